// What a test asks of a design: estimates with their covariance, whichever way the design computes it.
import type { Matrix, Vector } from "../../matrix/matrix.ts";
import { type Expression, number, plus, times } from "../../sql/expression.ts";
import type { Estimated, Estimator, WeightedRows, Work } from "../estimator.ts";
import { fromTotals } from "../totals-estimator.ts";

export interface SampledEstimates {
  readonly names: readonly string[];
  readonly values: Vector;
  readonly covariance: Matrix;
}

export interface Sampled {
  /** The rows of the design's domain, with their full weights. */
  readonly rows: WeightedRows;
  /** Clusters less strata, among the rows that weigh something. */
  readonly df: number;
  /** Those of R's tests of tables, where a design keeps rows outside the domain: of the whole sample. */
  readonly tableDf: number;
  /** Whether variances come from replicate weights. */
  readonly replicated: boolean;
  readonly estimate: (estimator: Estimator) => Work<SampledEstimates>;
  /** The same design, in which only rows that fulfil the condition count. */
  readonly among: (condition: Expression) => Work<Sampled>;
}

/**
 * What an estimate varies by once it is linearised in the whole sample: replicates then weigh the influence anew instead of
 * estimating anew. R survey treats rank tests and contrasts so.
 */
export function linearised({ names, values, influence }: Estimated): Estimator {
  return fromTotals({
    measures: influence,
    finish: (totals) => ({
      names,
      values: values.map((value, i) => value + (totals[i] ?? 0)),
      gradient: influence.map((_, i) => influence.map((__, j) => Number(i === j))),
    }),
  });
}

/** Σ factor · part. */
export function combined(parts: readonly Expression[], factors: Vector): Expression {
  return parts.reduce((total, part, i) => plus(total, times(number(factors[i] ?? 0), part)), number(0));
}
