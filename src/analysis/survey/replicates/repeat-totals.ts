// Functions of totals again under each replicate weight, without a scan for each: from the totals of the units where replicates
// are factors of them, else from the totals of many replicates at a time.
import type { Row } from "../../sql/compile-query.ts";
import { column, compare, count, type Expression, number, sum, times, when } from "../../sql/expression.ts";
import { type Select, type SelectedColumn, selected } from "../../sql/select.ts";
import type { ReplicatedUnits, Replicates } from "../design.ts";
import type { TotalsEstimator, WeightedRows, Work } from "../estimator.ts";

type Values = readonly number[];

interface Question {
  readonly totals: TotalsEstimator;
  /** The rows of the sample under their own weight, or under a replicate weight. */
  readonly rowsOf: (weight?: Expression) => WeightedRows;
}

/** The values under each replicate weight, in their order. */
export function* repeatTotals(question: Question, replicates: Replicates): Work<readonly Values[]> {
  return replicates.units === undefined
    ? yield* repeatByWeight(question, replicates.weights)
    : yield* repeatByUnit(question, replicates.units);
}

/** More sums than these are not asked for in one query. */
const MOST_SUMS = 256;

function* repeatByWeight({ totals, rowsOf }: Question, weights: readonly Expression[]): Work<readonly Values[]> {
  const size = totals.measures.length;
  const together = Math.max(1, Math.floor(MOST_SUMS / (size + 1)));
  const repeated: Values[] = [];
  for (let from = 0; from < weights.length; from += together) {
    const some = weights.slice(from, from + together).map((weight) => rowsOf(weight).weight);
    const measured = { ...totals, measures: totals.measures.map((_, at) => column(`m${at}`)) };
    const columns = some.flatMap((_, r) => sumsOf(measured, column(`w${r}`), `r${r}`));
    const [found = {}]: readonly Row[] = yield { columns, from: weighedRows(totals, some, rowsOf().from) };
    repeated.push(...some.map((_, r) => valuesOf(totals, readSums(found, `r${r}`, size))));
  }
  return repeated;
}

/** Measures and weights as columns of their own, which each sum then names: engines plan repeated expressions slowly. */
function weighedRows({ measures }: TotalsEstimator, weights: readonly Expression[], from: string | Select): Select {
  return {
    columns: [
      ...measures.map((measure, at) => selected(`m${at}`, measure)),
      ...weights.map((weight, r) => selected(`w${r}`, weight)),
    ],
    from,
  };
}

function* repeatByUnit({ totals, rowsOf }: Question, units: ReplicatedUnits): Work<readonly Values[]> {
  const { from, weight } = rowsOf(units.weight);
  const size = totals.measures.length;
  const rows: readonly Row[] = yield {
    columns: [selected("key", units.key), ...sumsOf(totals, weight, "own")],
    from,
    groupBy: [units.key],
  };
  const found = new Map(rows.map((row) => [String(row.key ?? ""), row]));
  const sums = Array.from({ length: size + 1 }, () => new Float64Array(units.keys.length));
  units.keys.forEach((key, unit) => {
    readSums(found.get(key) ?? {}, "own", size).forEach((value, at) => {
      (sums[at] as Float64Array)[unit] = value;
    });
  });
  return Array.from(units.factors(), (factors) => valuesOf(totals, addedUp(sums, factors)));
}

/** The rows of the units that a replicate keeps, and each total under its factors. */
function addedUp([rows = new Float64Array(), ...totals]: readonly Float64Array[], factors: Float64Array): Values {
  let kept = 0;
  for (let unit = 0; unit < factors.length; unit += 1) if (factors[unit] !== 0) kept += rows[unit] ?? 0;
  const added = totals.map((own) => {
    let total = 0;
    for (let unit = 0; unit < factors.length; unit += 1) total += (factors[unit] ?? 0) * (own[unit] ?? 0);
    return total;
  });
  return [kept, ...added];
}

/** Rows that weigh, then each total. */
function sumsOf({ measures }: TotalsEstimator, weight: Expression, name: string): readonly SelectedColumn[] {
  const weighs = compare(weight, "<>", number(0));
  return [
    selected(`${name} rows`, count(when(weighs, number(1)))),
    ...measures.map((measure, at) => selected(`${name} ${at}`, sum(when(weighs, times(weight, measure), number(0))))),
  ];
}

function readSums(row: Row, name: string, size: number): Values {
  return [row[`${name} rows`], ...Array.from({ length: size }, (_, at) => row[`${name} ${at}`])].map((value) =>
    Number(value ?? 0),
  );
}

function valuesOf({ finish }: TotalsEstimator, [rows = 0, ...totals]: Values): Values {
  return finish(totals, rows).values;
}
