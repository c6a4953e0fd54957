// Tables of text: read from and written to CSV the way the study folder wants it (comma, one head line, LF).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";

export type Row = Readonly<Record<string, string>>;

export interface Table {
  /** Path inside the study folder. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export function readTable(folder: string, file: string): readonly Row[] {
  return readRows(readFileSync(join(folder, file), "utf8"));
}

export function readRows(text: string): readonly Row[] {
  return parse(text, { columns: true, bom: true, skip_empty_lines: true }) as Row[];
}

export function tableText({ columns, rows }: Table): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return `${lines.map((cells) => cells.map(quoted).join(",")).join("\n")}\n`;
}

export function writeTable(study: string, table: Table): void {
  const path = join(study, table.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, tableText(table));
}

/** Text without stray blanks; parts of a list parted by ` ; `, whatever single mark parted them in the source. */
export function list(text: string, parting: RegExp = /;/): string {
  return text
    .split(parting)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ; ");
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function quoted(cell: string): string {
  return /[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
