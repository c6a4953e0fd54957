// Quantiles with intervals: Woodruff's, from an interval of the distribution at the quantile, or by inverting a score test.
// Source: Woodruff 1952, JASA 47; Francisco & Fuller 1991, Annals of Statistics 19(1); R survey 4, svyquantile.
import type { Row } from "../../sql/compile-query.ts";
import { all, asNumber, column, compare, type Expression, number, when } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { SurveyDesign } from "../design.ts";
import { domainDegf } from "../domain-degf.ts";
import { estimate } from "../estimate.ts";
import type { Work } from "../estimator.ts";
import { type Interval, studentReach } from "../interval.ts";
import { meansOf } from "../moments.ts";
import { replicatesAreMissing } from "../problems.ts";
import { type ProportionEstimate, proportionInterval } from "../proportion/proportion-interval.ts";
import { replicateVariance } from "../replicate-variance.ts";
import { countSampleRows } from "../sampled-rows.ts";
import { fromTotals } from "../totals-estimator.ts";
import { exactWeight } from "./exact-weight.ts";
import { repeatQuantile } from "./repeat-quantile.ts";
import { type QuantileRule, quantile, rowBelow, type WeightedValues, weightedValues } from "./rules.ts";
import { scoreInterval } from "./score-interval.ts";

/** `quantile`: from the quantiles of the replicates themselves, where there are some. */
export const QUANTILE_INTERVALS = ["mean", "beta", "xlogit", "asin", "score", "quantile"] as const;
export type QuantileInterval = (typeof QUANTILE_INTERVALS)[number];

export interface QuantileInput {
  readonly column: string;
  readonly p: readonly number[];
  readonly rule: QuantileRule;
  readonly interval: QuantileInterval;
  /** Rows of the domain with an answer. */
  readonly where: Expression;
  readonly level: number;
  /** Degrees of freedom of the interval. */
  readonly df: number;
}

export interface QuantileEstimate {
  readonly p: number;
  readonly value: number;
  /** Not a number where the distribution ends before the interval. */
  readonly lower: number;
  readonly upper: number;
  readonly standardError: number;
  /** The row of the table whose value lies at or below it. */
  readonly row: number | undefined;
}

export function* estimateQuantiles(design: SurveyDesign, input: QuantileInput): Work<readonly QuantileEstimate[]> {
  const values = yield* readValues(design, input);
  const found: QuantileEstimate[] = [];
  for (const p of input.p) {
    const value = quantile(values, input.rule, p);
    const [lower, upper] = yield* intervalOf(design, { ...input, p, value }, values);
    const reach = 2 * studentReach(input.df, input.level);
    found.push({ p, value, lower, upper, standardError: (upper - lower) / reach, row: rowBelow(values, p) });
  }
  return found;
}

function* intervalOf(design: SurveyDesign, input: OneQuantile, values: WeightedValues) {
  if (input.interval === "score") return yield* scoreInterval(design, input, values);
  if (input.interval === "quantile") return yield* replicateInterval(design, input);
  return yield* woodruff(design, input, values);
}

/** The quantile again under each replicate weight. Throws `analysis/replicates-are-missing`. */
function* replicateInterval(design: SurveyDesign, input: OneQuantile): Work<readonly [number, number]> {
  const { replicates } = design;
  if (replicates === undefined) throw replicatesAreMissing(design.table);
  const repeated = yield* repeatQuantile(design, replicates, input);
  const variance =
    replicateVariance(
      [input.value],
      repeated.map((value) => [value]),
      replicates,
    )[0]?.[0] ?? Number.NaN;
  const reach = studentReach(input.df, input.level) * Math.sqrt(variance);
  return [input.value - reach, input.value + reach];
}

type Asked = Pick<QuantileInput, "column" | "where">;

/** Values with their weights in ascending order; equal ones in the order of the table. */
function* readValues(design: SurveyDesign, { column: name, where }: Asked): Work<WeightedValues> {
  const rows: readonly Row[] = yield {
    columns: [selected("x", column("x")), selected("w", column("w")), selected("n", column("n"))],
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
  const values = weightedValues(
    Float64Array.from(rows, ({ x }) => Number(x)),
    Float64Array.from(rows, ({ w }) => exactWeight(Number(w))),
  );
  return { ...values, rows: Float64Array.from(rows, ({ n }) => Number(n)) };
}

interface OneQuantile extends Omit<QuantileInput, "p"> {
  readonly p: number;
  readonly value: number;
}

function* woodruff(
  design: SurveyDesign,
  { column: name, value, where, interval, rule, level, df }: OneQuantile,
  values: WeightedValues,
): Work<readonly [number, number]> {
  const below = compare(asNumber(column(name)), "<=", number(value));
  const share = { name: "share", is: when(all(where, below), number(1), number(0)) };
  const { values: found, vcov } = yield* estimate(design, fromTotals(meansOf([share])), where);
  const shares = { value: found[0] ?? 0, variance: vcov[0]?.[0] ?? 0, df, rows: values.x.length };
  const { lower, upper } = yield* shareInterval(design, { ...shares, where, interval, level });
  return [
    lower >= 0 ? quantile(values, rule, lower) : Number.NaN,
    upper <= 1 ? quantile(values, rule, upper) : Number.NaN,
  ];
}

interface Shares extends ProportionEstimate {
  readonly where: Expression;
  readonly interval: QuantileInterval;
  readonly level: number;
}

/** Without spread, the share itself. The method `beta` asks how many clusters there are among those who answered. */
function* shareInterval(design: SurveyDesign, { where, interval, level, ...shares }: Shares): Work<Interval> {
  if (shares.variance === 0) return { lower: shares.value, upper: shares.value };
  if (interval !== "beta")
    return proportionInterval(shares, interval === "score" || interval === "quantile" ? "mean" : interval, level);
  const rows = yield* countSampleRows(design, where);
  return proportionInterval({ ...shares, rows, df: yield* domainDegf(design, where) }, interval, level);
}
