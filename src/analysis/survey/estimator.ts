// What every estimator of a survey gives: its values, and what each row of the table contributes to them.
// Linearised variances take the influence; replicate variances take the values again under other weights.
import type { Matrix } from "../matrix/matrix.ts";
import type { Row } from "../sql/compile-query.ts";
import type { Expression } from "../sql/expression.ts";
import type { Select } from "../sql/select.ts";

/** A computation that asks an engine: it yields queries, receives their rows, and returns its result. Pure: no engine inside. */
export type Work<T> = Generator<Select, T, readonly Row[]>;

/** The rows that an estimate speaks of, and what each of them weighs. Rows outside a domain weigh 0, they are never dropped. */
export interface WeightedRows {
  /** A table by name, or the rows of a query. */
  readonly from: string | Select;
  /** Weight of a row under this design or replicate; 0 outside the domain; never missing. */
  readonly weight: Expression;
  /** Rows that R counts as the sample, those without a weight as well. Default: rows that weigh. */
  readonly counted?: Expression;
}

export interface Estimated {
  readonly names: readonly string[];
  readonly values: readonly number[];
  /**
   * Per value: a row's influence *without* its weight (weight × influence, summed over the sample, is what varies), as an
   * expression over the columns of `from`; never missing (0 where the row plays no part).
   * Source: Deville 1999, Survey Methodology 25(2).
   */
  readonly influence: readonly Expression[];
  /** The values under other weights of these rows, where they are a function of totals once these values are known. */
  readonly again?: TotalsEstimator;
}

export interface TotalsEstimator {
  /** What is added up, each times the weight; known in every row that weighs. */
  readonly measures: readonly Expression[];
  /** From the totals, and the number of rows that weigh. */
  readonly finish: (totals: readonly number[], rows: number) => FinishedTotals;
}

export interface FinishedTotals {
  readonly names: readonly string[];
  readonly values: readonly number[];
  /** Derivative of each value by each total. */
  readonly gradient: Matrix;
}

/** An estimator of a survey: the same for linearised and for replicate variances. */
export interface Estimator {
  (rows: WeightedRows): Work<Estimated>;
  /** What it is made of, where it is a function of totals. */
  readonly totals?: TotalsEstimator;
}
