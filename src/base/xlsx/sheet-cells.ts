// One sheet of a workbook → rows of texts. Of a formula only what it came to counts.
import type { MergedCells } from "../workbook-sheet.ts";
import { attributeOf, decodeXml, scanXml } from "./scan-xml.ts";
import { decodeCell } from "./shared-texts.ts";
import { dateText } from "./xlsx-dates.ts";

export interface SheetContext {
  readonly shared: readonly string[];
  readonly isDate: (style: number) => boolean;
  readonly from1904: boolean;
}

export interface SheetCells {
  readonly rows: readonly (readonly string[])[];
  readonly merges?: readonly MergedCells[];
}

/** The last row and column that the standard allows, counted from 0. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** So many cells are a table of 200,000 rows of 100 columns; one stray cell in the last corner would ask for millions more. */
const MOST_CELLS = 20_000_000;

/** Rows are of one length. Throws on a cell outside of any sheet, and on too many cells. */
export function readSheetCells(xml: string, context: SheetContext): SheetCells {
  const rows: string[][] = [];
  const merges: MergedCells[] = [];
  const at: Position = {
    row: -1,
    column: -1,
    size: 0,
    attributes: "",
    text: "",
    inCell: false,
    keeps: false,
    aloud: false,
  };
  scanXml(xml, {
    open: (name, given) => {
      if (name === "mergeCell") merges.push(...mergeOf(attributeOf(given, "ref") ?? ""));
      else enter(at, name, given);
    },
    close: (name) => {
      if (name === "c") put(rows, at, cellText(at.text, at.attributes, context));
      leave(at, name);
    },
    text: (part, isRaw) => {
      if (at.keeps) at.text += isRaw ? part : decodeXml(part);
    },
  });
  evenOut(rows);
  return { rows, ...(merges.length === 0 ? {} : { merges }) };
}

/** Where the scan stands, and what it has read of the cell there. */
interface Position {
  row: number;
  column: number;
  /** Cells so far, with the empty ones before them. */
  size: number;
  attributes: string;
  text: string;
  inCell: boolean;
  keeps: boolean;
  aloud: boolean;
}

function enter(at: Position, name: string, given: string): void {
  if (name === "c") Object.assign(at, { ...nextPlace(at, given), inCell: true, attributes: given, text: "" });
  else if (name === "row") Object.assign(at, { row: rowAfter(given, at.row), column: -1 });
  else if (name === "v" || name === "t") at.keeps = at.inCell && !at.aloud;
  else if (name === "rPh") at.aloud = true;
}

function leave(at: Position, name: string): void {
  if (name === "v" || name === "t") at.keeps = false;
  else if (name === "rPh") at.aloud = false;
  else if (name === "c") at.inCell = false;
}

function nextPlace({ row, column }: CellPlace, attributes: string): CellPlace {
  const place = attributeOf(attributes, "r");
  return place === undefined ? { row, column: column + 1 } : placeOf(place);
}

function evenOut(rows: readonly string[][]): void {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  if (width * rows.length > MOST_CELLS) throw new Error(`${rows.length} rows of ${width} columns`);
  for (const row of rows) while (row.length < width) row.push("");
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

function rowAfter(attributes: string, before: number): number {
  const given = attributeOf(attributes, "r");
  return given === undefined ? before + 1 : Number(given) - 1;
}

function placeOf(reference: string): CellPlace {
  let [at, column] = [0, 0];
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return { row: Number(reference.slice(at)) - 1, column: column - 1 };
}

function put(rows: string[][], at: Position, text: string): void {
  const { row, column } = at;
  const isInside = row >= 0 && row <= LAST_ROW && column >= 0 && column <= LAST_COLUMN;
  if (!isInside) throw new Error(`a cell at row ${row + 1}, column ${column + 1}`);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  at.size += Math.max(0, column + 1 - cells.length);
  if (at.size > MOST_CELLS) throw new Error(`more than ${MOST_CELLS} cells`);
  while (cells.length < column) cells.push("");
  cells[column] = text;
}

function cellText(text: string, attributes: string, { shared, isDate, from1904 }: SheetContext): string {
  const type = attributeOf(attributes, "t") ?? "n";
  if (type === "s") return text === "" ? "" : (shared[Number(text)] ?? "");
  if (type === "b") return text === "1" || text.toLowerCase() === "true" ? "TRUE" : "FALSE";
  if (type !== "n") return decodeCell(text);
  const number = Number(text);
  if (text.trim() === "" || Number.isNaN(number)) return text;
  const style = attributeOf(attributes, "s");
  return style !== undefined && isDate(Number(style)) ? dateText(number, from1904) : String(number);
}

function mergeOf(range: string): readonly MergedCells[] {
  const [first = "", last = first] = range.split(":");
  if (first === "") return [];
  const [start, end] = [placeOf(first), placeOf(last)];
  return [{ startRow: start.row, startCol: start.column, endRow: end.row, endCol: end.column }];
}
