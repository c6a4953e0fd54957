// Which columns of the tables a declared estimate of small areas means: by the words of the case, else by its R call.
import { type Cells, toNumber } from "../composite/table.ts";
import { columnIsMissing } from "../unknown-choice.ts";

export interface TableOfCase {
  readonly file: string;
  readonly cells: Cells;
}

/** Text of a cell column. Throws `analysis/column-is-missing`. */
export function columnOf({ file, cells }: TableOfCase, name: string): readonly string[] {
  const found = Object.hasOwn(cells, name) ? cells[name] : undefined;
  if (found === undefined) throw columnIsMissing(file, name, Object.keys(cells));
  return found;
}

/** The value of an argument in the R call, if it is a name: `sweight=weight` → `weight`, `dom=d$prov` → `prov`. */
export function argumentOf(call: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s*=\\s*(?:\\w+\\$)?([\\w.]+)`).exec(call)?.[1];
}

/** Size of each domain, in ascending order of the domains: numbers as numbers. */
export function sizesOf(table: TableOfCase, domain: string, size?: string): ReadonlyMap<string, number> {
  const names = Object.keys(table.cells);
  const named = size ?? names.find((name) => /^(Nd?|size|popn.*|population)$/i.test(name)) ?? names.at(-1) ?? "";
  const counts = columnOf(table, named).map((cell) => toNumber(cell) ?? Number.NaN);
  return ascending(columnOf(table, domain).map((one, at) => [one, counts[at] ?? Number.NaN]));
}

/** Size of each group in each domain: the groups are the names of the other columns that hold them. */
export function sizesByGroup(
  table: TableOfCase,
  domain: string,
  groups: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const columns = groups.map((group) => [group, columnOf(table, nameOfGroup(table, group))] as const);
  return ascending(
    columnOf(table, domain).map((one, at) => {
      const counts = columns.map(([group, column]) => [group, toNumber(column[at]) ?? Number.NaN] as const);
      return [one, new Map(counts)] as const;
    }),
  );
}

/** R writes a name that is a number with an X. */
function nameOfGroup({ cells }: TableOfCase, group: string): string {
  return Object.hasOwn(cells, group) || !Object.hasOwn(cells, `X${group}`) ? group : `X${group}`;
}

function ascending<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const order = (a: string, b: string) => {
    const [x, y] = [toNumber(a), toNumber(b)];
    return x !== null && y !== null ? x - y : a < b ? -1 : 1;
  };
  return new Map(entries.toSorted(([a], [b]) => order(a, b)));
}
