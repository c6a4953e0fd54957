// The quintile share ratio (S80/S20): all income of the richest fifth over all income of the poorest fifth.
// Sources: Eurostat, as in laeken 0.5.2; Langel & Tillé 2011, Metrika 74, for its influence, in which the density cancels.
import type { Row } from "../../sql/compile-query.ts";
import { column, compare, type Expression, minus, number, plus, sum, times, when } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { Estimator, WeightedRows, Work } from "../estimator.ts";
import { type Income, incomeRows, whereKnown } from "./income.ts";
import { readQuantile } from "./income-quantile.ts";
import { nobodyIsPoor } from "./problems.ts";

/** Throws `analysis/income-has-no-rows`, `analysis/nobody-is-poor`. */
export function quintileRatioEstimator(income: Income): Estimator {
  return function* (rows) {
    const poorest = yield* readFifth(rows, income, { by: "<=", p: 0.2 });
    const richest = yield* readFifth(rows, income, { by: ">", p: 0.8 });
    if (!(poorest.total !== 0 && richest.people > 0)) throw nobodyIsPoor(income.name);
    const ratio = richest.total / poorest.total;
    const influence = minus(
      times(richest.influence, number(1 / poorest.total)),
      times(poorest.influence, number(ratio / poorest.total)),
    );
    return { names: ["qsr"], values: [ratio], influence: [whereKnown(income, influence)] };
  };
}

interface End {
  readonly by: "<=" | ">";
  readonly p: number;
}

interface Fifth {
  readonly total: number;
  readonly people: number;
  readonly influence: Expression;
}

/** All incomes beyond a quantile; the quantile itself moves with the sample. */
function* readFifth(rows: WeightedRows, income: Income, { by, p }: End): Work<Fifth> {
  const quantile = yield* readQuantile(rows, income, p);
  const inside = (y: Expression, gives: Expression): Expression =>
    when(compare(y, by, number(quantile)), gives, number(0));
  const [y, w] = [column("y"), column("w")];
  const [found = {}]: readonly Row[] = yield {
    columns: [selected("people", sum(inside(y, w))), selected("total", sum(inside(y, times(w, y))))],
    from: incomeRows(rows, income),
  };
  const isUpTo = when(compare(income.value, "<=", number(quantile)), number(1), number(0));
  const moved = times(minus(isUpTo, number(p)), number(by === ">" ? quantile : -quantile));
  const influence = plus(inside(income.value, income.value), moved);
  return { people: Number(found.people), total: Number(found.total), influence };
}
