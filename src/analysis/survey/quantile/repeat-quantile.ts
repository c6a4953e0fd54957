// A quantile again under each replicate weight, from one reading of the values in their order.
import type { Row } from "../../sql/compile-query.ts";
import { asNumber, column, compare, type Expression, when } from "../../sql/expression.ts";
import { type SelectedColumn, selected } from "../../sql/select.ts";
import type { ReplicatedUnits, Replicates, SurveyDesign } from "../design.ts";
import type { Work } from "../estimator.ts";
import { exactWeight } from "./exact-weight.ts";
import { type QuantileRule, quantile, weightedValues } from "./rules.ts";

export interface RepeatedQuantile {
  readonly column: string;
  readonly p: number;
  readonly rule: QuantileRule;
  /** Rows of the domain with an answer. */
  readonly where: Expression;
}

/** Columns of weights that are read at once. */
const TOGETHER = 64;

/** One value per replicate. */
export function* repeatQuantile(
  design: SurveyDesign,
  replicates: Replicates,
  asked: RepeatedQuantile,
): Work<readonly number[]> {
  if (replicates.units !== undefined) return yield* repeatByUnit(design, replicates.units, asked);
  const { weights } = replicates;
  const found: number[] = [];
  for (let from = 0; from < weights.length; from += TOGETHER) {
    const some = weights.slice(from, from + TOGETHER);
    const rows = yield* readRows(
      design,
      asked,
      some.map((weight, at) => selected(`w${at}`, weight)),
    );
    const values = Float64Array.from(rows, ({ x }) => Number(x));
    found.push(...some.map((_, at) => quantileUnder(values, asked, (row) => Number(rows[row]?.[`w${at}`]))));
  }
  return found;
}

function* repeatByUnit(
  design: SurveyDesign,
  { key, keys, factors, weight }: ReplicatedUnits,
  asked: RepeatedQuantile,
): Work<readonly number[]> {
  const rows = yield* readRows(design, asked, [selected("w", weight), selected("unit", key)]);
  const places = new Map(keys.map((unit, at) => [unit, at]));
  const unitOf = Int32Array.from(rows, ({ unit }) => places.get(String(unit ?? "")) ?? -1);
  const own = Float64Array.from(rows, ({ w }) => Number(w));
  const values = Float64Array.from(rows, ({ x }) => Number(x));
  return Array.from(factors(), (factor) =>
    quantileUnder(values, asked, (at) => (own[at] ?? 0) * (factor[unitOf[at] ?? -1] ?? 1)),
  );
}

/** In ascending order of the values; equal ones in the order of the table. */
function* readRows(
  { from }: SurveyDesign,
  { column: name, where }: RepeatedQuantile,
  weights: readonly SelectedColumn[],
): Work<readonly Row[]> {
  const x = selected("x", when(where, asNumber(column(name))));
  const place = selected("n", { node: "row-number" });
  return yield {
    columns: [selected("x", column("x")), ...weights.map(({ as }) => selected(as, column(as)))],
    from: { columns: [x, ...weights, place], from },
    where: compare(column("x"), "=", column("x")),
    orderBy: [column("x"), column("n")],
  };
}

/** Values in ascending order under these weights. */
function quantileUnder(values: Float64Array, { rule, p }: RepeatedQuantile, weightOf: (at: number) => number): number {
  const [x, w] = [new Float64Array(values.length), new Float64Array(values.length)];
  let kept = 0;
  for (let at = 0; at < values.length; at += 1) {
    const weight = weightOf(at);
    if (!(weight > 0)) continue;
    x[kept] = values[at] ?? Number.NaN;
    w[kept] = exactWeight(weight);
    kept += 1;
  }
  return quantile(weightedValues(x.subarray(0, kept), w.subarray(0, kept)), rule, p);
}
