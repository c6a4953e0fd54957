// Ranks with ties: equal values share the best rank ("1, 2, 2, 4"), as league tables print it.
import type { Column } from "./table.ts";

/** 1 = smallest; missing stays missing. */
export function rankAscending(column: Column): Column {
  return column.map((value) =>
    value === null ? null : 1 + column.filter((other) => other !== null && other < value).length,
  );
}

/** 1 = largest; missing stays missing. Of scores: what differs by rounding alone is equal. */
export function rankDescending(column: Column): Column {
  return rankAscending(withoutRounding(column).map((value) => (value === null ? null : -value)));
}

/**
 * Scores without what the order of additions leaves in their last digits, so that equals are equal: whole steps of 2⁻⁴⁰ of
 * the size of the largest.
 */
export function withoutRounding(column: Column): Column {
  const largest = column.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  const step = 2 ** (Math.ceil(Math.log2(largest)) - 40);
  if (!(step > 0)) return column;
  return column.map((value) => (value === null ? null : Math.round(value / step) * step));
}
