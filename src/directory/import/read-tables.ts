// A file as somebody sends it → its tables: CSV, XLSX and ODS, tables of a Word document, points of a GeoJSON file.
import { decodeText } from "#base/decode-text";
import { readWorkbook } from "#base/read-workbook";
import { splitCsv } from "#base/split-csv";
import type { MergedCells } from "#base/workbook-sheet";
import { noTable } from "./import-issues.ts";
import type { TablesReading } from "./raw-table.ts";
import { readDocx } from "./read-docx.ts";
import { readGeojson } from "./read-geojson.ts";

/** Never throws: what cannot be read comes back as Issues. */
export async function readTables(bytes: Uint8Array, file: string): Promise<TablesReading> {
  const reading = await readByEnding(bytes, file);
  const tables = reading.tables.filter(({ lines }) => lines.length > 1);
  return { tables, issues: tables.length === 0 && reading.issues.length === 0 ? [noTable(file)] : reading.issues };
}

async function readByEnding(bytes: Uint8Array, file: string): Promise<TablesReading> {
  const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
  if (ending === "docx") return readDocx(bytes, file);
  if (ending === "geojson" || ending === "json") return readGeojson(decodeText(bytes, file).text, file);
  if (ending === "xlsx" || ending === "ods") return readBook(bytes, file);
  return readText(bytes, file);
}

async function readBook(bytes: Uint8Array, file: string): Promise<TablesReading> {
  const { sheets, issues } = await readWorkbook(bytes, file);
  return {
    tables: sheets.map(({ name, rows, merges = [] }) => ({ file, sheet: name, lines: fillMerged(rows, merges) })),
    issues,
  };
}

/** Each of the merged cells says what the first one says. */
function fillMerged(
  rows: readonly (readonly string[])[],
  merges: readonly MergedCells[],
): readonly (readonly string[])[] {
  if (merges.length === 0) return rows;
  const filled = rows.map((row) => [...row]);
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const text = filled[startRow]?.[startCol] ?? "";
    for (let row = startRow; row <= Math.min(endRow, filled.length - 1); row += 1)
      for (let column = startCol; column <= endCol; column += 1) setCell(filled[row], column, text);
  }
  return filled;
}

function setCell(row: string[] | undefined, column: number, text: string): void {
  if (row === undefined) return;
  while (row.length < column) row.push("");
  row[column] = text;
}

/** The separator that most of the first lines have most of. */
function readText(bytes: Uint8Array, file: string): TablesReading {
  const { text, issues } = decodeText(bytes, file);
  const clean = text.replace(/^\uFEFF/, "");
  const sample = clean.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const counted = ([",", ";", "\t"] as const).map((mark) => ({ mark, count: sample.split(mark).length }));
  const best = counted.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ",";
  return {
    tables: [{ file, lines: splitCsv(clean, best).records }],
    issues: issues.map((issue) => ({ ...issue, severity: "warning" })),
  };
}
