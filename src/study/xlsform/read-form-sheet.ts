// One sheet of an XLSForm → rows of entries. Heads are taken apart once; cells lose outer blanks and curly quotes.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import type { WorkbookSheet } from "#base/workbook-sheet";
import { type EntryMap, type FormRow, putEntry } from "../xform/entry.ts";
import { type ColumnNames, isKnownColumn, pathOfColumn } from "./column-names.ts";
import { brokenReferenceIssue, sameColumnIssue, twoIdentitiesIssue, unknownColumnIssue } from "./sheet-issues.ts";

export interface FormSheet {
  readonly file: string;
  readonly name: string;
  readonly heads: readonly Head[];
  readonly rows: readonly FormRow[];
}

export interface Head {
  readonly text: string;
  readonly path: readonly string[];
}

export interface FormSheetReading {
  readonly sheet: FormSheet;
  readonly issues: readonly Issue[];
}

export interface FormSheetOptions extends ColumnNames {
  readonly file: string;
  readonly defaultLanguage: string;
  /** Runs of blanks inside a cell become one; not so where blanks are part of what is shown. */
  readonly joinBlanks: boolean;
}

/** Sheet names count without regard to case and outer blanks. */
export function findSheet(name: string, sheets: readonly WorkbookSheet[]): WorkbookSheet | undefined {
  return sheets.find((sheet) => sheet.name.trim().toLowerCase() === name && sheet.rows.length > 0);
}

export function readFormSheet(found: WorkbookSheet, options: FormSheetOptions): FormSheetReading {
  const all = readHeads(found.rows[0] ?? [], options);
  const heads = withoutOldIdentity(all);
  const rows: FormRow[] = [];
  const issues: Issue[] = [...headIssues(heads, found.name, options)];
  if (heads !== all)
    issues.push(twoIdentitiesIssue({ file: options.file, sheet: found.name, row: 1, column: "id_string" }));
  for (const [index, cells] of found.rows.entries()) {
    if (index === 0) continue;
    const entries: EntryMap = new Map();
    heads.forEach((head, column) => {
      const cell = cells[column] ?? "";
      if (cell === "" || head.path.length === 0) return;
      const text = cleanText(cell, options.joinBlanks);
      if (text === "") return;
      const place = { file: options.file, sheet: found.name, row: index + 1, column: head.text };
      if (mayRefer(head, options) && hasBrokenReference(text)) issues.push(brokenReferenceIssue(text, place));
      putEntry(entries, head.path, text, options.defaultLanguage);
    });
    if (entries.size > 0) rows.push({ row: index + 1, entries });
  }
  return { sheet: { file: options.file, name: found.name, heads, rows }, issues };
}

function readHeads(cells: readonly string[], options: FormSheetOptions): readonly Head[] {
  const doubled = cells.some((cell) => cell.includes("::"));
  return cells.map((cell) => {
    const text = cell.trim();
    return { text, path: text === "" ? [] : pathOfColumn(text, options, doubled) };
  });
}

/** Where `form_id` and `id_string` stand side by side, as in exports of Kobo, only the first counts. */
function withoutOldIdentity(heads: readonly Head[]): readonly Head[] {
  const isOld = ({ text }: Head) => text === "id_string";
  if (!heads.some(isOld) || !heads.some(({ text, path }) => path[0] === "id_string" && !isOld({ text, path })))
    return heads;
  return heads.map((head) => (isOld(head) ? { ...head, path: [] } : head));
}

function cleanText(cell: string, joinBlanks: boolean): string {
  const text = cell.replaceAll("\u00A0", " ").trim().replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
  return joinBlanks ? text.replace(/ {2,}/gu, " ") : text;
}

function mayRefer({ path }: Head, { referring }: ColumnNames): boolean {
  return referring === undefined || referring.includes(path[0] ?? "");
}

/** `${` that is not followed by a name and a closing brace. */
function hasBrokenReference(text: string): boolean {
  if (!text.includes("${")) return false;
  return text.replace(/\$\{(?:last-saved#)?[\p{L}_][\p{L}\p{N}_.\-:]*\}/gu, "").includes("${");
}

function headIssues(heads: readonly Head[], sheet: string, options: FormSheetOptions): readonly Issue[] {
  const issues: Issue[] = [];
  const before = new Map<string, string>();
  for (const { text, path } of heads) {
    if (path.length === 0) continue;
    const key = path.join("\0");
    const other = before.get(key);
    const place = { file: options.file, sheet, row: 1, column: text };
    if (other !== undefined) issues.push(sameColumnIssue(text, other, place));
    before.set(key, text);
    const meant = isKnownColumn(path, options) ? undefined : nearest(text, knownHeads(options));
    if (meant !== undefined && sheet.toLowerCase() !== "choices") issues.push(unknownColumnIssue(text, meant, place));
  }
  return issues;
}

function knownHeads({ aliases, columns }: ColumnNames): readonly string[] {
  return [...columns, ...Object.keys(aliases)];
}
