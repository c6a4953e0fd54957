// The JSON form of HSDS → rows of tables: nesting becomes links; a record that is told in several places becomes one row.

import { isRecord } from "#base/is-record";
import type { Issue } from "#base/issue";
import { emptyRow, type HsdsDataset, type HsdsRow, makeDataset } from "./dataset.ts";
import type { HsdsNesting, HsdsVersion } from "./describe-table.ts";
import type { DocumentKind } from "./document-kind.ts";
import { insideOf, type Node, nestingsOf, rootOf } from "./document-shape.ts";
import { issueAt, toldTwice } from "./hsds-issues.ts";
import { linkOf, linkUpOf } from "./link-of.ts";
import { HSDS_TABLES } from "./tables.ts";

type MutableRow = Record<string, unknown>;

interface Gathering {
  readonly version: HsdsVersion;
  readonly file: string;
  /** Rows by table and key: the id, but for attributes and metadata the id and its holder. */
  readonly rows: Map<string, Map<string, MutableRow>>;
  readonly stated: Set<string>;
  /** What nesting tells: it stands where the record itself does not say it. */
  readonly implied: { readonly row: MutableRow; readonly told: Told; readonly file: string }[];
  readonly issues: Issue[];
}

export interface JsonDocument {
  readonly value: unknown;
  readonly kind: DocumentKind;
  readonly file: string;
}

/** Records without an id stay inside their holder as they are. */
export function flattenDocuments(
  documents: readonly JsonDocument[],
  version: HsdsVersion,
): { readonly dataset: HsdsDataset; readonly issues: readonly Issue[] } {
  const gathering: Gathering = { version, file: "", rows: new Map(), stated: new Set(), implied: [], issues: [] };
  for (const { value, kind, file } of documents) gatherDocument({ ...gathering, file }, value, kind);
  for (const { row, told, file } of gathering.implied) tell({ ...gathering, file }, row, told);
  const rows = new Map([...gathering.rows].map(([name, byId]) => [name, [...byId.values()]]));
  return { dataset: makeDataset(version, rows, gathering.stated), issues: gathering.issues };
}

function gatherDocument(gathering: Gathering, value: unknown, kind: DocumentKind): void {
  if (!isRecord(value)) return;
  if (kind === "tabular") gatherTables(gathering, value);
  else if (!kind.endsWith("_page")) gatherRecord(gathering, value, rootOf(kind));
  else if (Array.isArray(value.contents))
    for (const item of value.contents) gatherRecord(gathering, item, rootOf(kind));
}

function gatherTables(gathering: Gathering, value: HsdsRow): void {
  for (const [name, rows] of Object.entries(value)) {
    const table = HSDS_TABLES.get(name) ?? [...HSDS_TABLES.values()].find(({ file }) => file === name);
    if (table === undefined || !Array.isArray(rows)) continue;
    for (const row of rows) gatherRecord(gathering, row, { table, depth: "flat" });
  }
}

/** The key of its row; undefined when it has no id. */
function gatherRecord(gathering: Gathering, value: unknown, node: Node, holder = ""): string | undefined {
  if (!isRecord(value) || typeof value.id !== "string" || value.id === "") return undefined;
  const { table } = node;
  const nested = nestingsOf(node, gathering.version);
  const key = keyOf(table.name, value.id, holder);
  const row = rowOf(gathering, table.name, key);
  row.id = value.id;
  for (const [name, item] of Object.entries(value)) {
    const nesting = nested.find((each) => each.name === name);
    if (nesting !== undefined) gatherNested(gathering, { row, item, nesting, node });
    else {
      gathering.stated.add(`${table.name}.${name}`);
      tell(gathering, row, { table: table.name, name, value: item });
    }
  }
  return key;
}

/** Attributes and metadata hang on any record; publishers use one id on several of them. */
function keyOf(table: string, id: string, holder: string): string {
  return linkOf("", table).kindColumn === undefined ? id : `${id}\t${holder}`;
}

interface Nested {
  readonly row: MutableRow;
  readonly item: unknown;
  readonly nesting: HsdsNesting;
  readonly node: Node;
}

function gatherNested(gathering: Gathering, { row, item, nesting, node }: Nested): void {
  const inside = insideOf(node, nesting);
  if (!nesting.many) {
    const id = gatherRecord(gathering, item, inside);
    tell(gathering, row, {
      table: node.table.name,
      name: id === undefined ? nesting.name : linkUpOf(nesting),
      value: id ?? item,
    });
    return;
  }
  const loose: unknown[] = [];
  const holder = `${node.table.name}\t${String(row.id)}`;
  for (const child of Array.isArray(item) ? item : [item]) {
    const key = gatherRecord(gathering, child, inside, holder);
    if (key === undefined) loose.push(child);
    else linkDown(gathering, { parent: row, node, nesting, key });
  }
  if (loose.length > 0) tell(gathering, row, { table: node.table.name, name: nesting.name, value: loose });
}

interface Down {
  readonly parent: HsdsRow;
  readonly node: Node;
  readonly nesting: HsdsNesting;
  readonly key: string;
}

function linkDown(gathering: Gathering, { parent, node, nesting, key }: Down): void {
  const child = rowOf(gathering, nesting.table, key);
  const { column, kindColumn } = linkOf(node.table.name, nesting.table);
  const { implied, file } = gathering;
  implied.push({ row: child, told: { table: nesting.table, name: column, value: parent.id }, file });
  if (kindColumn !== undefined && child[kindColumn] === undefined)
    implied.push({ row: child, told: { table: nesting.table, name: kindColumn, value: node.table.name }, file });
}

function rowOf({ rows }: Gathering, table: string, key: string): MutableRow {
  const own = rows.get(table) ?? new Map<string, MutableRow>();
  rows.set(table, own);
  const row = own.get(key) ?? emptyRow();
  own.set(key, row);
  return row;
}

interface Told {
  readonly table: string;
  readonly name: string;
  readonly value: unknown;
}

/** What was told first stands; another value is remarked on. */
function tell({ file, issues }: Gathering, row: MutableRow, { table, name, value }: Told): void {
  if (row[name] === undefined) row[name] = value;
  else if (name !== "link_entity" && name !== "resource_type" && JSON.stringify(row[name]) !== JSON.stringify(value))
    issues.push(issueAt({ file, column: `${table}.${name}` }, toldTwice(String(row.id)), "warning"));
}
