// A directory as the tables of HSDS, whatever form it came in: rows by table, nothing lost and nothing added.
import type { HsdsVersion } from "./describe-table.ts";
import { HSDS_TABLES } from "./tables.ts";

/** Values by column; absent = not told. Columns beyond the standard are kept. */
export type HsdsRow = Readonly<Record<string, unknown>>;

export interface HsdsRows {
  readonly columns: readonly string[];
  readonly rows: readonly HsdsRow[];
}

export interface HsdsDataset {
  readonly version: HsdsVersion;
  /** By the name of the table. */
  readonly tables: ReadonlyMap<string, HsdsRows>;
  /** Links (`table.column`) that the source wrote out, though the nesting of the JSON form tells them as well. */
  readonly stated: ReadonlySet<string>;
  /** Other files of the package by path, `datapackage.json` among them. */
  readonly others: ReadonlyMap<string, Uint8Array>;
}

export function rowsOf(dataset: HsdsDataset, table: string): readonly HsdsRow[] {
  return dataset.tables.get(table)?.rows ?? [];
}

/** Rows of each table → a dataset; columns in the order of the standard, then those beyond it as they come. */
export function makeDataset(
  version: HsdsVersion,
  rows: ReadonlyMap<string, readonly HsdsRow[]>,
  stated: ReadonlySet<string> = new Set(),
): HsdsDataset {
  const tables = [...HSDS_TABLES.keys()].flatMap((name) => {
    const own = rows.get(name) ?? [];
    return own.length === 0 ? [] : [[name, { columns: columnsOf(name, own), rows: own }] as const];
  });
  return { version, tables: new Map(tables), stated, others: new Map() };
}

function columnsOf(table: string, rows: readonly HsdsRow[]): readonly string[] {
  const used = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) used.add(name);
  const known = (HSDS_TABLES.get(table)?.fields ?? []).map(({ name }) => name).filter((name) => used.delete(name));
  return [...known, ...used];
}

/** A row to be filled, in which `constructor` and `__proto__` are names as any other. */
export function emptyRow(): Record<string, unknown> {
  return Object.create(null);
}

/** Text in a cell, `undefined` when nothing is told. */
export function textOf(row: HsdsRow, column: string): string | undefined {
  const value = row[column];
  return value === undefined || value === "" ? undefined : wordOf(value);
}

/** Any value of a JSON document as a text; a record may have a `toString` of its own. */
export function wordOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
