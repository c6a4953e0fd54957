// How high a table will be on paper, roughly and rather too high: low tables are kept whole, high ones may run over pages.
import type { Table } from "../../document/document.ts";
import { wrapText } from "../../figure/measure-text.ts";
import { cellText } from "../cell-text.ts";

const TEXT_WIDTH_POINTS = 436;
const CELL_MARGIN_POINTS = 7;
const LINE = 1.42;

/** Points, notes left out. `size` is that of the text; `shares` are the widths of the columns, on any scale. */
export function estimateTableHeight(table: Table, size: number, shares: readonly number[]): number {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => ((TEXT_WIDTH_POINTS * share) / whole - CELL_MARGIN_POINTS) * 0.99);
  const linesOf = (text: string, column: number) =>
    wrapText(text, { width: Math.max(widths[column] ?? 0, 8), size }).length;
  const rowHeight = (lines: number) => lines * size * LINE + 8;
  const head = Math.max(...table.columns.map(({ head, unit }, i) => linesOf(head, i) + (unit === undefined ? 0 : 1)));
  const rows = table.rows.map(({ kind, cells }) =>
    kind === "group" ? 1 : Math.max(1, ...cells.map((cell, i) => linesOf(cellText(cell), i))),
  );
  return [head, ...rows].map(rowHeight).reduce((sum, height) => sum + height, 0);
}
