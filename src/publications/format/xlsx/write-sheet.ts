// A sheet of the annex as hucre writes it. Text is always a text cell: nothing in it can become a formula.
import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import { cleanText } from "../clean-text.ts";
import type { SheetContent, SheetRow, SheetValue } from "./sheet-content.ts";

const HEAD: CellStyle = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "0F5C63" } },
  alignment: { wrapText: true, vertical: "center" },
};
const TITLE: CellStyle = { font: { bold: true, size: 14 } };
const QUIET: CellStyle = { font: { color: { rgb: "56616D" } } };
const MARK: CellStyle = { font: { bold: true, color: { rgb: "8A5A00" } } };
const GROUP: CellStyle = { font: { bold: true, color: { rgb: "0F5C63" } } };
const TOTAL: CellStyle = { font: { bold: true } };
const WRAP: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
const KIND_STYLE: Readonly<Record<SheetRow["kind"], CellStyle>> = { body: WRAP, group: GROUP, total: TOTAL };

/** Rows above the head: title, subtitle, mark, link to the index. */
const ABOVE = 5;

export interface SheetPlan {
  readonly name: string;
  readonly indexName: string;
}

export function writeSheet(content: SheetContent, { name, indexName }: SheetPlan): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const putRow = (row: number, values: readonly SheetValue[], style: CellStyle) => {
    for (const [column, value] of values.entries()) {
      if (value !== null) cells.set(`${row},${column}`, { ...asCell(value), style });
    }
  };
  putRow(0, [`${content.name}. ${content.title}`], TITLE);
  putRow(1, [content.subtitle], QUIET);
  putRow(2, [content.mark], MARK);
  cells.set("3,0", { ...asCell(`← ${indexName}`), hyperlink: { target: "", location: `'${indexName}'!A1` } });
  putRow(ABOVE, content.head, HEAD);
  for (const [row, { kind, values }] of content.rows.entries()) putRow(ABOVE + 1 + row, values, KIND_STYLE[kind]);
  const end = ABOVE + content.rows.length + 2;
  for (const [index, line] of content.below.entries()) putRow(end + index, [line], QUIET);
  return {
    name,
    columns: content.head.map((_, column) => ({ width: widthOf(content, column) })),
    rows: [],
    cells,
    freezePane: { rows: ABOVE + 1 },
  };
}

function asCell(value: string | number): Pick<Cell, "value" | "type"> {
  return typeof value === "number" ? { value, type: "number" } : { value: cleanText(value), type: "string" };
}

function widthOf({ head, rows }: SheetContent, column: number): number {
  const lengths = rows.filter(({ kind }) => kind !== "group").map(({ values }) => String(values[column] ?? "").length);
  return Math.min(60, Math.max(10, Math.ceil((head[column]?.length ?? 0) / 2), ...lengths) + 2);
}
