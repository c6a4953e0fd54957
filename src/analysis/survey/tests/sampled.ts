// What a test asks of a design: estimates with their covariance, whichever way the design computes it.
import type { Matrix, Vector } from "../../matrix/matrix.ts";
import type { Row } from "../../sql/compile-query.ts";
import type { Expression } from "../../sql/expression.ts";
import { number, plus, sum, times } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { Estimated, Estimator, WeightedRows, Work } from "../estimator.ts";

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
export function linearised(whole: Estimated): Estimator {
  return function* (rows) {
    const columns = whole.influence.map((part, i) => selected(`z${i}`, sum(times(rows.weight, part))));
    const [found = {}]: readonly Row[] = yield { columns, from: rows.from };
    return { ...whole, values: whole.values.map((value, i) => value + Number(found[`z${i}`])) };
  };
}

/** Σ factor · part. */
export function combined(parts: readonly Expression[], factors: Vector): Expression {
  return parts.reduce((total, part, i) => plus(total, times(number(factors[i] ?? 0), part)), number(0));
}
