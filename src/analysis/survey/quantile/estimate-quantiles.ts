// Quantiles with intervals: Woodruff's, from an interval of the distribution at the quantile, or by inverting a score test.
// Source: Woodruff 1952, JASA 47; Francisco & Fuller 1991, Annals of Statistics 19(1); R survey 4, svyquantile.
import { studentQuantile } from "../../distributions/student.ts";
import type { Row } from "../../sql/compile-query.ts";
import { all, asNumber, column, compare, type Expression, number, when } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { SurveyDesign } from "../design.ts";
import { estimate } from "../estimate.ts";
import type { Work } from "../estimator.ts";
import { meansOf } from "../moments.ts";
import { proportionInterval } from "../proportion-interval.ts";
import { fromTotals } from "../totals-estimator.ts";
import { type QuantileRule, quantile, type WeightedValues, weightedValues } from "./rules.ts";
import { scoreInterval } from "./score-interval.ts";

export const QUANTILE_INTERVALS = ["mean", "beta", "xlogit", "asin", "score"] as const;
export type QuantileInterval = (typeof QUANTILE_INTERVALS)[number];

export interface QuantileInput {
  readonly column: string;
  readonly p: readonly number[];
  readonly rule: QuantileRule;
  readonly interval: QuantileInterval;
  /** Rows of the domain with an answer. */
  readonly where: Expression;
  readonly level: number;
}

export interface QuantileEstimate {
  readonly p: number;
  readonly value: number;
  /** Not a number where the distribution ends before the interval. */
  readonly lower: number;
  readonly upper: number;
  readonly standardError: number;
}

export function* estimateQuantiles(design: SurveyDesign, input: QuantileInput): Work<readonly QuantileEstimate[]> {
  const values = yield* readValues(design, input);
  const found: QuantileEstimate[] = [];
  for (const p of input.p) {
    const value = quantile(values, input.rule, p);
    const [lower, upper] =
      input.interval === "score"
        ? yield* scoreInterval(design, { ...input, p }, values)
        : yield* woodruff(design, { ...input, p, value }, values);
    const reach = 2 * studentQuantile((1 + input.level) / 2, design.degf);
    found.push({ p, value, lower, upper, standardError: (upper - lower) / reach });
  }
  return found;
}

/** Values with their weights in ascending order; equal ones in the order of the table. */
function* readValues(design: SurveyDesign, { column: name, where }: QuantileInput): Work<WeightedValues> {
  const rows: readonly Row[] = yield {
    columns: [selected("x", column("x")), selected("w", column("w"))],
    from: {
      columns: [
        selected("x", asNumber(column(name))),
        selected("w", when(where, design.weight, number(0))),
        selected("n", { node: "row-number" }),
      ],
      from: design.from,
    },
    where: compare(column("w"), ">", number(0)),
    orderBy: [column("x"), column("n")],
  };
  return weightedValues(
    Float64Array.from(rows, ({ x }) => Number(x)),
    Float64Array.from(rows, ({ w }) => Number(w)),
  );
}

interface OneQuantile extends Omit<QuantileInput, "p"> {
  readonly p: number;
  readonly value: number;
}

function* woodruff(
  design: SurveyDesign,
  { column: name, value, where, interval, rule, level }: OneQuantile,
  values: WeightedValues,
): Work<readonly [number, number]> {
  const below = compare(asNumber(column(name)), "<=", number(value));
  const share = { name: "share", is: when(all(where, below), number(1), number(0)) };
  const { values: found, vcov, degf } = yield* estimate(design, fromTotals(meansOf([share])), where);
  const method = interval === "score" ? "mean" : interval;
  const shares = { value: found[0] ?? 0, variance: vcov[0]?.[0] ?? 0, df: degf, rows: values.x.length };
  const { lower, upper } = proportionInterval(shares, method, level);
  return [
    lower >= 0 ? quantile(values, rule, lower) : Number.NaN,
    upper <= 1 ? quantile(values, rule, upper) : Number.NaN,
  ];
}
