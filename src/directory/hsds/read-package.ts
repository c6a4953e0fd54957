// A package of HSDS (CSV tables beside a datapackage.json) → its rows. What the standard does not know is kept and remarked on.
import { decodeText } from "#base/decode-text";
import type { Issue } from "#base/issue";
import { splitCsv } from "#base/split-csv";
import { fileName, isDescriptor, readDescriptor } from "./check-descriptor.ts";
import { emptyRow, type HsdsDataset, type HsdsRow, type HsdsRows } from "./dataset.ts";
import { type HsdsTable, type HsdsVersion, isIn } from "./describe-table.ts";
import { brokenQuote, issueAt, notATable, unknown } from "./hsds-issues.ts";
import { columnTwice, comesTwice, noHead, otherDelimiter, tooManyCells } from "./open-issues.ts";
import { HSDS_TABLES } from "./tables.ts";

export interface PackageReading {
  readonly dataset: HsdsDataset;
  readonly issues: readonly Issue[];
}

/** Files by path inside the package. Never throws. */
export function readPackage(files: ReadonlyMap<string, Uint8Array>): PackageReading {
  const { names, issues: told } = readDescriptor(files);
  const tables = new Map<string, HsdsRows>();
  const others = new Map<string, Uint8Array>();
  const issues: (readonly Issue[])[] = [told];
  for (const [path, bytes] of files) {
    const table = tableOf(path, names);
    if (table === undefined || tables.has(table.name)) {
      others.set(path, bytes);
      issues.push(otherIssues(path, table));
    } else {
      const reading = readRows(bytes, path, table);
      tables.set(table.name, reading.rows);
      issues.push(reading.issues);
    }
  }
  const version = versionOf(tables);
  const stated = new Set([...tables].flatMap(([name, { columns }]) => columns.map((column) => `${name}.${column}`)));
  return { dataset: { version, tables, stated, others }, issues: issues.flat() };
}

/** A file beside the tables is kept as it is; a table that is there already is an error, since its rows are not read. */
function otherIssues(file: string, table: HsdsTable | undefined): readonly Issue[] {
  if (table !== undefined) return [issueAt({ file }, comesTwice(table.file))];
  return isDescriptor(file) ? [] : [issueAt({ file }, notATable(), "warning")];
}

function tableOf(path: string, names: ReadonlyMap<string, string>): HsdsTable | undefined {
  const file = fileName(path);
  const stem = file.replace(/\.csv$/i, "");
  if (stem === file) return undefined;
  const named = HSDS_TABLES.get(names.get(file) ?? "");
  return named ?? [...HSDS_TABLES.values()].find((table) => table.file === file || table.name === stem);
}

interface RowsReading {
  readonly rows: HsdsRows;
  readonly issues: readonly Issue[];
}

function readRows(bytes: Uint8Array, file: string, table: HsdsTable): RowsReading {
  const numbers = new Set(table.fields.filter(({ format }) => format === "number").map(({ name }) => name));
  const { rows, issues } = parseRows(bytes, file, numbers);
  const known = new Set(table.fields.map(({ name }) => name));
  const strange = rows.columns.filter((name) => !known.has(name));
  return {
    rows,
    issues: [...issues, ...strange.map((column) => issueAt({ file, row: 1, column }, unknown(column), "warning"))],
  };
}

/** Any table of a package, of this or another version of HSDS. */
export function parseRows(bytes: Uint8Array, file: string, numbers: ReadonlySet<string> = new Set()): RowsReading {
  const decoded = decodeText(bytes, file);
  const { records, faults } = splitCsv(decoded.text.replace(/^\uFEFF/, ""), ",");
  const columns = (records[0] ?? []).map((name) => name.trim());
  return {
    rows: {
      columns,
      rows: records
        .slice(1)
        .filter(isFilled)
        .map((cells) => toRow(cells, columns, numbers)),
    },
    issues: [
      ...decoded.issues,
      ...faults.map(({ row }) => issueAt({ file, row }, brokenQuote())),
      ...headIssues(columns, file),
      ...widthIssues(records, file),
    ],
  };
}

function headIssues(columns: readonly string[], file: string): readonly Issue[] {
  const place = { file, row: 1 };
  if (columns.every((name) => name === "")) return [issueAt(place, noHead())];
  if (columns.length === 1 && /[;\t]/.test(columns[0] ?? "")) return [issueAt(place, otherDelimiter())];
  const again = new Set(columns.filter((name, at) => columns.indexOf(name) !== at));
  return [...again].map((column) => issueAt({ ...place, column }, columnTwice(column)));
}

/** Cells beyond the head line would be lost; empty ones, as spreadsheets add them, are not. */
function widthIssues([head = [], ...rows]: readonly (readonly string[])[], file: string): readonly Issue[] {
  return rows.flatMap((cells, at) =>
    cells.slice(head.length).some((cell) => cell !== "")
      ? [issueAt({ file, row: at + 2 }, tooManyCells(head.length))]
      : [],
  );
}

function isFilled(cells: readonly string[]): boolean {
  return cells.length > 1 || (cells[0] ?? "") !== "";
}

/** Text stays as it is written; numbers become numbers only where nothing of their writing is lost. */
function toRow(cells: readonly string[], columns: readonly string[], numbers: ReadonlySet<string>): HsdsRow {
  const row = emptyRow();
  columns.forEach((name, at) => {
    const cell = cells[at] ?? "";
    if (cell !== "" && !(name in row))
      row[name] = numbers.has(name) && String(Number(cell)) === cell ? Number(cell) : cell;
  });
  return row;
}

function versionOf(tables: ReadonlyMap<string, HsdsRows>): HsdsVersion {
  const isLater = [...tables].some(([name, { columns }]) => {
    const table = HSDS_TABLES.get(name);
    const later = table?.fields.filter((field) => !isIn("3.0", field)).map((field) => field.name) ?? [];
    return table?.since === "3.1" || columns.some((column) => later.includes(column));
  });
  return isLater ? "3.1" : "3.0";
}
