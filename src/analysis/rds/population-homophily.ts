// How much people know others like themselves, beyond what their numbers and acquaintances would bring about.
import { groupBy } from "#base/group-by";
import type { RdsSample } from "./rds-weights.ts";
import { filledDegrees, groupsOf } from "./recruitment.ts";

/**
 * Ties expected across the border of each group by those estimated: 1 = no preference, above = the like know the like.
 * Two groups have one number, that of the last. Only recruiters tell. NaN where nobody recruited across.
 * Source: Gile, Johnston and Salganik 2015, as in the R package RDS.
 */
export function populationHomophily(sample: RdsSample, weights: readonly number[]): ReadonlyMap<string, number> {
  const groups = groupsOf(sample.outcome);
  const asked = groups.length === 2 ? groups.slice(1) : groups;
  return new Map(asked.map((group) => [group, homophilyOf(sample, weights, group)]));
}

function homophilyOf({ recruits, outcome }: RdsSample, weights: readonly number[], group: string): number {
  const degrees = filledDegrees(recruits);
  const places = recruits.map(({ recruiter }, at) => ({ recruiter, inside: outcome[at] === group }));
  const brought = groupBy(places, ({ recruiter }) => recruiter);
  let [all, inside, ties, across, tiesInside] = [0, 0, 0, 0, 0];
  recruits.forEach(({ id }, at) => {
    const those = brought.get(id);
    if (those === undefined || outcome[at] === null) return;
    const [weight, degree, own] = [weights[at] ?? 0, degrees[at] ?? 0, outcome[at] === group];
    const others = those.filter((one) => one.inside !== own).length / those.length;
    all += weight;
    ties += weight * degree;
    across += weight * degree * others;
    if (own) inside += weight;
    if (own) tiesInside += weight * degree;
  });
  if (all === 0 || inside === 0) return Number.NaN;
  return (2 * (tiesInside / all) * ((ties - tiesInside) / all)) / ((across / all) * (ties / all));
}
