// One indicator in one domain: the change between two rounds, and how far the gap between women and men moved.
import { studentTwoSided } from "../distributions/student.ts";
import { degreesOf, type GroupMean, groupMean } from "../equality/group-mean.ts";
import type { People } from "../equality/people.ts";
import { type Influence, variance } from "../survey/influence.ts";
import { studentReach } from "../survey/interval.ts";

export interface Measured {
  readonly difference: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  readonly covariance: number;
  readonly df: number;
  readonly p: number;
}

export interface Sides {
  readonly people: People;
  /** One per person of the joint sample; NaN where nothing was answered. */
  readonly values: Float64Array;
  readonly level: number;
}

/**
 * After minus before on the joint sample. Undefined when nobody answered on one side.
 * Source: Särndal, Swensson & Wretman 1992, §5.6 and §9.9 (difference of ratio estimators of two domains of one sample).
 */
export function measureChange(
  { people, values, level }: Sides,
  before: readonly number[],
  after: readonly number[],
): Measured | undefined {
  const [one, other] = [groupMean(people, values, before), groupMean(people, values, after)];
  if (one === undefined || other === undefined) return undefined;
  const df = degreesOf(people, values, [before, after]);
  const covariance = covarianceOf(people, one, other);
  return judged(
    people,
    [
      [one, -1],
      [other, 1],
    ],
    { df, level, covariance },
  );
}

export interface Groups {
  readonly female: readonly number[];
  readonly male: readonly number[];
}

/** (Women − men) after, less (women − men) before. */
export function measureGapChange(
  { people, values, level }: Sides,
  before: Groups,
  after: Groups,
): Measured | undefined {
  const groups = [before.female, before.male, after.female, after.male];
  const means = groups.flatMap((members) => groupMean(people, values, members) ?? []);
  if (means.length < groups.length) return undefined;
  const df = degreesOf(people, values, groups);
  const terms = means.map((mean, i) => [mean, SIGNS[i] ?? 0] as const);
  return judged(people, terms, { df, level, covariance: Number.NaN });
}

const SIGNS = [-1, 1, 1, -1];

type Term = readonly [mean: GroupMean, factor: number];

function judged(
  people: People,
  terms: readonly Term[],
  { df, level, covariance }: { readonly df: number; readonly level: number; readonly covariance: number },
): Measured {
  const difference = terms.reduce((sum, [{ value }, factor]) => sum + factor * value, 0);
  const standardError = Math.sqrt(variance(people.frame, combine(terms)));
  const reach = studentReach(df, level) * standardError;
  // Two sides of which nobody, or everybody, says so show no spread: then nothing can be told of chance.
  const p = standardError === 0 ? 1 : studentTwoSided(difference / standardError, Math.max(1, df));
  return { difference, standardError, lower: difference - reach, upper: difference + reach, covariance, df, p };
}

function covarianceOf({ frame }: People, a: GroupMean, b: GroupMean): number {
  const sum = variance(
    frame,
    combine([
      [a, 1],
      [b, 1],
    ]),
  );
  return (sum - a.standardError ** 2 - b.standardError ** 2) / 2;
}

/** Influences are linear: that of a contrast is the contrast of theirs. Without clusters the people of its terms must be different ones. */
function combine(terms: readonly Term[]): Influence {
  const add = (part: keyof Influence) => {
    const total = new Float64Array(terms[0]?.[0].influence[part].length ?? 0);
    for (const [{ influence }, factor] of terms) {
      const times = part === "squares" ? factor * factor : factor;
      const own = influence[part];
      for (let i = 0; i < own.length; i++) total[i] = (total[i] ?? 0) + times * (own[i] ?? 0);
    }
    return total;
  };
  return { sums: add("sums"), clusters: add("clusters"), squares: add("squares") };
}
