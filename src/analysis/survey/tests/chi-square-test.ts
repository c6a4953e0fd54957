// Tests of association in a two-way table of a complex sample.
// Sources: Rao & Scott 1984, Annals of Statistics 12(1) (F, Chisq, and the distribution behind both); Koch, Freeman &
// Freeman 1975, International Statistical Review 43 (Wald); Thomas & Rao 1990 (adjWald). Names as in R's svychisq.
import { chiSquareUpperTail } from "../../distributions/chi-square.ts";
import { fisherUpperTail } from "../../distributions/fisher.ts";
import { quadraticFormUpperTail } from "../../distributions/quadratic-form.ts";
import { cholesky, inverseOfLower } from "../../matrix/cholesky.ts";
import { dot, type Matrix, product, sandwich, submatrix, transpose, type Vector } from "../../matrix/matrix.ts";
import { solveVector } from "../../matrix/solve-linear.ts";
import { symmetricEigen } from "../../matrix/symmetric-eigen.ts";
import { choose } from "../../unknown-choice.ts";
import type { Work } from "../estimator.ts";
import { tableIsTooSmall } from "./problems.ts";
import type { Sampled, SampledEstimates } from "./sampled.ts";
import { cellShares, cellTotals, describeTable, placesOf, type TwoWayTable } from "./two-way-table.ts";

export interface ChiSquareTest {
  readonly name: "F" | "X-squared";
  readonly statistic: number;
  readonly df?: number;
  /** Of F. */
  readonly numeratorDf?: number;
  readonly denominatorDf?: number;
  readonly p: number;
}

/**
 * `lincom` and `saddlepoint` are one: the saddlepoint approximation to the distribution of the statistic, which R gives
 * for both unless its package CompQuadForm is there. `exact` integrates that distribution, as R does when it is.
 */
export const CHI_SQUARE_STATISTICS = ["F", "Chisq", "Wald", "adjWald", "lincom", "saddlepoint", "exact"] as const;
export type ChiSquareStatistic = (typeof CHI_SQUARE_STATISTICS)[number];

/** Throws `analysis/choice-is-unknown`, `analysis/table-is-too-small`. */
export function* testAssociation(
  sampled: Sampled,
  variables: readonly [string, string],
  statistic: string,
): Work<ChiSquareTest> {
  const which = choose({ where: "chisq", key: "statistic", value: statistic }, CHI_SQUARE_STATISTICS);
  const table = yield* describeTable(sampled.rows, variables);
  if (table.rowLevels.length < 2 || table.columnLevels.length < 2) throw tableIsTooSmall(variables);
  if (which === "Wald" || which === "adjWald") {
    const totals = yield* sampled.estimate(cellTotals(table));
    return waldTest(table, totals, { df: sampled.tableDf, adjusted: which === "adjWald" });
  }
  const shares = yield* sampled.estimate(cellShares(table));
  return raoScottTest(table, shares, { which, df: sampled.tableDf, replicated: sampled.replicated });
}

interface RaoScott {
  readonly which: Exclude<ChiSquareStatistic, "Wald" | "adjWald">;
  readonly df: number;
  readonly replicated: boolean;
}

function raoScottTest(
  table: TwoWayTable,
  shares: SampledEstimates,
  { which, df, replicated }: RaoScott,
): ChiSquareTest {
  const effects = designEffects(table, shares);
  const pearson = pearsonStatistic(table, shares.values);
  const whole = effects.reduce((sum, effect) => sum + effect, 0);
  const numeratorDf = whole ** 2 / dot(effects, effects);
  if (which === "F") {
    const statistic = pearson / whole;
    const denominatorDf = numeratorDf * df;
    const p = fisherUpperTail(statistic, { numerator: numeratorDf, denominator: denominatorDf });
    return { name: "F", statistic, numeratorDf, denominatorDf, p };
  }
  if (which === "Chisq") {
    const p = chiSquareUpperTail((pearson / whole) * effects.length, effects.length);
    return { name: "X-squared", statistic: pearson, df: effects.length, p };
  }
  // R divides by the uncertainty of the variances for linearised designs only.
  const form = { weights: effects, ...(replicated ? {} : { denominator: numeratorDf * df }) };
  const p = quadraticFormUpperTail(pearson, form, which === "exact" ? "exact" : "saddlepoint");
  return { name: "X-squared", statistic: pearson, p };
}

/** Of the table whose cells add up to the number of rows. */
function pearsonStatistic(table: TwoWayTable, shares: Vector): number {
  const places = placesOf(table);
  const { rows, columns } = margins(table, shares);
  return places.reduce((sum, { row, column }, at) => {
    const expected = (rows[row] ?? 0) * (columns[column] ?? 0);
    return sum + (table.n * ((shares[at] ?? 0) - expected) ** 2) / expected;
  }, 0);
}

function margins(table: TwoWayTable, cells: Vector): { readonly rows: Vector; readonly columns: Vector } {
  const places = placesOf(table);
  const total = (of: "row" | "column", i: number): number =>
    cells.reduce((sum, value, at) => (places[at]?.[of] === i ? sum + value : sum), 0);
  return {
    rows: table.rowLevels.map((_, i) => total("row", i)),
    columns: table.columnLevels.map((_, j) => total("column", j)),
  };
}

/** Generalised design effects of the interaction: how many times its variance is that of a simple random sample. */
function designEffects(table: TwoWayTable, { values, covariance }: SampledEstimates): Vector {
  const contrasts = interactionContrasts(table).map((row) =>
    row.map((value, at) => ((values[at] ?? 0) === 0 ? 0 : value / (values[at] ?? 1))),
  );
  const simple = product(contrasts, transpose(interactionContrasts(table))).map((row) => row.map((x) => x / table.n));
  const { lower, dependent } = cholesky(simple);
  if (dependent.length > 0) throw tableIsTooSmall([table.rowVariable, table.columnVariable]);
  return symmetricEigen(sandwich(inverseOfLower(lower), sandwich(contrasts, covariance))).values;
}

/** One row per cell outside the first row and column, free of both margins. */
function interactionContrasts(table: TwoWayTable): Matrix {
  const places = placesOf(table);
  const [rows, columns] = [table.rowLevels.length, table.columnLevels.length];
  return places
    .filter(({ row, column }) => row > 0 && column > 0)
    .map(({ row, column }) =>
      places.map((cell) => (Number(cell.row === row) - 1 / rows) * (Number(cell.column === column) - 1 / columns)),
    );
}

function waldTest(
  table: TwoWayTable,
  { values, covariance }: SampledEstimates,
  { df, adjusted }: { readonly df: number; readonly adjusted: boolean },
): ChiSquareTest {
  const places = placesOf(table);
  const used = places.flatMap(({ row, column }, at) => (row > 0 && column > 0 ? [at] : []));
  const { rows, columns } = margins(table, values);
  const whole = rows.reduce((sum, value) => sum + value, 0);
  const expected = places.map(({ row, column }) => ((rows[row] ?? 0) * (columns[column] ?? 0)) / whole);
  const slopes = places.map(({ row, column }, at) =>
    places.map(
      (other, k) =>
        Number(at === k) -
        (Number(other.row === row) * (columns[column] ?? 0)) / whole -
        (Number(other.column === column) * (rows[row] ?? 0)) / whole +
        (expected[at] ?? 0) / whole,
    ),
  );
  const apart = used.map((at) => (values[at] ?? 0) - (expected[at] ?? 0));
  const solved = solveVector(submatrix(sandwich(slopes, covariance), used), apart);
  if (solved === undefined) throw tableIsTooSmall([table.rowVariable, table.columnVariable]);
  const denominatorDf = adjusted ? df - used.length + 1 : df;
  const statistic = (dot(apart, solved) * (adjusted ? denominatorDf / df : 1)) / used.length;
  const tail = { numerator: used.length, denominator: denominatorDf };
  const p = denominatorDf > 0 ? fisherUpperTail(statistic, tail) : Number.NaN;
  return { name: "F", statistic, numeratorDf: used.length, denominatorDf, p };
}
