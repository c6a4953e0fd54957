// Units compared in pairs: a unit gains one for every other that it beats and loses one for every other that beats it.
// Source: Munda and Nardo 2009 (outranking of composite indicators), with the score of Copeland 1951.
import { withoutRounding } from "./rank-values.ts";
import type { Column } from "./table.ts";

export interface WeightedColumn {
  readonly column: Column;
  readonly weight: number;
}

/**
 * One score per unit, between −(n − 1) and n − 1. A unit beats another when the indicators in which it is better weigh more
 * than half of those known for both; equal values count half each. A unit without any value is missing. On complete data
 * as COINr's `a_copeland`, which counts a missing pair against the unit that stands first in the table.
 */
export function copelandScores(units: number, given: readonly WeightedColumn[]): Column {
  const parts = given.map(({ column, weight }) => ({ column: withoutRounding(column), weight }));
  const isKnown = (unit: number) => parts.some(({ column }) => (column[unit] ?? null) !== null);
  const places = Array.from({ length: units }, (_, unit) => unit);
  return places.map((unit) => {
    if (!isKnown(unit)) return null;
    return places.reduce((score, other) => (other === unit ? score : score + Math.sign(lead(unit, other, parts))), 0);
  });
}

/** Weights of the indicators in which the first is better, less those in which the other is; zero when they are as much. */
function lead(unit: number, other: number, parts: readonly WeightedColumn[]): number {
  let [sum, size] = [0, 0];
  for (const { column, weight } of parts) {
    const [one, two] = [column[unit] ?? null, column[other] ?? null];
    if (one === null || two === null) continue;
    sum += weight * Math.sign(one - two);
    size += Math.abs(weight);
  }
  // 0.1 + 0.2 is not quite 0.3.
  return Math.abs(sum) <= size * 2 ** -40 ? 0 : sum;
}
