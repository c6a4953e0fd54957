// A table of practices on disk → literature/practices.csv of a study, or a preview.
import { basename, join } from "node:path";
import type { Issue } from "#base/issue";
import { readCsv } from "#base/read-csv";
import { readWorkbook, sheetOf } from "#base/read-workbook";
import type { Sheet } from "#base/sheet";
import type { Language } from "#base/text";
import { type MergedPractices, mergePractices, type PracticeCells } from "#literature/practices/merge-practices";
import { PRACTICE_COLUMNS, readPractices } from "#literature/read-practices";
import type { Effects } from "./effect/effects.ts";
import { columnIsMissing, readFileOf, refuseErrors } from "./file-problems.ts";
import { inTurn } from "./keep-in-turn.ts";
import { TABLES } from "./study-files.ts";
import { writeCsv } from "./write-csv.ts";

export interface PracticesQuestion {
  /** CSV, XLSX or ODS. */
  readonly file: string;
  /** Folder of a study; absent: nothing is written. */
  readonly study?: string;
  /** Of texts that the table has in one language only. */
  readonly language: Language;
  readonly isPreview: boolean;
}

export interface ImportedPractices extends Omit<MergedPractices, "rows"> {
  readonly read: number;
  readonly total: number;
  readonly issues: readonly Issue[];
  readonly written?: string;
}

/** Throws `workbench/file-is-missing`, `workbench/column-is-missing`, `workbench/input-file-has-errors`. */
export function importPractices(effects: Effects, question: PracticesQuestion): Promise<ImportedPractices> {
  const { file, study, language, isPreview } = question;
  const path = study === undefined ? undefined : join(study, TABLES.practices);
  return inTurn(path ?? file, async () => {
    const sheet = await sheetIn(await readFileOf(effects, file), basename(file));
    for (const column of ["id", "source_url"])
      if (!sheet.head.includes(column)) throw columnIsMissing(column, sheet.head);
    const before = path === undefined ? undefined : await effects.files.read(path);
    const known = before === undefined ? [] : rowsOf(readCsv(before, basename(TABLES.practices)).sheet);
    const incoming = rowsOf(sheet).filter(({ id = "" }) => id !== "");
    const { rows, ...merged } = mergePractices(known, incoming, language);
    const text = writeRows(rows);
    const { issues } = readPractices(readCsv(new TextEncoder().encode(text), TABLES.practices).sheet);
    refuseErrors(basename(file), issues);
    const told = { ...merged, read: incoming.length, total: rows.length, issues };
    if (isPreview || path === undefined) return told;
    await effects.files.writeAtomically(path, new TextEncoder().encode(text));
    return { ...told, written: path };
  });
}

async function sheetIn(bytes: Uint8Array, file: string): Promise<Sheet> {
  if (!/\.(?:xlsx|ods)$/iu.test(file)) {
    const { sheet, issues } = readCsv(bytes, file);
    refuseErrors(file, issues);
    return sheet;
  }
  const { sheets, issues } = await readWorkbook(bytes, file);
  refuseErrors(file, issues);
  const [first] = sheets;
  return first === undefined ? { file, head: [], rows: [] } : sheetOf(first, file).sheet;
}

function rowsOf({ head, rows }: Sheet): readonly PracticeCells[] {
  return rows.map(({ cells }) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])));
}

/** Columns that somebody added stay behind ours. */
function writeRows(rows: readonly PracticeCells[]): string {
  const columns = [...new Set([...PRACTICE_COLUMNS, ...rows.flatMap((cells) => Object.keys(cells))])];
  return writeCsv([columns, ...rows.map((cells) => columns.map((name) => cells[name] ?? ""))]);
}
