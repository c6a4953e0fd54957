// One index made in another way: every choice that could have fallen differently is drawn from numbers between 0 and 1.
import { type PreparedIndex, scoreIndex } from "./compute-index.ts";
import type { IndexSpec } from "./index-spec.ts";
import { rankDescending } from "./rank-values.ts";
import type { Column } from "./table.ts";

/** What can vary. Factors that have a single choice are left away. */
export type Factor = "weights" | "normalisation" | "aggregation";

export interface Draw {
  /** One number per line of the plan. */
  readonly weights: readonly number[];
  readonly normalisation: number;
  readonly aggregation: number;
}

export function factorsOf({ uncertainty }: IndexSpec): readonly Factor[] {
  const factors: Factor[] = [];
  if ((uncertainty?.weights ?? 0) > 0) factors.push("weights");
  if ((uncertainty?.normalisations?.length ?? 0) > 1) factors.push("normalisation");
  if ((uncertainty?.aggregations?.length ?? 0) > 1) factors.push("aggregation");
  return factors;
}

/** Ranks of the index in one draw; 0.5 in every weight leaves the weights as they are. */
export function ranksOfDraw(spec: IndexSpec, prepared: PreparedIndex, draw: Draw): Column {
  const { weights: reach = 0, normalisations = [], aggregations = [] } = spec.uncertainty ?? {};
  const plan = prepared.plan.map((line, at) => ({
    ...line,
    weight: line.weight * (1 + reach * (2 * (draw.weights[at] ?? 0.5) - 1)),
  }));
  const normalisation = pick(normalisations, draw.normalisation) ?? spec.normalisation;
  const aggregation = pick(aggregations, draw.aggregation);
  const byLevel = aggregation === undefined ? spec.aggregation : [aggregation];
  const { columns } = scoreIndex({ ...prepared, plan }, normalisation, byLevel);
  return rankDescending(columns[prepared.top] ?? []);
}

function pick<Choice>(choices: readonly Choice[], at: number): Choice | undefined {
  return choices[Math.min(choices.length - 1, Math.floor(at * choices.length))];
}
