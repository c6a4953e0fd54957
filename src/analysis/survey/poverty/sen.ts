// Sen's index of poverty: how many are poor, how poor, and how unequally so, as H · G + H·I · (1 − G), with G the Gini
// coefficient among the poor. Source: Sen 1976, Econometrica 44(2), in its form for large populations.

import type { Row } from "../../sql/compile-query.ts";
import { COUNT_ROWS, column, compare, type Expression, number, plus, times, when } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { Estimator, WeightedRows } from "../estimator.ts";
import { giniEstimator } from "./gini.ts";
import { type Income, incomeRows, whereKnown } from "./income.ts";
import { povertyEstimator } from "./poverty-rate.ts";

/** Share of one; zero where nobody is poor. `line`: an amount in the currency of the incomes. */
export function senEstimator(income: Income, line: number): Estimator {
  const rate = povertyEstimator({ income, line: { amount: line }, power: 0 });
  const gap = povertyEstimator({ income, line: { amount: line }, power: 1 });
  const isPoor = compare(income.value, "<", number(line));
  return function* (rows) {
    const [poor, deep] = [yield* rate(rows), yield* gap(rows)];
    const among: WeightedRows = { from: rows.from, weight: when(isPoor, rows.weight, number(0)) };
    const [found = {}]: readonly Row[] = yield {
      columns: [selected("rows", COUNT_ROWS)],
      from: incomeRows(among, income),
      where: compare(column("y"), "<", number(line)),
    };
    if (Number(found.rows) === 0) return { names: ["sen"], values: [0], influence: [number(0)] };
    const unequal = yield* giniEstimator(income)(among);
    const [h, i, g] = [poor, deep, unequal].map(({ values }) => values[0] ?? 0) as [number, number, number];
    const part = (factor: number, { influence }: { readonly influence: readonly Expression[] }) =>
      times(number(factor), influence[0] ?? number(0));
    const own = when(isPoor, part(h - i, unequal), number(0));
    const influence = plus(plus(part(g, poor), part(1 - g, deep)), own);
    return { names: ["sen"], values: [h * g + i * (1 - g)], influence: [whereKnown(income, influence)] };
  };
}
