// A sheet → the records of a room: readTable, then one maker per row; a column named `id` must be unique.
import type { Issue } from "./issue.ts";
import { type Columns, checkUnique, type RowOf, readTable } from "./read-table.ts";
import type { Sheet } from "./sheet.ts";

export interface Reading<Value> {
  readonly records: readonly Value[];
  readonly issues: readonly Issue[];
}

export interface RecordMaker<Described extends Columns, Value> {
  readonly columns: Described;
  readonly make: (values: RowOf<Described>, row: number) => Value;
}

export function readRecords<Described extends Columns, Value>(
  sheet: Sheet,
  { columns, make }: RecordMaker<Described, Value>,
): Reading<Value> {
  const table = readTable(sheet, columns);
  const records = table.rows.map(({ values, row }) => make(values, row));
  return { records, issues: [...table.issues, ...("id" in columns ? checkUnique(sheet, "id") : [])] };
}
