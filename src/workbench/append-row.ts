// A row put behind a table of a study, in the order of the columns that the table has: what is in the file stays byte for byte.
import { readCsv } from "#base/read-csv";
import type { Effects } from "./effect/effects.ts";
import { columnIsMissing } from "./file-problems.ts";
import { writeCsv } from "./write-csv.ts";

export interface NewTableRow {
  readonly head: readonly string[];
  readonly cells: readonly string[];
}

/** `head` is written where there is no file yet. Throws `workbench/column-is-missing`. */
export async function appendRow(effects: Effects, path: string, row: NewTableRow): Promise<void> {
  const before = await effects.files.read(path);
  const text = before === undefined ? "" : new TextDecoder().decode(before);
  const joint = text === "" || text.endsWith("\n") ? "" : "\n";
  const cells = before === undefined ? row.cells : inOrderOf(readCsv(before, path).sheet.head, row);
  const encode = (written: string) => new TextEncoder().encode(written);
  await effects.files.append(path, encode(`${joint}${writeCsv([cells])}`), encode(writeCsv([row.head])));
}

/** People move columns and add some of their own; a column that is gone must have nothing to hold. */
function inOrderOf(head: readonly string[], row: NewTableRow): readonly string[] {
  const gone = row.head.find((name, at) => !head.includes(name) && (row.cells[at] ?? "") !== "");
  if (gone !== undefined) throw columnIsMissing(gone, head);
  return head.map((name) => row.cells[row.head.indexOf(name)] ?? "");
}
