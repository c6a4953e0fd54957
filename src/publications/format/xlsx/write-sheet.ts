// A sheet of the annex as hucre writes it. Text is always a text cell: nothing in it can become a formula.
import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
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
  const put = (row: number, column: number, value: SheetValue, style: CellStyle) => {
    if (value !== null) cells.set(`${row},${column}`, { ...asCell(value), style });
  };
  put(0, 0, `${content.name}. ${content.title}`, TITLE);
  put(1, 0, content.subtitle, QUIET);
  put(2, 0, content.mark, MARK);
  cells.set("3,0", { ...asCell(`← ${indexName}`), hyperlink: { target: "", location: `'${indexName}'!A1` } });
  content.head.forEach((word, column) => put(ABOVE, column, word, HEAD));
  content.rows.forEach(({ kind, values }, row) =>
    values.forEach((value, column) => put(ABOVE + 1 + row, column, value, KIND_STYLE[kind])),
  );
  const end = ABOVE + content.rows.length + 2;
  content.below.forEach((line, index) => put(end + index, 0, line, QUIET));
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

/** Signs that XML 1.0 does not know would make the file unreadable. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs to be taken out
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
}

function widthOf({ head, rows }: SheetContent, column: number): number {
  const lengths = rows.filter(({ kind }) => kind !== "group").map(({ values }) => String(values[column] ?? "").length);
  return Math.min(60, Math.max(10, Math.ceil((head[column]?.length ?? 0) / 2), ...lengths) + 2);
}
