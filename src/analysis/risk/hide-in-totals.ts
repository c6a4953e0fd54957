// Secondary suppression: what else must be hidden so that no hidden cell can be worked out from the totals that are shown.
// Source: Hundepool et al. 2012, chapter 4. The choice is greedy, so more may be hidden than an optimal choice would hide.

/** A total, then the parts that add up to it. */
export type Relation = readonly string[];

export interface TableToProtect {
  readonly relations: readonly Relation[];
  /** Cells hidden for their own sake. */
  readonly primary: ReadonlySet<string>;
  /** What hiding a cell costs. Parts are hidden before totals, then cheap ones first, then by name. */
  readonly cost: (cell: string) => number;
}

/**
 * All cells to hide, the primary ones included. After it no hidden cell can be computed exactly from the shown cells and
 * the relations, however they are combined. An interval for a hidden cell may still be narrow.
 */
export function hideInTotals({ relations, primary, cost }: TableToProtect): ReadonlySet<string> {
  const hidden = new Set(primary);
  const height = heightsOf(relations);
  for (;;) {
    const open = determined(relations, hidden);
    if (open.size === 0) return hidden;
    const next = cheapestCover(relations, { hidden, open, cost, height });
    if (next === undefined) return hidden;
    hidden.add(next);
  }
}

interface Choice {
  readonly hidden: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  readonly cost: (cell: string) => number;
  readonly height: ReadonlyMap<string, number>;
}

/** The cheapest shown cell that stands in one relation with a hidden cell that can be worked out. */
function cheapestCover(relations: readonly Relation[], { hidden, open, cost, height }: Choice): string | undefined {
  const cells = relations
    .filter((relation) => relation.some((cell) => open.has(cell)))
    .flatMap((relation) => relation.filter((cell) => !hidden.has(cell)));
  const heightOf = (cell: string) => height.get(cell) ?? 0;
  return cells.sort((a, b) => heightOf(a) - heightOf(b) || cost(a) - cost(b) || (a < b ? -1 : 1))[0];
}

/** 0 for cells that are never a total, else one more than the highest part. Totals that contain each other stop rising. */
function heightsOf(relations: readonly Relation[]): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (let round = 0; round < relations.length; round++) {
    let rose = false;
    for (const [total = "", ...parts] of relations) {
      const height = 1 + Math.max(0, ...parts.map((part) => heights.get(part) ?? 0));
      if (height <= (heights.get(total) ?? 0)) continue;
      heights.set(total, height);
      rose = true;
    }
    if (!rose) break;
  }
  return heights;
}

/** Hidden cells that the equations fix: those alone in a row of the reduced matrix of the hidden cells. */
export function determined(relations: readonly Relation[], hidden: ReadonlySet<string>): ReadonlySet<string> {
  const columns = new Map([...hidden].map((cell, at) => [cell, at]));
  const rows = relations
    .map((relation) => rowOf(relation, columns))
    .filter((row) => row.some((coefficient) => coefficient !== 0));
  reduce(rows, columns.size);
  const cells = [...columns.keys()];
  const alone = rows.flatMap((row) => {
    const places = row.flatMap((coefficient, at) => (isZero(coefficient) ? [] : [at]));
    return places.length === 1 ? [cells[places[0] ?? -1] ?? ""] : [];
  });
  return new Set(alone);
}

/** The first cell of a relation is the total; the others are its parts. */
function rowOf(relation: Relation, columns: ReadonlyMap<string, number>): number[] {
  const row = Array.from({ length: columns.size }, () => 0);
  relation.forEach((cell, at) => {
    const column = columns.get(cell);
    if (column !== undefined) row[column] = (row[column] ?? 0) + (at === 0 ? 1 : -1);
  });
  return row;
}

/** Gauss–Jordan with the largest pivot of each column. */
function reduce(rows: number[][], width: number): void {
  let done = 0;
  for (let column = 0; column < width && done < rows.length; column++) {
    const size = (at: number) => Math.abs(rows[at]?.[column] ?? 0);
    let best = done;
    for (let at = done + 1; at < rows.length; at++) if (size(at) > size(best)) best = at;
    if (isZero(size(best))) continue;
    const pivot = (rows[best] ?? []).map((value) => value / (rows[best]?.[column] ?? 1));
    rows[best] = rows[done] ?? [];
    rows[done] = pivot;
    rows.forEach((row, at) => {
      const factor = row[column] ?? 0;
      if (at === done || factor === 0) return;
      rows[at] = row.map((value, j) => value - factor * (pivot[j] ?? 0));
    });
    done++;
  }
}

function isZero(value: number): boolean {
  return Math.abs(value) < 1e-9;
}
