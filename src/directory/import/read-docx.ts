// Tables of a Word document (ECMA-376 WordprocessingML) → rows of text. Merged cells repeat what they say.
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { decodeText } from "#base/decode-text";
import { documentIsTooLarge, noTable } from "./import-issues.ts";
import type { RawTable, TablesReading } from "./raw-table.ts";

const LARGEST_BYTES = 200_000_000;

export function readDocx(bytes: Uint8Array, file: string): TablesReading {
  let isTooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== "word/document.xml") return false;
        isTooLarge = originalSize > LARGEST_BYTES;
        return !isTooLarge;
      },
    });
    if (isTooLarge) return { tables: [], issues: [documentIsTooLarge(file)] };
    const document = parts["word/document.xml"];
    if (document === undefined) return { tables: [], issues: [noTable(file)] };
    return { tables: readDocument(decodeText(document, file).text, file), issues: [] };
  } catch {
    return { tables: [], issues: [noTable(file)] };
  }
}

interface Cell {
  text: string;
  span: number;
  /** Goes on with the cell above. */
  isContinued: boolean;
}

interface Reading {
  readonly file: string;
  readonly tables: RawTable[];
  rows: string[][];
  row: Cell[];
  cell: Cell | undefined;
  /** How many tables we are in: those inside cells are read as text of the cell. */
  depth: number;
  isText: boolean;
}

function readDocument(xml: string, file: string): readonly RawTable[] {
  const reading: Reading = { file, tables: [], rows: [], row: [], cell: undefined, depth: 0, isText: false };
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => openTag(reading, name, attributes["w:val"]));
  parser.on("closetag", ({ name }) => closeTag(reading, name));
  parser.on("text", (text) => {
    if (reading.isText && reading.cell !== undefined) reading.cell.text += text;
  });
  parser.write(xml).close();
  return reading.tables;
}

function openTag(reading: Reading, name: string, value: string | undefined): void {
  const { cell } = reading;
  if (name === "w:tbl") reading.depth += 1;
  if (name === "w:t") reading.isText = true;
  if ((name === "w:br" || name === "w:tab") && cell !== undefined) cell.text += "\n";
  if (reading.depth !== 1) return;
  if (name === "w:tbl") reading.rows = [];
  if (name === "w:tr") reading.row = [];
  if (name === "w:tc") reading.cell = { text: "", span: 1, isContinued: false };
  if (name === "w:gridSpan" && cell !== undefined) cell.span = spanOf(value);
  if (name === "w:vMerge" && cell !== undefined) cell.isContinued = value !== "restart";
}

function closeTag(reading: Reading, name: string): void {
  const { cell, rows, row, tables, file } = reading;
  if (name === "w:t") reading.isText = false;
  if (name === "w:p" && cell !== undefined) cell.text += "\n";
  if (reading.depth === 1 && name === "w:tc" && cell !== undefined) row.push(cell);
  if (reading.depth === 1 && name === "w:tr") rows.push(spread(row, rows.at(-1) ?? []));
  if (name !== "w:tbl") return;
  reading.depth -= 1;
  if (reading.depth === 0) tables.push({ file, sheet: String(tables.length + 1), lines: rows });
}

function spanOf(value: unknown): number {
  const span = Number(value);
  return Number.isInteger(span) && span >= 1 && span <= 63 ? span : 1;
}

function spread(row: readonly Cell[], above: readonly string[]): string[] {
  const cells: string[] = [];
  for (const { text, span, isContinued } of row)
    for (let at = 0; at < span; at += 1) cells.push(isContinued ? (above[cells.length] ?? "") : text.trim());
  return cells;
}
