// A table of the study folder as rows of cells, so that columns that somebody added stay with their rows.
import type { Digest } from "#base/digest";
import { readCsv } from "#base/read-csv";
import type { Cells } from "#base/undo-rows";
import { digestFile } from "#store/digest-file";
import { refuseErrors } from "../file-problems.ts";
import { writeCsv } from "../write-csv.ts";

export interface TableCells {
  readonly head: readonly string[];
  readonly rows: readonly Cells[];
}

export function readTableCells(bytes: Uint8Array | undefined, path: string): TableCells {
  if (bytes === undefined) return { head: [], rows: [] };
  const { sheet, issues } = readCsv(bytes, path);
  refuseErrors(path, issues);
  const { head, rows } = sheet;
  return {
    head,
    rows: rows.map(({ cells }) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""]))),
  };
}

export function writeTableCells({ head, rows }: TableCells): string {
  return writeCsv([head, ...rows.map((cells) => head.map((name) => cells[name] ?? ""))]);
}

/** As `changeStudyFile` wants to have it: empty for a file that is not there. */
export function seenDigest(bytes: Uint8Array | undefined): Digest {
  return bytes === undefined ? "" : digestFile(bytes);
}
