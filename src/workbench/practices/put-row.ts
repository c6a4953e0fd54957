// One row of a table of the study, added or put right by its id: rows of others and columns that somebody added stay.
import type { Cells } from "#base/undo-rows";
import { readTableCells, type TableCells, writeTableCells } from "../table-imports/table-cells.ts";
import { writeCsv } from "../write-csv.ts";

export interface RowOfTable {
  /** For messages. */
  readonly path: string;
  /** The column that tells rows apart. */
  readonly key: string;
  readonly cells: Cells;
}

/** The table with the row; a new one goes behind the others, which then stay byte for byte where no column is missing. */
export function putRow(before: Uint8Array | undefined, { path, key, cells }: RowOfTable): string {
  const table = readTableCells(before, path);
  const head = [...table.head, ...columnsToAdd(table, cells)];
  const at = table.rows.findIndex((row) => row[key] === cells[key]);
  const isBehind = at < 0 && before !== undefined && head.length === table.head.length;
  if (isBehind) return behind(new TextDecoder().decode(before), writeCsv([head.map((name) => cells[name] ?? "")]));
  const rows = at < 0 ? [...table.rows, cells] : table.rows.with(at, { ...table.rows[at], ...cells });
  return writeTableCells({ head, rows });
}

/** A new table gets all of them; one that is there only those that have something to hold. */
function columnsToAdd({ head }: TableCells, cells: Cells): readonly string[] {
  return Object.keys(cells).filter((name) => !head.includes(name) && (head.length === 0 || cells[name] !== ""));
}

function behind(text: string, line: string): string {
  return text === "" || text.endsWith("\n") ? text + line : `${text}\n${line}`;
}
