// How the width of a page is shared among the columns of a table: as they ask, but numbers with their interval stay on one line,
// and no word of a head is broken.
import type { Column, Table } from "../document/document.ts";
import { measureText } from "../figure/measure-text.ts";
import { cellText } from "./cell-text.ts";

const CELL_MARGIN_POINTS = 7.5;
/** Below this a column of words becomes a ladder. */
const NARROWEST_WORDS_POINTS = 76;

export interface TableRoom {
  /** Of the text, in points. */
  readonly size: number;
  /** Points. */
  readonly width: number;
}

/** Points. */
export function columnShares(table: Table, { size, width: room }: TableRoom): readonly number[] {
  const asked = askedShares(table.columns);
  const whole = asked.reduce((sum, share) => sum + share, 0);
  const widths = asked.map((share) => (room * share) / whole);
  const least = table.columns.map((column, i) => leastWidth(table, column, { i, size }));
  const missing = widths.map((width, i) => (isNumber(table.columns[i]) ? Math.max(0, (least[i] ?? 0) - width) : 0));
  const spare = widths.map((width, i) => Math.max(0, width - (least[i] ?? 0)));
  const [wanted, free] = [sum(missing), sum(spare)];
  if (wanted === 0 || free === 0) return widths;
  const moved = Math.min(wanted, free);
  return widths.map((width, i) => width + ((missing[i] ?? 0) * moved) / wanted - ((spare[i] ?? 0) * moved) / free);
}

function askedShares(columns: readonly Column[]): readonly number[] {
  const first = columns.some(({ width }) => width !== undefined) ? 1 : 1.6;
  return columns.map((column, i) => column.width ?? (i === 0 ? first : 1));
}

function isNumber(column: Column | undefined): boolean {
  return column?.align === "decimal";
}

interface Place {
  readonly i: number;
  readonly size: number;
}

function leastWidth({ rows }: Table, column: Column, { i, size }: Place): number {
  const cells = rows.filter(({ kind }) => kind !== "group").map(({ cells }) => cellText(cells[i]));
  if (!isNumber(column)) return NARROWEST_WORDS_POINTS;
  const head = column.head.split(/[\s-]+/).map((word) => measureText(word, size, "semibold"));
  return Math.max(...head, ...cells.map((text) => measureText(text, size))) + CELL_MARGIN_POINTS;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}
