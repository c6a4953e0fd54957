// The Gini coefficient of incomes: 0 when all earn the same, near 1 when one earns all.
// Sources: weighted as in laeken 0.5; influence: Deville 1999, Survey Methodology 25(2); Langel & Tillé 2013, JRSS A 176(2).
import type { Row } from "../../sql/compile-query.ts";
import {
  column,
  type Expression,
  LOOKUP_KEY,
  LOOKUP_VALUE,
  lookup,
  minus,
  number,
  over,
  plus,
  running,
  sum,
  times,
} from "../../sql/expression.ts";
import { type Select, selected } from "../../sql/select.ts";
import type { Estimator, WeightedRows } from "../estimator.ts";
import { type Income, incomeRows, readWhole, whereKnown } from "./income.ts";

/** Share of one. Throws `analysis/income-has-no-rows`. */
export function giniEstimator(income: Income): Estimator {
  return function* (rows) {
    const { people, mean } = yield* readWhole(rows, income);
    const whole = people * mean;
    const curve = lorenzCurve(rows, income);
    const [found = {}]: readonly Row[] = yield {
      columns: [selected("area", sum(times(column("own"), column("rank"))))],
      from: curve,
    };
    const gini = (2 * Number(found.area)) / (people * whole) - 1;
    const rankAndRest = plus(times(column("y"), column("rank")), minus(number(whole), column("upTo")));
    const level = plus(number(1 / people), over(column("y"), number(whole)));
    const influence = minus(times(rankAndRest, number(2 / (people * whole))), times(number(gini + 1), level));
    const byIncome: Select = {
      columns: [selected(LOOKUP_KEY, column("y")), selected(LOOKUP_VALUE, influence)],
      from: curve,
    };
    return { names: ["gini"], values: [gini], influence: [whereKnown(income, lookup(income.value, byIncome))] };
  };
}

/** Per income: what its people earn, their middle rank, and what is earned up to the middle of them. */
function lorenzCurve(rows: WeightedRows, income: Income): Select {
  const [y, weight, own] = [column("y"), column("weight"), column("own")];
  const values: Select = {
    columns: [selected("y", y), selected("weight", sum(column("w")))],
    from: incomeRows(rows, income),
    groupBy: [y],
  };
  const earned: Select = {
    columns: [selected("y", y), selected("weight", weight), selected("own", times(weight, y))],
    from: values,
  };
  const middle = (of: Expression): Expression => minus(running(sum(of), { order: [y] }), over(of, number(2)));
  return {
    columns: [selected("y", y), selected("own", own), selected("rank", middle(weight)), selected("upTo", middle(own))],
    from: earned,
  };
}
