// The share of institutions that lack something, with an interval that holds with few institutions in few cities.
import { betaLowerTail } from "../distributions/beta.ts";
import { groupMean } from "../equality/group-mean.ts";
import type { People } from "../equality/people.ts";
import { exactInterval, studentReach } from "../survey/interval.ts";

export interface ShareOverCities {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Clusters less strata with somebody of the group. */
  readonly df: number;
  readonly n: number;
  readonly cases: number;
  /** One-sided p of a share of one half or less. */
  readonly p: number;
}

/**
 * Weighted share of ones among the members, missing values (NaN) left out; the clusters of `people` are cities. The interval is the
 * exact binomial one for as many institutions as would tell as much if cities were all alike, and never for more than were asked.
 * Undefined when nobody answered.
 * Source: Korn & Graubard 1998, Survey Methodology 24(2), p. 193, with their correction for few degrees of freedom; the design
 * effect below one counts as one, as in Parker et al. 2017, NCHS Vital and Health Statistics 2(175). Where all answered alike, no
 * design effect can be seen and one is taken: the correction for few cities still holds.
 */
export function shareOverCities(
  people: People,
  values: Float64Array,
  { members, level }: { readonly members: readonly number[]; readonly level: number },
): ShareOverCities | undefined {
  const mean = groupMean(people, values, members);
  if (mean === undefined) return undefined;
  const { value, standardError, df, n, cases } = mean;
  const alike = standardError > 0 ? Math.min(n, (value * (1 - value)) / standardError ** 2) : n;
  const few = n > 1 ? (studentReach(n - 1, level) / studentReach(df, level)) ** 2 : 1;
  const effective = Math.max(1, Math.min(n, alike * few));
  const counted = { cases: value * effective, n: effective };
  return { value, ...exactInterval(counted, level), df, n, cases, p: tailAboveHalf(counted) };
}

/** As unlikely as a share of one half makes at least so many: the test that the lower end of the exact interval inverts. */
function tailAboveHalf({ cases, n }: { readonly cases: number; readonly n: number }): number {
  return cases <= 0 ? 1 : betaLowerTail(0.5, { a: cases, b: n - cases + 1 });
}
