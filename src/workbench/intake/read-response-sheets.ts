// A file of answers, whatever program wrote it, as linked sheets: CSV, a ZIP of CSVs (ODK Central), XLSX, ODS, SPSS, Stata.
import { basename, extname } from "node:path";
import { unzipSync } from "fflate";
import type { Issue } from "#base/issue";
import { readCsv } from "#base/read-csv";
import { readWorkbook, sheetOf } from "#base/read-workbook";
import type { Sheet, SheetReading } from "#base/sheet";
import { readDta } from "#intake/files/dta/read-dta";
import { answeredValues, type LabelledColumn, type LabelledTable } from "#intake/files/labelled-table";
import { formatIsUnknown } from "#intake/files/problems";
import { readSav } from "#intake/files/sav/read-sav";
import { type LinkedSheet, linkSheets } from "#intake/mapping/linked-sheets";
import type { Effects } from "../effect/effects.ts";
import { readFileOf } from "../file-problems.ts";

export interface ResponseSheets {
  readonly sheets: readonly LinkedSheet[];
  readonly issues: readonly Issue[];
}

export const RESPONSE_FORMATS = "CSV, ZIP, XLSX, ODS, SPSS .sav .zsav, Stata .dta";

/** What unpacks to more is no export of answers. */
const LARGEST_UNPACKED = 500_000_000;

/** Throws `workbench/file-is-missing`, `intake/data-file-is-unknown`, `intake/data-file-is-damaged`. */
export async function readResponseSheets(effects: Effects, path: string): Promise<ResponseSheets> {
  const bytes = await readFileOf(effects, path);
  const file = basename(path);
  const ending = extname(path).toLowerCase();
  const name = basename(path, extname(path));
  if (ending === ".csv") return linked([{ name, ...readCsv(bytes, file) }]);
  if (ending === ".zip") return linked(csvsIn(bytes, file));
  if (ending === ".xlsx" || ending === ".ods") return readBook(bytes, file);
  if (ending === ".sav" || ending === ".zsav")
    return linked([{ name, sheet: asSheet(readSav(bytes, file), file), issues: [] }]);
  if (ending === ".dta") return linked([{ name, sheet: asSheet(readDta(bytes, file), file), issues: [] }]);
  throw formatIsUnknown(file, RESPONSE_FORMATS);
}

type NamedReading = SheetReading & { readonly name: string };

function linked(readings: readonly NamedReading[]): ResponseSheets {
  return { sheets: linkSheets(readings), issues: readings.flatMap(({ issues }) => issues.map(softened)) };
}

/** A column without a name (as pandas writes its row numbers) is passed over, not refused. */
function softened(issue: Issue): Issue {
  return issue.rule === "base/column-has-a-name" ? { ...issue, severity: "warning" } : issue;
}

/** The table of the form has the shortest name: `form.csv` beside `form-member.csv`. */
function csvsIn(bytes: Uint8Array, path: string): readonly NamedReading[] {
  let unpacked = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unpacked += originalSize;
      return name.toLowerCase().endsWith(".csv") && !name.startsWith("media/") && unpacked <= LARGEST_UNPACKED;
    },
  });
  const names = Object.keys(files).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  if (names.length === 0) throw formatIsUnknown(path, RESPONSE_FORMATS);
  return names.map((name) => ({ name: basename(name, ".csv"), ...readCsv(files[name] ?? new Uint8Array(), name) }));
}

async function readBook(bytes: Uint8Array, path: string): Promise<ResponseSheets> {
  const { sheets, issues } = await readWorkbook(bytes, path);
  const read = linked(
    sheets.filter(({ rows }) => rows.length > 0).map((sheet) => ({ name: sheet.name, ...sheetOf(sheet, path) })),
  );
  return { sheets: read.sheets, issues: [...issues, ...read.issues] };
}

function asSheet({ columns, rows }: LabelledTable, file: string): Sheet {
  const values = columns.map(cellsOf);
  return {
    file,
    head: columns.map(({ name }) => name),
    rows: Array.from({ length: rows }, (_, row) => ({
      row: row + 2,
      cells: values.map((column) => String(column[row] ?? "").trim()),
    })),
  };
}

/**
 * Stata, and some exports for SPSS, number the choices anew: then the labels are what the form knows. Columns of 0 and 1 stay, and
 * so do texts, which are codes.
 */
function cellsOf(column: LabelledColumn): readonly (number | string | null)[] {
  const values = answeredValues(column);
  const labels = new Map(column.valueLabels.map(({ value, label }) => [value, label]));
  const isYesNo = [...labels.keys()].every((value) => value === 0 || value === 1);
  if (column.type === "text" || isYesNo) return values;
  return values.map((value) => (value === null ? null : (labels.get(value) ?? value)));
}
