// How far an estimate may be off: chains are drawn again and again from the recruitments that were seen.
// Source: Salganik 2006, "Variance Estimation, Design Effects, and Sample Size Calculations for Respondent-Driven Sampling".
import { drawPlace } from "../draw.ts";
import { type BootstrapPlan, estimateWith, intervalsOf, type RdsInterval } from "./rds-interval.ts";
import { type RdsSample, rdsWeights } from "./rds-weights.ts";
import { filledDegrees, groupsOf, type Recruit } from "./recruitment.ts";
import { countTransitions } from "./transitions.ts";

export interface SalganikPlan extends BootstrapPlan {
  /**
   * Version 0.9-10 of the R package RDS counts recruitments by groups in alphabetical order, but reads the counts by
   * groups in order of appearance; where these differ its intervals belong to another chain. `as-rds-0.9-10` does the
   * same, to compare with it.
   * __Default value:__ as-seen
   */
  readonly chain?: "as-seen" | "as-rds-0.9-10";
}

/** One interval per group, or a single one for a mean. */
export function salganikIntervals(sample: RdsSample, plan: SalganikPlan): readonly RdsInterval[] {
  const groups = groupsOf(sample.outcome);
  const draw = chainDrawer(sample, plan);
  const drawn = Array.from({ length: plan.samples ?? 500 }, () => {
    const chain = draw();
    return estimateWith(chain.outcome, rdsWeights(chain, plan), groups);
  });
  return intervalsOf(sample, { ...plan, weights: rdsWeights(sample, plan) }, drawn);
}

/** A single chain as long as the recruitments seen: each next group by the group before, its degree from that group. */
function chainDrawer(sample: RdsSample, { chain, random }: SalganikPlan): () => RdsSample {
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
