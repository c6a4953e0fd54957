// literature/references.csv of a study as rows of cells, so that columns that somebody added stay with their rows.
import { basename, join } from "node:path";
import { readCsv } from "#base/read-csv";
import { MORE_REFERENCE_COLUMNS, REFERENCE_COLUMNS, type ReferenceCells } from "#literature/exchange/work-cells";
import type { Effects } from "./effect/effects.ts";
import { refuseErrors } from "./file-problems.ts";
import { TABLES } from "./study-files.ts";
import { writeCsv } from "./write-csv.ts";

export function referencesPath(study: string): string {
  return join(study, TABLES.references);
}

/** Empty when there is no such file yet. Throws `workbench/input-file-has-errors`. */
export async function readReferenceCells(effects: Effects, path: string): Promise<readonly ReferenceCells[]> {
  const bytes = await effects.files.read(path);
  if (bytes === undefined) return [];
  const { sheet, issues } = readCsv(bytes, basename(path));
  refuseErrors(basename(path), issues);
  return sheet.rows.map(({ cells }) =>
    Object.fromEntries(
      sheet.head.map((name, at) => [name, cells[at] ?? ""] as const).filter(([, cell]) => cell !== ""),
    ),
  );
}

/** The columns of the program first; those that it need not have only where one is filled. */
export function writeReferenceCells(rows: readonly ReferenceCells[]): string {
  const used = new Set(rows.flatMap((cells) => Object.keys(cells)));
  const more = MORE_REFERENCE_COLUMNS.filter((name) => used.has(name));
  const columns = [...new Set<string>([...REFERENCE_COLUMNS, ...more, ...used])];
  return writeCsv([columns, ...rows.map((cells) => columns.map((name) => cells[name] ?? ""))]);
}
