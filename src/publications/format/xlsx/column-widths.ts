// Widths of columns and heights of merged rows, in the units of spreadsheets: signs of the default font, and points.
import type { PageColumn, SheetPage } from "./sheet-page.ts";

/** The printed columns together are at least this wide, so that titles stay short of many lines. */
const LEAST_PRINTED_WIDTH = 72;

export function columnWidths({ columns, rows }: SheetPage): readonly number[] {
  const body = rows.filter(({ kind }) => kind !== "group");
  const widths = columns.map((column, i) => {
    const texts = body.flatMap(({ cells }) => cells[i] ?? []).map(({ value }) => shownLength(value));
    return columnWidth(column, Math.max(0, ...texts), i === 0);
  });
  const missing = LEAST_PRINTED_WIDTH - printedWidth(columns, widths);
  return widths.map((width, i) => (i === 0 && missing > 0 ? Math.min(width + missing, 60) : width));
}

export function printedWidth(columns: readonly PageColumn[], widths: readonly number[]): number {
  return widths.reduce((sum, width, i) => sum + (columns[i]?.isKey === false ? width : 0), 0);
}

/** Height in points of text that wraps. Written out: programs measure no merged rows, and not all of them the others. */
export function wrappedHeight(text: string, width: number, sizePoints = 10): number {
  const perLine = Math.max(6, (width * 10 * 1.02) / sizePoints);
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return Math.min(400, Math.ceil(lines * sizePoints * 1.36) + 3);
}

function columnWidth({ head, align, isKey }: PageColumn, longest: number, isFirst: boolean): number {
  const word = Math.max(0, ...head.split(/\s+/).map(({ length }) => length));
  const most = isFirst ? 48 : isKey ? 60 : 34;
  if (align === "decimal") return clamp(Math.max(longest + 2, word + 5), 10, 22);
  return clamp(Math.max(longest + 2, word + 4), 10, most);
}

function shownLength(value: string | number): number {
  return typeof value === "string" ? value.length : Math.trunc(Math.abs(value)).toString().length + 4;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
