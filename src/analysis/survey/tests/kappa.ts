// Agreement of two classifications beyond chance, and the consistency of a scale.
// Sources: Cohen 1960, Educational and Psychological Measurement 20; Cronbach 1951, Psychometrika 16; R's svykappa.
import { dot, sandwich } from "../../matrix/matrix.ts";
import type { Work } from "../estimator.ts";
import { categoriesDiffer } from "./problems.ts";
import type { Sampled } from "./sampled.ts";
import { cellShares, describeTable, placesOf, type TwoWayTable } from "./two-way-table.ts";

export interface Agreement {
  readonly kappa: number;
  readonly standardError: number;
}

/** Rows in which one of the two is missing are left out. Throws `analysis/categories-differ`. */
export function* estimateKappa(sampled: Sampled, [first, second]: readonly [string, string]): Work<Agreement> {
  const table = yield* describeTable(sampled.rows, [first, second]);
  if (table.rowLevels.length !== table.columnLevels.length || table.rowLevels.length < 2)
    throw categoriesDiffer(first, second);
  const { values, covariance } = yield* sampled.estimate(cellShares(table));
  const { kappa, slopes } = kappaOf(table, values);
  return { kappa, standardError: Math.sqrt(Math.max(0, sandwich([slopes], covariance)[0]?.[0] ?? 0)) };
}

/** Kappa and its derivatives by the share of each cell. */
function kappaOf(table: TwoWayTable, shares: readonly number[]) {
  const places = placesOf(table);
  const margin = (of: "row" | "column", i: number): number =>
    dot(
      shares,
      places.map((place) => Number(place[of] === i)),
    );
  const rows = table.rowLevels.map((_, i) => margin("row", i));
  const columns = table.columnLevels.map((_, i) => margin("column", i));
  const agreed = dot(
    shares,
    places.map(({ row, column }) => Number(row === column)),
  );
  const chance = dot(rows, columns);
  const slopes = places.map(({ row, column }) => {
    const byChance = (columns[row] ?? 0) + (rows[column] ?? 0);
    return Number(row === column) / (1 - chance) - (byChance * (1 - agreed)) / (1 - chance) ** 2;
  });
  return { kappa: (agreed - chance) / (1 - chance), slopes };
}
