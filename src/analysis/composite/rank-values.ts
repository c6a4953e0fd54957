// Ranks with ties: equal values share the best rank ("1, 2, 2, 4"), as league tables print it.
import type { Column } from "./table.ts";

/** 1 = smallest; missing stays missing. */
export function rankAscending(column: Column): Column {
  return column.map((value) =>
    value === null ? null : 1 + column.filter((other) => other !== null && other < value).length,
  );
}

/** 1 = largest; missing stays missing. */
export function rankDescending(column: Column): Column {
  return rankAscending(column.map((value) => (value === null ? null : -value)));
}
