// Numbers of single people made less telling: limits for extremes, or means of small groups of like people; and what that cost.
import { toNumber } from "#analysis/composite/table";
import { distanceLoss, shapeLoss } from "#analysis/risk/information-loss";
import { microaggregate } from "#analysis/risk/microaggregate";
import { codeExtremes } from "#analysis/risk/top-code";
import type { Effects } from "./effect/effects.ts";
import { columnIsNoNumber } from "./file-problems.ts";
import { cellsOf } from "./protect-table.ts";
import { type DataTable, readDataTable } from "./read-data-table.ts";
import { writeCsv } from "./write-csv.ts";

export interface NumbersProtected {
  readonly csv: string;
  readonly rows: number;
  /** Values that are not what they were. */
  readonly changed: number;
  /** Mean distance of values in √2 standard deviations, and how far correlations moved; 0 = nothing lost. */
  readonly distanceLoss: number;
  readonly shapeLoss: number;
}

export interface CodingQuestion {
  readonly table: string;
  readonly column: string;
  readonly end: "top" | "bottom";
  readonly limit: number;
  /** Default: the limit itself. */
  readonly replacement?: number;
}

/** Throws what `readDataTable` throws, `workbench/column-is-missing`, `workbench/column-is-no-number`. */
export async function codeColumn(effects: Effects, question: CodingQuestion): Promise<NumbersProtected> {
  const { column, end, limit, replacement = limit } = question;
  const table = await readDataTable(effects, question.table);
  const given = numbersOf(table, column);
  const { values } = codeExtremes(given, { end, limit, replacement });
  const after = new Map([[column, values]]);
  return protectedNumbers(table, { before: new Map([[column, given]]), after });
}

export interface GroupingQuestion {
  readonly table: string;
  readonly columns: readonly string[];
  /** People in a group, at least. */
  readonly size: number;
}

/** Rows in which a number is missing keep what they hold. Throws what `codeColumn` throws. */
export async function groupColumns(effects: Effects, question: GroupingQuestion): Promise<NumbersProtected> {
  const { columns, size } = question;
  const table = await readDataTable(effects, question.table);
  const before = new Map(columns.map((column) => [column, numbersOf(table, column)] as const));
  const complete = Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    columns.every((column) => before.get(column)?.[row] !== null),
  );
  const means = microaggregate(
    complete.map((row) => columns.map((column) => before.get(column)?.[row] ?? 0)),
    size,
  );
  const after = new Map<string, (number | null)[]>(columns.map((column) => [column, [...(before.get(column) ?? [])]]));
  complete.forEach((row, at) => {
    for (const [k, column] of columns.entries()) {
      const values = after.get(column);
      if (values !== undefined) values[row] = means[at]?.[k] ?? null;
    }
  });
  return protectedNumbers(table, { before, after });
}

type Numbers = ReadonlyMap<string, readonly (number | null)[]>;

function numbersOf(table: DataTable, column: string): readonly (number | null)[] {
  return cellsOf(table, column).map((cell, row) => {
    const value = cell === "" || cell === "NA" ? null : toNumber(cell);
    if (value === null && cell !== "" && cell !== "NA") throw columnIsNoNumber({ column, row: row + 2, value: cell });
    return value;
  });
}

function protectedNumbers(table: DataTable, { before, after }: { before: Numbers; after: Numbers }): NumbersProtected {
  const columns = [...before.keys()];
  const rowsOf = (numbers: Numbers) =>
    Array.from({ length: table.rows }, (_, row) => columns.map((column) => numbers.get(column)?.[row] ?? null));
  const [given, changed] = [rowsOf(before), rowsOf(after)];
  const cell = (name: string, row: number): string => {
    const [old, value] = [before.get(name)?.[row], after.get(name)?.[row]];
    return value === undefined || value === null || value === old ? (table.cells[name]?.[row] ?? "") : String(value);
  };
  const lines = Array.from({ length: table.rows }, (_, row) => table.names.map((name) => cell(name, row)));
  return {
    csv: writeCsv([table.names, ...lines]),
    rows: table.rows,
    changed: given.reduce((sum, row, at) => sum + row.filter((value, k) => value !== changed[at]?.[k]).length, 0),
    distanceLoss: distanceLoss(given, changed),
    shapeLoss: shapeLoss(given, changed),
  };
}
