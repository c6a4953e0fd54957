// Cronbach's alpha: how far the questions of a scale measure one thing.
// Source: Cronbach 1951, Psychometrika 16; weighted as in R's svycralpha, which gives no standard error.
import type { Row } from "../../sql/compile-query.ts";
import {
  all,
  asNumber,
  column,
  type Expression,
  isMissing,
  minus,
  not,
  number,
  over,
  plus,
  sum,
  times,
  when,
} from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { Estimator, TotalsEstimator } from "../estimator.ts";
import { amongComplete, completeRows } from "../regression/describe-variables.ts";
import { columnVariable } from "../regression/formula-variable.ts";
import { itemsAreTooFew } from "./problems.ts";

/** Rows with a missing answer are left out. Throws `analysis/items-are-too-few`. */
export function alphaEstimator(items: readonly string[]): Estimator {
  return function* (given) {
    const variables = items.map(columnVariable);
    const rows = amongComplete(given, variables);
    const scores = [...variables.map(({ is }) => asNumber(is))];
    const whole = scores.reduce((total, score) => plus(total, score), number(0));
    const parts = [...scores, whole];
    const from = {
      columns: [selected("w", rows.weight), ...parts.map((part, i) => selected(`x${i}`, part))],
      from: rows.from,
      where: completeRows(given, variables),
    };
    const known = parts.map((_, i) => over(sum(times(column("w"), column(`x${i}`))), sum(column("w"))));
    const [means = {}]: readonly Row[] = yield {
      columns: [selected("n", sum(column("w"))), ...known.map((mean, i) => selected(`m${i}`, mean))],
      from,
    };
    const squares = parts.map((_, i) => {
      const apart = minus(column(`x${i}`), number(Number(means[`m${i}`])));
      return selected(`s${i}`, over(sum(times(column("w"), times(apart, apart))), sum(column("w"))));
    });
    const [found = {}]: readonly Row[] = yield { columns: squares, from };
    const variances = parts.map((_, i) => Number(found[`s${i}`]));
    const total = variances.at(-1) ?? 0;
    const own = variances.slice(0, -1).reduce((added, variance) => added + variance, 0);
    if (items.length < 2 || !(total > 0)) throw itemsAreTooFew(items.length);
    const scale = items.length / (items.length - 1);
    const factors = parts.map(
      (_, i) => (i < items.length ? -scale / total : (scale * own) / total ** 2) / Number(means.n),
    );
    const influence = parts
      .map((part, i) => {
        const apart = minus(part, number(Number(means[`m${i}`])));
        return times(minus(times(apart, apart), number(variances[i] ?? 0)), number(factors[i] ?? 0));
      })
      .reduce((added, part) => plus(added, part), number(0));
    const complete = all(...items.map((name) => not(isMissing(column(name)))));
    const apart = parts.map((part, i) => minus(part, number(Number(means[`m${i}`]))));
    return {
      names: ["alpha"],
      values: [scale * (1 - own / total)],
      influence: [when(complete, influence, number(0))],
      again: alphaAgain(complete, apart),
    };
  };
}

/** Under other weights, from the scores and their sum less their means. */
function alphaAgain(complete: Expression, apart: readonly Expression[]): TotalsEstimator {
  const squares = apart.map((one) => times(one, one));
  return {
    measures: [number(1), ...apart, ...squares].map((one) => when(complete, one, number(0))),
    finish: ([people = 0, ...totals]) => {
      const variances = apart.map(
        (_, i) => (totals[apart.length + i] ?? 0) / people - ((totals[i] ?? 0) / people) ** 2,
      );
      const own = variances.slice(0, -1).reduce((sum, variance) => sum + variance, 0);
      const items = apart.length - 1;
      return { names: ["alpha"], values: [(items / (items - 1)) * (1 - own / (variances.at(-1) ?? 0))], gradient: [] };
    },
  };
}
