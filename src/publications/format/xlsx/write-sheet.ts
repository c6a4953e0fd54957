// A page → a sheet of the spreadsheet package: title, mark, table under a frozen head, notes, key to trace.
import type { Cell, CellStyle, WriteOptions, WriteSheet } from "hucre/xlsx";
import type { Language } from "#base/text";
import { WRITER_WORDS } from "../../words/writer-words.ts";
import { AMBER, BAND, bodyStyle, headStyle, LINK, QUIET_TEXT, STRONG, TEXT, TITLE } from "./cell-styles.ts";
import { textCell } from "./cell-text.ts";
import { columnWidths, printedWidth, wrappedHeight } from "./column-widths.ts";
import { quoteSheet } from "./sheet-name.ts";
import type { PageCell, PageColumn, PageRow, SheetPage } from "./sheet-page.ts";
import { WORKBOOK_WORDS } from "./workbook-words.ts";

/** One row of cells; a `banner` is one text over the whole printed width. */
export type Line =
  | { readonly type: "cells"; readonly cells: readonly (Partial<Cell> | undefined)[] }
  | { readonly type: "banner"; readonly text: string; readonly style: CellStyle };

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];

export interface WrittenSheet {
  readonly sheet: WriteSheet;
  readonly ranges: readonly NamedRange[];
}

/** `index` is the name of the sheet to go back to. */
export function writeSheet(page: SheetPage, index: string, language: Language): WrittenSheet {
  const widths = columnWidths(page);
  const top = topLines(page, index, language);
  const body = page.rows.map((row) => bodyLine(row, page.columns));
  const lines = [...top, headLine(page.columns), ...body, ...bottomLines(page, language)];
  const printed = page.columns.filter(({ isKey }) => !isKey).length;
  const width = printedWidth(page.columns, widths);
  return {
    sheet: {
      ...layLines(page.name, lines, { printed, width, widths }),
      columns: widths.map((each) => ({ width: each })),
      freezePane: { rows: top.length + 1, ...(printed > 3 ? { columns: 1 } : {}) },
      ...filterOf(page, top.length),
      ...pageLook(width, page.mark === "demonstration"),
    },
    ranges: printRanges(page.name, { printed, head: top.length + 1, last: lines.length }),
  };
}

function topLines(page: SheetPage, index: string, language: Language): readonly Line[] {
  const words = WRITER_WORDS[language];
  const isDemonstration = page.mark === "demonstration";
  const mark = isDemonstration ? words.demonstration : words.real;
  const back = { ...textCell(WORKBOOK_WORDS[language].backToIndex), ...linkTo(index), style: LINK };
  return [
    { type: "banner", text: page.title, style: TITLE },
    { type: "banner", text: page.subtitle, style: TEXT },
    { type: "banner", text: mark, style: isDemonstration ? BAND : QUIET_TEXT },
    { type: "cells", cells: [back] },
    { type: "cells", cells: [] },
  ];
}

export function linkTo(sheet: string): Pick<Cell, "hyperlink"> {
  return { hyperlink: { target: "", location: `${quoteSheet(sheet)}!A1` } };
}

export function headLine(columns: readonly PageColumn[]): Line {
  return {
    type: "cells",
    cells: columns.map(({ head, align, isKey }) => ({ ...textCell(head), style: headStyle(align, isKey) })),
  };
}

function bodyLine(row: PageRow, columns: readonly PageColumn[]): Line {
  return { type: "cells", cells: columns.map((column, i) => bodyCell(row.cells[i], row.kind, column)) };
}

function bodyCell(cell: PageCell | undefined, kind: PageRow["kind"], { align, isKey }: PageColumn): Partial<Cell> {
  const style = bodyStyle({ kind, align, quiet: isKey, format: cell?.format });
  if (cell === undefined) return { style };
  if (typeof cell.value === "number" && Number.isFinite(cell.value)) return { value: cell.value, style };
  return { ...textCell(String(cell.value)), style };
}

function bottomLines(page: SheetPage, language: Language): readonly Line[] {
  const blank: Line = { type: "cells", cells: [] };
  const notes = page.notes.map(
    ({ label, text }): Line => ({ type: "banner", text: `${label}: ${text}`, style: QUIET_TEXT }),
  );
  if (page.evidence.length === 0) return [blank, ...notes];
  const title = { ...textCell(WRITER_WORDS[language].evidence), style: STRONG };
  const ids = page.evidence.map((id): Line => ({ type: "cells", cells: [{ ...textCell(id), style: QUIET_TEXT }] }));
  return [blank, ...notes, blank, { type: "cells", cells: [title] }, ...ids];
}

interface PrintedSize {
  /** Count of printed columns. */
  readonly printed: number;
  readonly width: number;
  readonly widths: readonly number[];
}

/** Lines from the first row down; banners are merged over the printed columns and as high as their text. */
export function layLines(name: string, lines: readonly Line[], size: PrintedSize): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  const merges: NonNullable<WriteSheet["merges"]> = [];
  for (const [row, line] of lines.entries()) {
    rowDefs.set(row, { height: lineHeight(line, size) });
    if (line.type === "banner") {
      cells.set(`${row},0`, { ...textCell(line.text), style: line.style });
      if (size.printed > 1) merges.push({ startRow: row, endRow: row, startCol: 0, endCol: size.printed - 1 });
      continue;
    }
    for (const [column, cell] of line.cells.entries()) if (cell !== undefined) cells.set(`${row},${column}`, cell);
  }
  return { name, cells, rowDefs, merges };
}

function lineHeight(line: Line, { width, widths }: PrintedSize): number {
  if (line.type === "banner") return wrappedHeight(line.text, width, line.style.font?.size);
  const heights = line.cells.map((cell, i) => {
    const wraps = cell?.style?.alignment?.wrapText === true && typeof cell.value === "string";
    return wraps ? wrappedHeight(String(cell.value), widths[i] ?? 10) : 0;
  });
  return Math.max(wrappedHeight("", width), ...heights);
}

/** A filter needs plain rows: none where groups stand between them; totals at the end stay out. */
function filterOf({ rows, columns }: SheetPage, head: number): Pick<WriteSheet, "autoFilter"> {
  const body = rows.findLastIndex(({ kind }) => kind === "body") + 1;
  if (body === 0 || rows.slice(0, body).some(({ kind }) => kind !== "body")) return {};
  return { autoFilter: { range: `A${head + 1}:${columnLetters(columns.length - 1)}${head + 1 + body}` } };
}

export function pageLook(
  width: number,
  isDemonstration: boolean,
): Pick<WriteSheet, "view" | "pageSetup" | "headerFooter"> {
  return {
    view: { showGridLines: false, ...(isDemonstration ? { tabColor: { rgb: AMBER } } : {}) },
    pageSetup: {
      paperSize: "a4",
      orientation: width > 95 ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: "&L&A&R&P / &N" },
  };
}

interface PrintedRows {
  readonly printed: number;
  /** Rows counted from one. */
  readonly head: number;
  readonly last: number;
}

function printRanges(name: string, { printed, head, last }: PrintedRows): readonly NamedRange[] {
  const sheet = quoteSheet(name);
  const end = columnLetters(Math.max(0, printed - 1));
  return [
    { name: "_xlnm.Print_Area", range: `${sheet}!$A$1:$${end}$${last}`, scope: name },
    { name: "_xlnm.Print_Titles", range: `${sheet}!$${head}:$${head}`, scope: name },
  ];
}

/** 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
