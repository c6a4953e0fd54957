// Units compared in pairs: a unit gains one for every other that it beats and loses one for every other that beats it.
// Source: Munda and Nardo 2009 (outranking of composite indicators), with the score of Copeland 1951.
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
export function copelandScores(units: number, parts: readonly WeightedColumn[]): Column {
  const isKnown = (unit: number) => parts.some(({ column }) => (column[unit] ?? null) !== null);
  const places = Array.from({ length: units }, (_, unit) => unit);
  return places.map((unit) => {
    if (!isKnown(unit)) return null;
    return places.reduce((score, other) => (other === unit ? score : score + Math.sign(lead(unit, other, parts))), 0);
  });
}

function lead(unit: number, other: number, parts: readonly WeightedColumn[]): number {
  return parts.reduce((sum, { column, weight }) => {
    const [one, two] = [column[unit] ?? null, column[other] ?? null];
    return one === null || two === null ? sum : sum + weight * Math.sign(one - two);
  }, 0);
}
