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
  const { beginning, added } = partsOf(await effects.files.read(path), row);
  await effects.files.append(path, encode(added), encode(beginning));
}

/** The whole table with the row behind it, for whoever writes it with others. Throws `workbench/column-is-missing`. */
export function withRow(before: Uint8Array | undefined, row: NewTableRow): Uint8Array {
  const { beginning, added } = partsOf(before, row);
  return Buffer.concat([before ?? encode(beginning), encode(added)]);
}

function partsOf(before: Uint8Array | undefined, row: NewTableRow) {
  const text = before === undefined ? "" : new TextDecoder().decode(before);
  const joint = text === "" || text.endsWith("\n") ? "" : "\n";
  const cells = before === undefined ? row.cells : inOrderOf(readCsv(before, "").sheet.head, row);
  return { beginning: writeCsv([row.head]), added: `${joint}${writeCsv([cells])}` };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** People move columns and add some of their own; a column that is gone must have nothing to hold. */
function inOrderOf(head: readonly string[], row: NewTableRow): readonly string[] {
  const gone = row.head.find((name, at) => !head.includes(name) && (row.cells[at] ?? "") !== "");
  if (gone !== undefined) throw columnIsMissing(gone, head);
  return head.map((name) => row.cells[row.head.indexOf(name)] ?? "");
}
