// A table with all its totals from single records: cells that give somebody away are hidden, and as many others as it
// takes that no total gives them back. Source: Hundepool et al. 2012, chapter 4.
import { hideInTotals, type Relation } from "./hide-in-totals.ts";
import { type SensitivityRule, sensitivitiesOf } from "./sensitive-cells.ts";

export interface Dimension {
  readonly column: string;
  /** What each value is a part of (city → country); values without a parent are parts of the total. */
  readonly parents?: ReadonlyMap<string, string>;
}

export interface TablePlan {
  readonly dimensions: readonly Dimension[];
  /** The column that is added up; absent for a table of counts. */
  readonly amount?: string;
  readonly rule: SensitivityRule;
}

export interface TableCell {
  /** One value per dimension; `TOTAL` for all of them. */
  readonly keys: readonly string[];
  readonly count: number;
  readonly value: number;
  /** `primary`: it gives somebody away; `secondary`: it would give a primary cell away. Hidden cells are not to be shown. */
  readonly hidden: "primary" | "secondary" | null;
}

export type TableRecord = Readonly<Record<string, string | number | null>>;

export const TOTAL = "*";

/** Every cell that somebody is in, totals included. A missing value is a value of its own, shown as an empty text. */
export function protectTable(records: readonly TableRecord[], plan: TablePlan): readonly TableCell[] {
  const cells = collect(records, plan);
  const broken = [...cells].filter(([, { contributions }]) => sensitivitiesOf(contributions, plan.rule).length > 0);
  const primary = new Set(broken.map(([name]) => name));
  const cost = (name: string) => cells.get(name)?.contributions.length ?? 0;
  const hidden = hideInTotals({ relations: relationsOf(cells, plan.dimensions), primary, cost });
  return [...cells].map(([name, { keys, contributions }]) => ({
    keys,
    count: contributions.length,
    value: contributions.reduce((sum, value) => sum + value, 0),
    hidden: primary.has(name) ? "primary" : hidden.has(name) ? "secondary" : null,
  }));
}

interface Collected {
  readonly keys: readonly string[];
  readonly contributions: number[];
}

function collect(records: readonly TableRecord[], { dimensions, amount }: TablePlan): ReadonlyMap<string, Collected> {
  const cells = new Map<string, Collected>();
  for (const record of records) {
    const value = amount === undefined ? 1 : Number(record[amount] ?? 0);
    for (const keys of combine(
      dimensions.map((dimension) => pathOf(String(record[dimension.column] ?? ""), dimension)),
    )) {
      const cell = cells.get(nameOf(keys)) ?? { keys, contributions: [] };
      cell.contributions.push(value);
      cells.set(nameOf(keys), cell);
    }
  }
  return cells;
}

/** The value, what it is a part of, and so on up to the total. A circle of parents ends where it closes. */
function pathOf(value: string, { parents }: Dimension): readonly string[] {
  const path = [value];
  for (let above = parents?.get(value); above !== undefined && !path.includes(above); above = parents?.get(above))
    path.push(above);
  return [...path, TOTAL];
}

function combine(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (found, list) => found.flatMap((keys) => list.map((key) => [...keys, key])),
    [[]],
  );
}

/** Along each dimension: a cell and the cells of its parts. */
function relationsOf(cells: ReadonlyMap<string, Collected>, dimensions: readonly Dimension[]): readonly Relation[] {
  const parts = new Map<string, string[]>();
  for (const [name, { keys }] of cells) {
    dimensions.forEach((dimension, at) => {
      const key = keys[at] ?? TOTAL;
      if (key === TOTAL) return;
      const above = nameOf(keys.with(at, pathOf(key, dimension)[1] ?? TOTAL));
      const line = `${at}/${above}`;
      parts.set(line, [...(parts.get(line) ?? [above]), name]);
    });
  }
  return [...parts.values()];
}

function nameOf(keys: readonly string[]): string {
  return JSON.stringify(keys);
}
