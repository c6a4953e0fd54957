// A directory in HSDS 1.x or 2.x → the same in 3.0, with a remark on everything that does not fit.
import type { Issue } from "#base/issue";
import { type HsdsDataset, type HsdsRow, makeDataset } from "./dataset.ts";
import { isUuid } from "./formats.ts";
import { issueAt } from "./hsds-issues.ts";
import { upgradeRow } from "./old-fields.ts";
import { type NewRow, OLD_TABLES, type OldTable } from "./old-tables.ts";
import { type PackageReading, parseRows } from "./read-package.ts";
import { HSDS_TABLES } from "./tables.ts";
import { becameUuid, notCarried, twoTexts } from "./upgrade-issues.ts";
import { uuidOf } from "./uuid-of.ts";

/** Whether the package is of a version before 3.0: it has a table or a column that 3.0 took away. */
export function isOldPackage({ dataset }: PackageReading): boolean {
  const hasOldFile = [...dataset.others.keys()].some((path) => oldTableOf(path) !== undefined);
  const has = (table: string, column: string) => dataset.tables.get(table)?.columns.includes(column) === true;
  return (
    hasOldFile ||
    has("organization", "url") ||
    has("taxonomy_term", "term") ||
    has("taxonomy", "vocabulary") ||
    has("language", "language") ||
    has("service", "location_id")
  );
}

export function upgradePackage({ dataset, issues }: PackageReading): PackageReading {
  const old = rowsOfOld(dataset);
  const merged = mergeRows([...rowsOfKnown(dataset), ...old.rows]);
  const renamed = renameIds(merged.rows);
  const others = new Map(
    [...dataset.others].filter(([path]) => oldTableOf(path) === undefined && !path.endsWith("datapackage.json")),
  );
  const kept = issues.filter(({ rule, place }) => {
    if (rule === "directory/hsds-file-is-a-table") return others.has(place.file);
    return rule !== "directory/hsds-name-is-known";
  });
  const upgraded = { ...makeDataset("3.0", renamed.rows, dataset.stated), others };
  return {
    dataset: upgraded,
    issues: [...kept, ...old.issues, ...merged.issues, ...renamed.issues, ...leftOver(upgraded)],
  };
}

function oldTableOf(path: string): OldTable | undefined {
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.csv$/i, "");
  return OLD_TABLES.find(({ files }) => files.includes(stem));
}

function rowsOfKnown({ tables }: HsdsDataset): readonly NewRow[] {
  return [...tables].flatMap(([name, { rows }]) => rows.flatMap((row) => upgradeRow(name, row)));
}

function rowsOfOld({ others }: HsdsDataset): { readonly rows: readonly NewRow[]; readonly issues: readonly Issue[] } {
  const read = [...others].flatMap(([path, bytes]) => {
    const old = oldTableOf(path);
    if (old === undefined) return [];
    const { rows, issues } = parseRows(bytes, path);
    return [{ rows: rows.rows.flatMap((row) => old.upgrade(withOwnId(row, old.files[0] ?? path))), issues }];
  });
  return { rows: read.flatMap(({ rows }) => rows), issues: read.flatMap(({ issues }) => issues) };
}

/** Several old tables become one: `1` of the one is not `1` of the other. */
function withOwnId(row: HsdsRow, table: string): HsdsRow {
  return row.id === undefined || isUuid(String(row.id)) ? row : { ...row, id: uuidOf(table, String(row.id)) };
}

type RowsByTable = ReadonlyMap<string, readonly HsdsRow[]>;

/** Rows of one id become one row; texts that both tell are joined. */
function mergeRows(fresh: readonly NewRow[]): { readonly rows: RowsByTable; readonly issues: readonly Issue[] } {
  const tables = new Map<string, Map<string, HsdsRow>>();
  const issues: Issue[] = [];
  for (const { table, row } of fresh) {
    const own = tables.get(table) ?? new Map<string, HsdsRow>();
    tables.set(table, own);
    const id = String(row.id ?? `row ${own.size + 1}`);
    const before = own.get(id);
    own.set(id, before === undefined ? row : joinRows(before, row));
    if (before !== undefined && clash(before, row))
      issues.push(issueAt({ file: fileOf(table), column: id }, twoTexts(), "warning"));
  }
  return { rows: new Map([...tables].map(([name, own]) => [name, [...own.values()]])), issues };
}

function clash(before: HsdsRow, row: HsdsRow): boolean {
  return Object.entries(row).some(([name, value]) => before[name] !== undefined && before[name] !== value);
}

function joinRows(before: HsdsRow, row: HsdsRow): HsdsRow {
  const joined = Object.entries(row).map(([name, value]) => {
    const old = before[name];
    return [name, old === undefined || old === value ? value : `${String(old)}; ${String(value)}`];
  });
  return { ...before, ...Object.fromEntries(joined) };
}

/** Ids that are no UUID get one made of them, in their own row and in every link. */
function renameIds(tables: RowsByTable): { readonly rows: RowsByTable; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const rows = [...tables].map(([name, own]) => {
    const count = own.filter(({ id }) => id !== undefined && !isUuid(String(id))).length;
    if (count > 0) issues.push(issueAt({ file: fileOf(name), column: "id" }, becameUuid(count), "warning"));
    return [name, own.map((row) => renameRow(name, row))] as const;
  });
  return { rows: new Map(rows), issues };
}

function renameRow(table: string, row: HsdsRow): HsdsRow {
  const fields = HSDS_TABLES.get(table)?.fields ?? [];
  const changed = fields.flatMap(({ name, format, link }) => {
    const value = row[name];
    if (format !== "uuid" || value === undefined || isUuid(String(value))) return [];
    return [[name, uuidOf(targetOf(table, row, { name, link }), String(value))] as const];
  });
  return { ...row, ...Object.fromEntries(changed) };
}

interface LinkField {
  readonly name: string;
  readonly link: string | undefined;
}

function targetOf(table: string, row: HsdsRow, { name, link }: LinkField): string {
  if (name === "link_id") return String(row.link_entity ?? "");
  if (name === "resource_id") return String(row.resource_type ?? "");
  return link ?? (name === "parent_organization_id" ? "organization" : table);
}

function leftOver({ tables }: HsdsDataset): readonly Issue[] {
  return [...tables].flatMap(([name, { columns }]) => {
    const known = new Set(HSDS_TABLES.get(name)?.fields.map((field) => field.name));
    const strange = columns.filter((column) => !known.has(column));
    return strange.map((column) => issueAt({ file: fileOf(name), column }, notCarried(column), "warning"));
  });
}

function fileOf(table: string): string {
  return HSDS_TABLES.get(table)?.file ?? table;
}
