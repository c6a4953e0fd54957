// Estimators that are functions of weighted totals: means, totals, ratios, variances. All totals come from one scan.
// Source: Särndal, Swensson & Wretman 1992, §5.5 (Taylor linearisation).
import type { Row } from "../sql/compile-query.ts";
import { compare, count, type Expression, number, plus, sum, times, when } from "../sql/expression.ts";
import { selected } from "../sql/select.ts";
import type { Estimator, TotalsEstimator } from "./estimator.ts";

export function fromTotals(totals: TotalsEstimator): Estimator {
  return Object.assign(estimatorOf(totals), { totals });
}

function estimatorOf({ measures, finish }: TotalsEstimator): Estimator {
  return function* ({ from, weight }) {
    const weighs = compare(weight, "<>", number(0));
    const [found = {}]: readonly Row[] = yield {
      columns: [
        selected("rows", count(when(weighs, number(1)))),
        ...measures.map((measure, at) => selected(`t${at}`, sum(when(weighs, times(weight, measure), number(0))))),
      ],
      from,
    };
    const totals = measures.map((_, at) => Number(found[`t${at}`] ?? 0));
    const { names, values, gradient } = finish(totals, Number(found.rows ?? 0));
    return { names, values, influence: gradient.map((row) => combination(row, measures)) };
  };
}

function combination(coefficients: readonly number[], measures: readonly Expression[]): Expression {
  const parts = measures.flatMap((measure, at) => {
    const coefficient = coefficients[at] ?? 0;
    return coefficient === 0 ? [] : [times(number(coefficient), measure)];
  });
  return parts.length === 0 ? number(0) : parts.reduce(plus);
}
