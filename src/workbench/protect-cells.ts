// A table of counts or amounts from a file of records, with the cells hidden that would give somebody away, and those from
// which a hidden one would follow.
import { protectTable, type TableCell, type TableRecord } from "#analysis/risk/protect-table";
import type { SensitivityRule } from "#analysis/risk/sensitive-cells";
import type { Effects } from "./effect/effects.ts";
import { cellsOf } from "./protect-table.ts";
import { readDataTable } from "./read-data-table.ts";

export { type TableCell, TOTAL } from "#analysis/risk/protect-table";

export interface CellQuestion {
  readonly table: string;
  /** Columns whose codes make the cells; totals over each come with them. */
  readonly by: readonly string[];
  /** A column to add up; absent: people are counted. */
  readonly amount?: string;
  readonly rule: SensitivityRule;
}

/** Throws what `readDataTable` throws, and `workbench/column-is-missing`. */
export async function protectCells(effects: Effects, question: CellQuestion): Promise<readonly TableCell[]> {
  const table = await readDataTable(effects, question.table);
  const columns = [...question.by, ...(question.amount === undefined ? [] : [question.amount])];
  const values = columns.map((column) => [column, cellsOf(table, column)] as const);
  const records: readonly TableRecord[] = Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(values.map(([column, cells]) => [column, cells[row] ?? ""])),
  );
  const plan = {
    dimensions: question.by.map((column) => ({ column })),
    ...(question.amount === undefined ? {} : { amount: question.amount }),
    rule: question.rule,
  };
  return protectTable(records, plan).toSorted((a, b) => (a.keys.join("\u0001") < b.keys.join("\u0001") ? -1 : 1));
}
