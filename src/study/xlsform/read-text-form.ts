// XLSForms that are no workbooks: Markdown tables, and CSV in one file. The first cell of a row names the sheet, or is empty
// for the rows below that name. Source: pyxform, "md" and "csv" input.

import { splitCsv } from "#base/split-csv";
import type { WorkbookSheet } from "#base/workbook-sheet";

/** `\|` inside a cell is a bar; lines that are no table are left out. */
export function readMarkdownForm(text: string): readonly WorkbookSheet[] {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  return gather(lines.filter((line) => line.startsWith("|") && !RULE.test(line)).map(cellsOf));
}

export function readCsvForm(text: string): readonly WorkbookSheet[] {
  return gather(splitCsv(text, ",").records);
}

const RULE = /^\|[\s|:-]*$/u;

function cellsOf(line: string): readonly string[] {
  const inner = line.replace(/^\||(?<!\\)\|$/gu, "");
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function gather(rows: readonly (readonly string[])[]): readonly WorkbookSheet[] {
  const sheets: { readonly name: string; readonly rows: (readonly string[])[] }[] = [];
  for (const [name = "", ...cells] of rows) {
    if (name.trim() !== "") sheets.push({ name: name.trim(), rows: [] });
    if (cells.some((cell) => cell.trim() !== "")) sheets.at(-1)?.rows.push(cells);
  }
  return sheets;
}
