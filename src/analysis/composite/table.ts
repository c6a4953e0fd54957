// A table of indicators: one row per unit (a city, a country), one column per indicator; and the plan of the index above it.
import { splitCsv } from "#base/split-csv";

/** `null` is a missing value. */
export type Column = readonly (number | null)[];

export interface IndicatorTable {
  readonly units: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

/** One line of the plan of an index, in COINr's vocabulary (`iMeta`). */
export interface PlanLine {
  readonly code: string;
  readonly level: number;
  readonly direction: 1 | -1;
  readonly weight: number;
  /** The code one level up; empty at the top and for columns that are not part of the index. */
  readonly parent: string;
  /** The column by which this one is divided, if any. */
  readonly denominator: string;
  /** The quotient is multiplied by this. Default: 1. */
  readonly factor?: number;
  readonly target: number | null;
  readonly type: string;
}

export type Cells = Readonly<Record<string, readonly string[]>>;

/** Columns of text by the names of the head line. */
export function readCells(text: string): Cells {
  const [head = [], ...rows] = splitCsv(text, ",").records;
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  return Object.fromEntries(head.map((name, at) => [name.trim(), filled.map((row) => (row[at] ?? "").trim())]));
}

/** Empty cells and `NA` are missing. */
export function toNumber(cell: string | undefined): number | null {
  if (cell === undefined || cell === "" || cell === "NA") return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}

/** The named columns of the cells as numbers, in the order of the file. */
export function toIndicatorTable(cells: Cells, codes: readonly string[]): IndicatorTable {
  const columns = Object.fromEntries(codes.map((code) => [code, (cells[code] ?? []).map(toNumber)]));
  return { units: cells.uCode ?? [], columns };
}

export function readPlan(text: string): readonly PlanLine[] {
  const cells = readCells(text);
  return (cells.iCode ?? []).map((code, at) => ({
    code,
    level: toNumber(cells.Level?.[at]) ?? 0,
    direction: cells.Direction?.[at] === "-1" ? -1 : 1,
    weight: toNumber(cells.Weight?.[at]) ?? 1,
    parent: nameOrNone(cells.Parent?.[at]),
    denominator: nameOrNone(cells.Denominator?.[at]),
    target: toNumber(cells.Target?.[at]),
    type: cells.Type?.[at] ?? "",
  }));
}

/** Each column by a function of its values and code. */
export function mapColumns(table: IndicatorTable, change: (column: Column, code: string) => Column): IndicatorTable {
  const columns = Object.entries(table.columns).map(([code, column]) => [code, change(column, code)]);
  return { units: table.units, columns: Object.fromEntries(columns) };
}

/** Only the units at these places, in this order. */
export function takeUnits(table: IndicatorTable, places: readonly number[]): IndicatorTable {
  const units = places.map((place) => table.units[place] ?? "");
  return mapColumns({ units, columns: table.columns }, (column) => places.map((place) => column[place] ?? null));
}

export function present(column: Column): readonly number[] {
  return column.filter((value) => value !== null);
}

function nameOrNone(cell: string | undefined): string {
  return cell === undefined || cell === "NA" ? "" : cell;
}
