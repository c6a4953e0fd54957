// The share of each group in the hidden population, or the mean of a number.
import { groupsOf, type Outcome } from "./recruitment.ts";

/** Answers that are all numbers are averaged; others give a share per group, in alphabetical order. */
export function isNumeric(outcome: Outcome): boolean {
  return outcome.every((answer) => answer === null || (answer.trim() !== "" && Number.isFinite(Number(answer))));
}

/** Shares of one; recruits with an unknown answer are left out. */
export function weightedShares(outcome: Outcome, weights: readonly number[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>(groupsOf(outcome).map((group) => [group, 0]));
  let all = 0;
  outcome.forEach((answer, at) => {
    if (answer === null) return;
    sums.set(answer, (sums.get(answer) ?? 0) + (weights[at] ?? 0));
    all += weights[at] ?? 0;
  });
  return new Map([...sums].map(([group, sum]) => [group, sum / all]));
}

export function meanOf(shares: ReadonlyMap<string, number>): number {
  return [...shares].reduce((sum, [value, share]) => sum + share * Number(value), 0);
}
