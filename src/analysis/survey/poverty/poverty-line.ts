// Poverty lines: an amount that somebody set, or a share of the median income (Eurostat's risk-of-poverty threshold: 60 %).
import { number, times } from "../../sql/expression.ts";
import type { Estimator, WeightedRows, Work } from "../estimator.ts";
import { type Income, whereKnown } from "./income.ts";
import { type LinearisedAmount, linearisedQuantile } from "./income-quantile.ts";
import { lineIsNotPositive } from "./problems.ts";

export type PovertyLine = { readonly amount: number } | { readonly shareOfMedian: number };

/** Throws `analysis/poverty-line-is-not-positive`, `analysis/income-has-no-rows`. */
export function* readLine(rows: WeightedRows, income: Income, line: PovertyLine): Work<LinearisedAmount> {
  const found =
    "amount" in line ? { value: line.amount, influence: number(0) } : yield* shareOfMedian(rows, income, line);
  if (!(found.value > 0)) throw lineIsNotPositive(found.value);
  return found;
}

function* shareOfMedian(rows: WeightedRows, income: Income, line: { readonly shareOfMedian: number }) {
  const { value, influence } = yield* linearisedQuantile(rows, income, 0.5);
  return { value: value * line.shareOfMedian, influence: times(influence, number(line.shareOfMedian)) };
}

/** The line itself as an estimate: arpt. Unit: that of the incomes. Source: Osier 2009, Survey Research Methods 3(3). */
export function lineEstimator(income: Income, line: PovertyLine): Estimator {
  return function* (rows) {
    const { value, influence } = yield* readLine(rows, income, line);
    return { names: ["line"], values: [value], influence: [whereKnown(income, influence)] };
  };
}
