// An interval of a quantile from those values that a score test does not reject.
// Source: Francisco & Fuller 1991, Annals of Statistics 19(1); R survey 4, svyquantile with interval "score".
import { studentQuantile } from "../../distributions/student.ts";
import { asNumber, column, compare, type Expression, number, when } from "../../sql/expression.ts";
import type { SurveyDesign } from "../design.ts";
import { estimate } from "../estimate.ts";
import type { Work } from "../estimator.ts";
import { meansOf } from "../moments.ts";
import { fromTotals } from "../totals-estimator.ts";
import { type QuantileRule, quantile, type WeightedValues } from "./rules.ts";

export interface ScoreInput {
  readonly column: string;
  readonly p: number;
  readonly rule: QuantileRule;
  readonly where: Expression;
  readonly level: number;
}

export function* scoreInterval(
  design: SurveyDesign,
  input: ScoreInput,
  values: WeightedValues,
): Work<readonly [number, number]> {
  const reach = studentQuantile((1 + input.level) / 2, design.degf);
  const distinct = [...new Set(values.x)];
  const search = { ...input, distinct, values };
  return [yield* crossing(design, search, reach), yield* crossing(design, search, -reach)];
}

interface Search extends ScoreInput {
  readonly distinct: readonly number[];
  readonly values: WeightedValues;
}

/** The quantile at the share of rows up to the value where the test passes the limit. */
function* crossing(design: SurveyDesign, search: Search, limit: number): Work<number> {
  const { distinct, values, rule } = search;
  let [from, to] = [0, distinct.length - 1];
  let [atFrom, atTo] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    const score = (yield* scoreAt(design, search, distinct[middle] ?? 0)) - limit;
    if (score > 0) [from, atFrom] = [middle, score];
    else [to, atTo] = [middle, score];
  }
  const best = distinct[Math.abs(atFrom) < Math.abs(atTo) ? from : to] ?? 0;
  const share = values.x.filter((x) => x <= best).length / values.x.length;
  return quantile(values, rule, share);
}

/** Estimate over standard error of what lies above the value, less what should. */
function* scoreAt(design: SurveyDesign, { column: name, p, where }: Search, value: number): Work<number> {
  const above = compare(asNumber(column(name)), ">", number(value));
  const is = when(where, when(above, number(p), number(p - 1)), number(0));
  const { values, vcov } = yield* estimate(design, fromTotals(meansOf([{ name: "score", is }])), where);
  return (values[0] ?? 0) / Math.sqrt(vcov[0]?.[0] ?? 0);
}
