// How far an estimate may be off: chains are drawn again and again from the recruitments that were seen.
// Source: Salganik 2006, "Variance Estimation, Design Effects, and Sample Size Calculations for Respondent-Driven Sampling".
import { normalQuantile } from "../distributions/normal.ts";
import { drawPlace } from "../draw.ts";
import { isNumeric, meanOf, weightedShares } from "./estimate-shares.ts";
import { type RdsPlan, type RdsSample, rdsWeights } from "./rds-weights.ts";
import { filledDegrees, groupsOf, type Recruit } from "./recruitment.ts";
import { countTransitions } from "./transitions.ts";

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
  /**
   * Version 0.9-10 of the R package RDS counts recruitments by groups in alphabetical order, but reads the counts by
   * groups in order of appearance; where these differ its intervals belong to another chain. `as-rds-0.9-10` does the
   * same, to compare with it.
   * __Default value:__ as-seen
   */
  readonly chain?: "as-seen" | "as-rds-0.9-10";
}

/** One interval per group, or a single one for a mean. */
export function salganikIntervals(sample: RdsSample, plan: BootstrapPlan): readonly RdsInterval[] {
  const groups = groupsOf(sample.outcome);
  const draw = chainDrawer(sample, plan);
  const drawn = Array.from({ length: plan.samples ?? 500 }, () => estimateOf(draw(), plan, groups));
  const found = estimateOf(sample, plan, groups);
  const asMean = isNumeric(sample.outcome);
  return found.map((estimate, at) => {
    const standardError = deviation(drawn.map((row) => row[at] ?? 0));
    const group = asMean ? undefined : (groups[at] ?? "");
    return intervalOf(sample, plan, { estimate, standardError, group });
  });
}

function estimateOf(sample: RdsSample, plan: RdsPlan, groups: readonly string[]): readonly number[] {
  const shares = weightedShares(sample.outcome, rdsWeights(sample, plan));
  return isNumeric(sample.outcome) ? [meanOf(shares)] : groups.map((group) => shares.get(group) ?? 0);
}

function intervalOf(
  sample: RdsSample,
  plan: BootstrapPlan,
  found: Pick<RdsInterval, "estimate" | "standardError" | "group">,
) {
  const { estimate, standardError, group } = found;
  const half = normalQuantile((1 + (plan.confidence ?? 0.95)) / 2) * standardError;
  const answers = sample.outcome.filter((answer) => answer !== null);
  const [size, all] = [answers.length, plan.populationSize];
  const variance = group === undefined ? numberVariance(sample, plan) : estimate * (1 - estimate);
  const simple = (((all - size) / (all - 1)) * variance) / size;
  const n = group === undefined ? size : answers.filter((answer) => answer === group).length;
  const designEffect = standardError ** 2 / simple;
  return { group, estimate, lower: estimate - half, upper: estimate + half, designEffect, standardError, n };
}

/** With the population size as the sum of the weights, less one. */
function numberVariance(sample: RdsSample, plan: RdsPlan): number {
  const shares = weightedShares(sample.outcome, rdsWeights(sample, plan));
  const mean = meanOf(shares);
  const spread = [...shares].reduce((sum, [value, share]) => sum + share * (Number(value) - mean) ** 2, 0);
  return (spread * plan.populationSize) / (plan.populationSize - 1);
}

/** A single chain as long as the recruitments seen: each next group by the group before, its degree from that group. */
function chainDrawer(sample: RdsSample, { chain, random }: BootstrapPlan): () => RdsSample {
  const { recruits, outcome } = sample;
  const degrees = filledDegrees(recruits);
  const groups = groupsOf(outcome);
  const labels = chain === "as-rds-0.9-10" ? [...new Set(outcome.filter((answer) => answer !== null))] : groups;
  const counts = countTransitions(recruits, outcome, groups);
  const arriving = groups.map((_, to) => counts.reduce((sum, row) => sum + (row[to] ?? 0), 0));
  const rows = counts.map((row) => (row.some((count) => count > 0) ? row : arriving));
  const pools = labels.map((group) => degrees.filter((_, at) => outcome[at] === group));
  const start = pools.map(({ length }) => length);
  const length = recruits.filter(({ recruiter }, at) => recruiter !== undefined && outcome[at] !== null).length;
  return () => {
    const places: number[] = [drawPlace(random, start)];
    while (places.length <= length) places.push(drawPlace(random, rows[places.at(-1) ?? 0] ?? start));
    const drawn = places.map((place, at): Recruit => {
      const pool = pools[place] ?? [];
      const degree = pool[random.below(pool.length)] ?? 1;
      return { id: String(at), recruiter: at === 0 ? undefined : String(at - 1), degree };
    });
    return { recruits: drawn, outcome: places.map((place) => labels[place] ?? null) };
  };
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
