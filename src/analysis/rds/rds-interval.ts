// An estimate of a hidden population with its interval, from estimates drawn again and again.
import { normalQuantile } from "../distributions/normal.ts";
import { isNumeric, meanOf, weightedShares } from "./estimate-shares.ts";
import { type RdsPlan, type RdsSample, rdsWeights } from "./rds-weights.ts";
import { groupsOf, type Outcome } from "./recruitment.ts";

export interface RdsInterval {
  /** The group, or nothing for a mean. */
  readonly group: string | undefined;
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** Variance by that of a simple random sample of the same size from the same population. */
  readonly designEffect: number;
  readonly standardError: number;
  readonly n: number;
}

export interface BootstrapPlan extends RdsPlan {
  /** __Default value:__ 500 */
  readonly samples?: number;
  /** __Default value:__ 0.95 */
  readonly confidence?: number;
}

/** Shares of the groups in alphabetical order, or a single mean. */
export function estimateWith(
  outcome: Outcome,
  weights: readonly number[],
  groups: readonly string[],
): readonly number[] {
  const shares = weightedShares(outcome, weights);
  return isNumeric(outcome) ? [meanOf(shares)] : groups.map((group) => shares.get(group) ?? 0);
}

type WeighedPlan = BootstrapPlan & { readonly weights: readonly number[] };

/** One interval per group, or a single one for a mean; `drawn` holds an estimate per bootstrap sample. */
export function intervalsOf(
  sample: RdsSample,
  plan: WeighedPlan,
  drawn: readonly (readonly number[])[],
): readonly RdsInterval[] {
  return intervalsWith(sample, plan, (_, at) => deviation(drawn.map((row) => row[at] ?? 0)));
}

/** As if the recruits were a simple random sample without replacement: what is left when chains are not considered. */
export function simpleIntervals(sample: RdsSample, plan: BootstrapPlan): readonly RdsInterval[] {
  return intervalsWith(sample, { ...plan, weights: rdsWeights(sample, plan) }, (simple) => Math.sqrt(simple));
}

/** `errorOf` gives the standard error, from the variance of a simple random sample or from the place of the group. */
function intervalsWith(
  { outcome }: RdsSample,
  { populationSize: all, confidence = 0.95, weights }: WeighedPlan,
  errorOf: (simple: number, at: number) => number,
): readonly RdsInterval[] {
  const groups = groupsOf(outcome);
  const answers = outcome.filter((answer) => answer !== null);
  const critical = normalQuantile((1 + confidence) / 2);
  const asMean = isNumeric(outcome);
  return estimateWith(outcome, weights, groups).map((estimate, at) => {
    const group = asMean ? undefined : (groups[at] ?? "");
    const variance = asMean ? numberVariance(outcome, weights, all) : estimate * (1 - estimate);
    const simple = (((all - answers.length) / (all - 1)) * variance) / answers.length;
    const standardError = errorOf(simple, at);
    const n = asMean ? answers.length : answers.filter((answer) => answer === group).length;
    const half = critical * standardError;
    const designEffect = standardError ** 2 / simple;
    return { group, estimate, lower: estimate - half, upper: estimate + half, designEffect, standardError, n };
  });
}

/** With the population size as the sum of the weights, less one. */
function numberVariance(outcome: Outcome, weights: readonly number[], all: number): number {
  const shares = weightedShares(outcome, weights);
  const mean = meanOf(shares);
  const spread = [...shares].reduce((sum, [value, share]) => sum + share * (Number(value) - mean) ** 2, 0);
  return (spread * all) / (all - 1);
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
