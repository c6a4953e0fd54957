// A data file of a person, whatever program wrote it, as columns of text cells: for work that looks at single records.
import { extname } from "node:path";
import type { Cells } from "#analysis/composite/table";
import type { Issue } from "#base/issue";
import { readCsv } from "#base/read-csv";
import { readWorkbook, sheetOf } from "#base/read-workbook";
import type { Sheet } from "#base/sheet";
import { readDta } from "#intake/files/dta/read-dta";
import { answeredValues, type LabelledTable } from "#intake/files/labelled-table";
import { formatIsUnknown } from "#intake/files/problems";
import { readSav } from "#intake/files/sav/read-sav";
import { openDataFile } from "#store/engine/open-data-file";
import type { Effects } from "./effect/effects.ts";
import { readFileOf, refuseErrors } from "./file-problems.ts";

export interface DataTable {
  readonly file: string;
  readonly names: readonly string[];
  /** Missing = empty text. */
  readonly cells: Cells;
  readonly rows: number;
  /** Labels and missing values, where the file has them. */
  readonly labelled?: LabelledTable;
}

export const DATA_FORMATS = "CSV, XLSX, ODS, Parquet, SPSS .sav .zsav, Stata .dta";

/** Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`, `intake/data-file-is-…`. */
export async function readDataTable(effects: Effects, path: string): Promise<DataTable> {
  const ending = extname(path).toLowerCase();
  if (ending === ".parquet") return readParquet(path);
  const bytes = await readFileOf(effects, path);
  if (ending === ".csv") {
    const { sheet, issues } = readCsv(bytes, path);
    refuseErrors(path, withoutNameless(issues));
    return ofSheet(sheet);
  }
  if (ending === ".xlsx" || ending === ".ods") return readBook(bytes, path);
  if (ending === ".sav" || ending === ".zsav") return ofLabelled(readSav(bytes, path), path);
  if (ending === ".dta") return ofLabelled(readDta(bytes, path), path);
  throw formatIsUnknown(path, DATA_FORMATS);
}

/** The first sheet. */
async function readBook(bytes: Uint8Array, path: string): Promise<DataTable> {
  const { sheets, issues } = await readWorkbook(bytes, path);
  refuseErrors(path, issues);
  const [first] = sheets;
  if (first === undefined) throw formatIsUnknown(path, DATA_FORMATS);
  const reading = sheetOf(first, path);
  refuseErrors(path, withoutNameless(reading.issues));
  return ofSheet(reading.sheet);
}

/** R writes the numbers of its rows into a column without a name: nobody can ask for it, and it is in nobody's way. */
function withoutNameless(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ rule }) => rule !== "base/column-has-a-name");
}

function ofSheet({ file, head, rows }: Sheet): DataTable {
  const named = head.flatMap((name, index) => (name === "" ? [] : [{ name, index }]));
  const columns = named.map(({ name, index }) => [name, rows.map(({ cells }) => cells[index] ?? "")] as const);
  return { file, names: named.map(({ name }) => name), cells: Object.fromEntries(columns), rows: rows.length };
}

function ofLabelled(labelled: LabelledTable, file: string): DataTable {
  const columns = labelled.columns.map((column) => [column.name, answeredValues(column).map(asCell)] as const);
  const names = columns.map(([name]) => name);
  return { file, names, cells: Object.fromEntries(columns), rows: labelled.rows, labelled };
}

function asCell(value: string | number | null): string {
  return value === null ? "" : String(value);
}

async function readParquet(path: string): Promise<DataTable> {
  const data = await openDataFile({ source: { kind: "parquet", path } });
  try {
    const rows = await data.run({ text: "select * from data" });
    const names = data.columns.map(({ name }) => name);
    const columns = names.map((name) => [name, rows.map((row) => asCell(row[name] ?? null))] as const);
    return { file: path, names, cells: Object.fromEntries(columns), rows: rows.length };
  } finally {
    await data.close();
  }
}
