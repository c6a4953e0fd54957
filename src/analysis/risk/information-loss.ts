// What protection took from the numbers of a file: how far values moved, and how far their joint shape moved.

import { correlation } from "../composite/correlation.ts";
import { mean, standardDeviation } from "../composite/moments.ts";
import { symmetricEigen } from "../matrix/symmetric-eigen.ts";

type Rows = readonly (readonly (number | null)[])[];

/**
 * Mean distance of the values in units of √2 standard deviations of the values given; 0 = nothing moved. A column
 * without spread and a pair with a missing value are left out. Source: Mateo-Sanz, Sebé and Domingo-Ferrer 2004, IL1s.
 */
export function distanceLoss(given: Rows, protectedRows: Rows): number {
  const distances = columnsOf(given).flatMap((values, column) => {
    const spread = standardDeviation(values.filter((value) => value !== null));
    if (!(spread > 0)) return [];
    return values.flatMap((value, at) => {
      const other = protectedRows[at]?.[column] ?? null;
      return value === null || other === null ? [] : [Math.abs(value - other) / (Math.SQRT2 * spread)];
    });
  });
  return distances.length === 0 ? 0 : mean(distances);
}

/** Sum of the relative differences of the eigenvalues of the two correlation matrices; 0 = the same shape. Complete rows only. */
export function shapeLoss(given: Rows, protectedRows: Rows): number {
  const before = symmetricEigen(correlation(complete(given))).values;
  const after = symmetricEigen(correlation(complete(protectedRows))).values;
  return before.reduce((sum, value, at) => sum + (value === 0 ? 0 : Math.abs(value - (after[at] ?? 0)) / value), 0);
}

/** Share of the key values that were made missing. */
export function suppressedShare(
  given: readonly (readonly unknown[])[],
  after: readonly (readonly unknown[])[],
): number {
  const known = given.flat().filter((value) => value !== null).length;
  const left = after.flat().filter((value) => value !== null).length;
  return known === 0 ? 0 : (known - left) / known;
}

function columnsOf(rows: Rows): readonly (readonly (number | null)[])[] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

function complete(rows: Rows): readonly (readonly number[])[] {
  const whole = rows.flatMap((row) => {
    const known = row.filter((value) => value !== null);
    return known.length === row.length ? [known] : [];
  });
  return (whole[0] ?? []).map((_, column) => whole.map((row) => row[column] ?? 0));
}
