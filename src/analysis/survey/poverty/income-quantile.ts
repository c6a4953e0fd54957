// Quantiles of incomes, and how they move with each row.
// Sources: the quantile of laeken 0.5.2 (the least income up to which more than a share p earns);
// Deville 1999, Survey Methodology 25(2), for its influence.
import type { Row } from "../../sql/compile-query.ts";
import {
  column,
  compare,
  type Expression,
  least,
  minus,
  number,
  over,
  running,
  sum,
  times,
  when,
  within,
} from "../../sql/expression.ts";
import { type Select, selected } from "../../sql/select.ts";
import type { WeightedRows, Work } from "../estimator.ts";
import { type Income, incomeRows, readDensity, readWhole } from "./income.ts";

export interface LinearisedAmount {
  readonly value: number;
  readonly influence: Expression;
}

/** Throws `analysis/income-has-no-rows`. */
export function* readQuantile(rows: WeightedRows, income: Income, p: number): Work<number> {
  yield* readWhole(rows, income);
  const [y, weight] = [column("y"), column("weight")];
  const values: Select = {
    columns: [selected("y", y), selected("weight", sum(column("w")))],
    from: incomeRows(rows, income),
    groupBy: [y],
  };
  const shares: Select = {
    columns: [selected("y", y), selected("upTo", over(running(sum(weight), { order: [y] }), within(sum(weight))))],
    from: values,
  };
  const [found = {}]: readonly Row[] = yield {
    columns: [selected("passed", least(when(compare(column("upTo"), ">", number(p)), y)))],
    from: shares,
  };
  return Number(found.passed);
}

/** The quantile with its influence −(1{y ≤ q} − p) / (f(q) N). */
export function* linearisedQuantile(rows: WeightedRows, income: Income, p: number): Work<LinearisedAmount> {
  const value = yield* readQuantile(rows, income, p);
  const density = yield* readDensity(rows, income, value);
  const { people } = yield* readWhole(rows, income);
  const isBelow = when(compare(income.value, "<=", number(value)), number(1), number(0));
  return { value, influence: times(minus(isBelow, number(p)), number(-1 / (density * people))) };
}
