// A sheet of a mapping as rows that a person corrects: a column that is not read has no question.
import type { MappedColumn, ResponseMapping } from "../../api/bring-shapes.ts";

type MappedSheet = ResponseMapping["sheets"][number];

/** Those that are read first. */
export function columnsOf({ columns, ignored }: MappedSheet): readonly MappedColumn[] {
  return [...columns, ...ignored.map((column) => ({ column, question: "" }))];
}

/** A column takes its place among those that are read, or leaves it. */
export function withColumn(sheet: MappedSheet, changed: MappedColumn): MappedSheet {
  const isRead = sheet.columns.some(({ column }) => column === changed.column);
  if (changed.question === "")
    return {
      ...sheet,
      columns: sheet.columns.filter(({ column }) => column !== changed.column),
      ignored: isRead ? [...sheet.ignored, changed.column] : sheet.ignored,
    };
  return {
    ...sheet,
    columns: isRead
      ? sheet.columns.map((one) => (one.column === changed.column ? changed : one))
      : [...sheet.columns, changed],
    ignored: sheet.ignored.filter((column) => column !== changed.column),
  };
}
