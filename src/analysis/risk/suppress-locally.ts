// Single key values made missing until at least k records agree on every combination of keys.
// Source: the heuristic of sdcMicro (Templ, Kowarik and Meindl 2015): no smallest number of suppressions is promised.
import { countKeys, type Key } from "./key-frequencies.ts";

export interface LocalSuppression {
  readonly k: number;
  /** Keys (by their place) in the order in which they may be given up. Default: most categories first. */
  readonly order?: readonly number[];
}

export interface Suppressed {
  readonly records: readonly (readonly Key[])[];
  /** Values made missing, one number per key. */
  readonly suppressions: readonly number[];
}

type Cells = Map<string, { readonly keys: readonly Key[]; count: number }>;

/**
 * Each record that fewer than k share loses one value, rarest records first: of the key that parts it from its nearest
 * records and comes first in `order`. Rounds go on until no record is left. Records keep their order; a missing key
 * agrees with every value. A file of fewer than k records cannot be protected and comes back with all keys missing.
 */
export function suppressLocally(
  records: readonly (readonly Key[])[],
  { k, order = orderOf(records) }: LocalSuppression,
): Suppressed {
  const current = records.map((keys) => [...keys]);
  const cells = cellsOf(current);
  const suppressions = order.map(() => 0);
  for (let rare = rareOf(current, k); rare.length > 0; rare = rareOf(current, k)) {
    let changed = false;
    for (const at of rare) {
      const keys = current[at] ?? [];
      const column = columnToGiveUp(keys, cells, order);
      if (column === undefined) continue;
      move(cells, keys, column);
      suppressions[column] = (suppressions[column] ?? 0) + 1;
      changed = true;
    }
    if (!changed) break;
  }
  return { records: current, suppressions };
}

/** Keys with many categories are given up first; of equals, the later one. */
function orderOf(records: readonly (readonly Key[])[]): readonly number[] {
  const width = records[0]?.length ?? 0;
  const categories = Array.from({ length: width }, (_, column) => {
    const values = new Set(records.map((keys) => keys[column] ?? null));
    values.delete(null);
    return values.size;
  });
  return categories.map((_, column) => column).sort((a, b) => (categories[b] ?? 0) - (categories[a] ?? 0) || b - a);
}

/** Places of the records that fewer than k share, rarest first. */
function rareOf(records: readonly (readonly Key[])[], k: number): readonly number[] {
  const { sample } = countKeys(records, []);
  const rare = sample.flatMap((count, at) => (count < k ? [at] : []));
  return rare.sort((a, b) => (sample[a] ?? 0) - (sample[b] ?? 0) || a - b);
}

function cellsOf(records: readonly (readonly Key[])[]): Cells {
  const cells: Cells = new Map();
  for (const keys of records) add(cells, keys, 1);
  return cells;
}

function add(cells: Cells, keys: readonly Key[], by: number): void {
  const name = JSON.stringify(keys);
  const cell = cells.get(name) ?? { keys: [...keys], count: 0 };
  cell.count += by;
  if (cell.count > 0) cells.set(name, cell);
  else cells.delete(name);
}

function move(cells: Cells, keys: Key[], column: number): void {
  add(cells, keys, -1);
  keys[column] = null;
  add(cells, keys, 1);
}

/** The first key of the order in which the record differs from one of its nearest; undefined when none is left to give. */
function columnToGiveUp(keys: readonly Key[], cells: Cells, order: readonly number[]): number | undefined {
  let least = Number.POSITIVE_INFINITY;
  let differing = new Set<number>();
  for (const { keys: other } of cells.values()) {
    const columns = order.filter((column) => differs(keys[column], other[column]));
    if (columns.length === 0 || columns.length > least) continue;
    if (columns.length < least) differing = new Set();
    least = columns.length;
    for (const column of columns) differing.add(column);
  }
  const parting = order.find((column) => differing.has(column));
  return parting ?? order.find((column) => keys[column] !== null);
}

function differs(one: Key | undefined, other: Key | undefined): boolean {
  return one !== null && other !== null && one !== other;
}
