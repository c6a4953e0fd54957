// What a composed table still wants: columns that say nothing are left out, and what is unknown is said to be so.
import type { Language } from "#base/text";
import type { Cell, Column, Table, TableRow } from "../../document/document.ts";

export function finishTable(table: Table, language: Language): Table {
  const filled = withoutEmptyColumns(table);
  const hasGaps = filled.rows.some((row) => filled.columns.some((_, i) => isGap(row, i)));
  if (!hasGaps) return filled;
  return {
    ...filled,
    rows: filled.rows.map((row) => ({ ...row, cells: fillGaps(row, filled.columns) })),
    notes: [...filled.notes, NOTE[language]],
  };
}

const UNKNOWN = "–";

const NOTE = { es: "–: sin dato.", en: "–: no data.", fr: "– : sans donnée." };

function withoutEmptyColumns({ columns, rows, ...rest }: Table): Table {
  const own = rows.filter(({ kind }) => kind !== "group");
  const used = columns.map((_, i) => i === 0 || own.length === 0 || own.some(({ cells }) => !isEmpty(cells[i])));
  const keep = <Item>(items: readonly Item[]) => items.filter((_, i) => used[i] === true);
  return {
    ...rest,
    columns: keep(columns),
    rows: rows.map((row) => (row.kind === "group" ? row : { ...row, cells: keep(row.cells) })),
  };
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell?.suppressed !== true && (cell?.text ?? "") === "";
}

/** Only rows of the body: a sum that nobody asked for is not unknown. */
function isGap({ kind, cells }: TableRow, column: number): boolean {
  return kind === "body" && column > 0 && isEmpty(cells[column]);
}

/** In a workbook the cell stays empty. */
function fillGaps(row: TableRow, columns: readonly Column[]): readonly Cell[] {
  if (row.kind !== "body") return row.cells;
  return columns.map((_, i) => (isGap(row, i) ? { text: UNKNOWN, value: "" } : (row.cells[i] ?? { text: "" })));
}
