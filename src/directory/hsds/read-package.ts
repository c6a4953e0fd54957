// A package of HSDS (CSV tables beside a datapackage.json) → its rows. What the standard does not know is kept and remarked on.
import { decodeText } from "#base/decode-text";
import { isRecord } from "#base/is-record";
import type { Issue } from "#base/issue";
import { splitCsv } from "#base/split-csv";
import type { HsdsDataset, HsdsRow, HsdsRows } from "./dataset.ts";
import { type HsdsTable, type HsdsVersion, isIn } from "./describe-table.ts";
import { brokenQuote, issueAt, notATable, unknown } from "./hsds-issues.ts";
import { HSDS_TABLES } from "./tables.ts";

export interface PackageReading {
  readonly dataset: HsdsDataset;
  readonly issues: readonly Issue[];
}

/** Files by path inside the package. Never throws. */
export function readPackage(files: ReadonlyMap<string, Uint8Array>): PackageReading {
  const names = resourceNames(files);
  const tables = new Map<string, HsdsRows>();
  const others = new Map<string, Uint8Array>();
  const issues: Issue[] = [];
  for (const [path, bytes] of files) {
    const table = tableOf(path, names);
    if (table === undefined) {
      others.set(path, bytes);
      if (!isDescriptor(path)) issues.push(issueAt({ file: path }, notATable(), "warning"));
    } else {
      const reading = readRows(bytes, path, table);
      tables.set(table.name, reading.rows);
      issues.push(...reading.issues);
    }
  }
  const version = versionOf(tables);
  const stated = new Set([...tables].flatMap(([name, { columns }]) => columns.map((column) => `${name}.${column}`)));
  return { dataset: { version, tables, stated, others }, issues };
}

export function isDescriptor(path: string): boolean {
  return fileName(path) === "datapackage.json";
}

/** Names of tables by path, where the descriptor says so; an unreadable descriptor says nothing. */
function resourceNames(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const [path = "", bytes] = [...files].find(([each]) => isDescriptor(each)) ?? [];
  const value = bytes === undefined ? undefined : parse(decodeText(bytes, path).text);
  const resources = isRecord(value) && Array.isArray(value.resources) ? value.resources.filter(isRecord) : [];
  const pairs = resources.flatMap(({ name, path: file }) =>
    typeof name === "string" && typeof file === "string" ? [[fileName(file), name] as const] : [],
  );
  return new Map(pairs);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tableOf(path: string, names: ReadonlyMap<string, string>): HsdsTable | undefined {
  const file = fileName(path);
  const stem = file.replace(/\.csv$/i, "");
  if (stem === file) return undefined;
  const named = HSDS_TABLES.get(names.get(file) ?? "");
  return named ?? [...HSDS_TABLES.values()].find((table) => table.file === file || table.name === stem);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
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
  const filled = records.slice(1).filter(isFilled);
  return {
    rows: { columns, rows: filled.map((cells) => toRow(cells, columns, numbers)) },
    issues: [...decoded.issues, ...faults.map(({ row }) => issueAt({ file, row }, brokenQuote()))],
  };
}

function isFilled(cells: readonly string[]): boolean {
  return cells.length > 1 || (cells[0] ?? "") !== "";
}

/** Text stays as it is written; numbers become numbers only where nothing of their writing is lost. */
function toRow(cells: readonly string[], columns: readonly string[], numbers: ReadonlySet<string>): HsdsRow {
  const row: Record<string, unknown> = {};
  columns.forEach((name, at) => {
    const cell = cells[at] ?? "";
    if (cell !== "") row[name] = numbers.has(name) && String(Number(cell)) === cell ? Number(cell) : cell;
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
