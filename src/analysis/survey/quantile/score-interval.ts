// An interval of a quantile from those values that a score test does not reject.
// Source: Francisco & Fuller 1991, Annals of Statistics 19(1); R survey 4, svyquantile with interval "score", whose search
// is kept: the test is a function of steps, and where the search ends decides between two neighbouring values.
import { brentRoot } from "../../distributions/brent-root.ts";
import { studentQuantile } from "../../distributions/student.ts";
import { asNumber, column, compare, type Expression, number, when } from "../../sql/expression.ts";
import type { SurveyDesign } from "../design.ts";
import { estimate } from "../estimate.ts";
import type { Work } from "../estimator.ts";
import { meansOf } from "../moments.ts";
import { fromTotals } from "../totals-estimator.ts";
import { countUpTo, plainQuantile, type QuantileRule, quantile, type WeightedValues } from "./rules.ts";

export interface ScoreInput {
  readonly column: string;
  readonly p: number;
  readonly rule: QuantileRule;
  readonly where: Expression;
  readonly level: number;
  readonly df: number;
}

/** Not a number on a side where the test rejects no value, or every one. */
export function* scoreInterval(
  design: SurveyDesign,
  input: ScoreInput,
  values: WeightedValues,
): Work<readonly [number, number]> {
  const reach = studentQuantile((1 + input.level) / 2, input.df);
  const search = { ...input, values, known: new Map<number, number>() };
  return [yield* crossing(design, search, reach), yield* crossing(design, search, -reach)];
}

interface Search extends ScoreInput {
  readonly values: WeightedValues;
  /** Scores by the number of rows that they lie above. */
  readonly known: Map<number, number>;
}

/** The quantile at the share of rows up to the value where the test passes the limit. */
function* crossing(design: SurveyDesign, search: Search, limit: number): Work<number> {
  const { x } = search.values;
  const edge = (plainQuantile(x, 0.75) - plainQuantile(x, 0.25)) / 100;
  const [from, to] = [(x[0] ?? 0) + edge, (x.at(-1) ?? 0) - edge];
  const apart = [(yield* scoreAt(design, search, from)) - limit, (yield* scoreAt(design, search, to)) - limit];
  if (!((apart[0] ?? 0) * (apart[1] ?? 0) <= 0)) return Number.NaN;
  const walk = brentRoot({ from, to, tolerance: 1 / (100 * Math.sqrt(x.length)) });
  let step = walk.next();
  while (!step.done) step = walk.next((yield* scoreAt(design, search, step.value)) - limit);
  return quantile(search.values, search.rule, countUpTo(x, step.value) / x.length);
}

/** Estimate over standard error of what lies above the value, less what should. */
function* scoreAt(design: SurveyDesign, search: Search, value: number): Work<number> {
  const { column: name, p, where, values, known } = search;
  const below = countUpTo(values.x, value);
  const found = known.get(below);
  if (found !== undefined) return found;
  const above = compare(asNumber(column(name)), ">", number(value));
  const is = when(where, when(above, number(p), number(p - 1)), number(0));
  const { values: mean, vcov } = yield* estimate(design, fromTotals(meansOf([{ name: "score", is }])), where);
  const score = (mean[0] ?? 0) / Math.sqrt(vcov[0]?.[0] ?? 0);
  known.set(below, score);
  return score;
}
