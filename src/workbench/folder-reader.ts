// Opens the files of a study folder one by one and gathers what is wrong with them.
import { decodeText } from "#base/decode-text";
import type { Issue } from "#base/issue";
import { readCsv } from "#base/read-csv";
import type { Reading } from "#base/read-records";
import { readWorkbook, sheetOf } from "#base/read-workbook";
import type { Sheet } from "#base/sheet";
import type { WorkbookSheet } from "#base/workbook-sheet";

export interface FolderReader {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly issues: Issue[];
}

/** Adds one by one: as arguments of a single call, very many Issues would not fit on the stack. */
export function remark({ issues }: FolderReader, found: Iterable<Issue>): void {
  for (const issue of found) issues.push(issue);
}

/** Text of a file without byte order mark; undefined when there is no such file. */
export function textAt(reader: FolderReader, path: string): string | undefined {
  const bytes = reader.files.get(path);
  if (bytes === undefined) return undefined;
  const decoded = decodeText(bytes, path);
  remark(reader, decoded.issues);
  return decoded.text.replace(/^\uFEFF/u, "");
}

/** The table in a CSV file; undefined when there is no such file. */
export function sheetAt(reader: FolderReader, path: string): Sheet | undefined {
  const bytes = reader.files.get(path);
  if (bytes === undefined) return undefined;
  const reading = readCsv(bytes, path);
  remark(reader, reading.issues);
  return reading.sheet;
}

/** The table in a CSV file or on the first sheet of a workbook. */
export async function tableAt(reader: FolderReader, path: string): Promise<Sheet | undefined> {
  if (path.endsWith(".csv")) return sheetAt(reader, path);
  const [first] = await workbookAt(reader, path);
  if (first === undefined) return undefined;
  const reading = sheetOf(first, path);
  remark(reader, reading.issues);
  return reading.sheet;
}

export async function workbookAt(reader: FolderReader, path: string): Promise<readonly WorkbookSheet[]> {
  const { sheets, issues: found } = await readWorkbook(reader.files.get(path) ?? new Uint8Array(), path);
  remark(reader, found);
  return sheets;
}

/** Records of a table that may be missing: then there are none. */
export function recordsAt<Value>(
  reader: FolderReader,
  path: string,
  read: (sheet: Sheet) => Reading<Value>,
): readonly Value[] {
  const sheet = sheetAt(reader, path);
  if (sheet === undefined || sheet.head.length === 0) return [];
  const { records, issues } = read(sheet);
  remark(reader, issues);
  return records;
}
