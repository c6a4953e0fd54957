// Rows of tables → the JSON form of HSDS: a record with everything that hangs on it. The twin of `flatten-document`.
import { emptyRow, type HsdsDataset, type HsdsRow, wordOf } from "./dataset.ts";
import type { HsdsNesting } from "./describe-table.ts";
import type { DocumentKind } from "./document-kind.ts";
import { insideOf, type Node, nestingsOf, rootOf } from "./document-shape.ts";
import { isUuid } from "./formats.ts";
import { linkOf, linkUpOf } from "./link-of.ts";
import { HSDS_TABLES } from "./tables.ts";

export type RecordKind = Exclude<DocumentKind, "tabular">;

export interface Nester {
  /** Undefined when there is no such record. For the kind of a page: one item of it. */
  readonly nest: (kind: RecordKind, id: string) => HsdsRow | undefined;
}

/** Indexes the rows once; each record then takes as long as it is large. */
export function openNester(dataset: HsdsDataset): Nester {
  const source: Source = { dataset, byId: new Map(), byLink: new Map() };
  return {
    nest: (kind, id) => {
      const node = rootOf(kind);
      const row = rowById(source, node.table.name, id);
      return row === undefined ? undefined : nestRow(source, row, node);
    },
  };
}

interface Source {
  readonly dataset: HsdsDataset;
  readonly byId: Map<string, ReadonlyMap<string, HsdsRow>>;
  readonly byLink: Map<string, ReadonlyMap<string, readonly HsdsRow[]>>;
}

/** A record inside which it would stand is not repeated: the services of an organization do not name it again. */
function nestRow(source: Source, row: HsdsRow, node: Node, holders: readonly HsdsRow[] = []): HsdsRow {
  const nested = nestingsOf(node, source.dataset.version);
  const inside = [...holders, row];
  const shown = emptyRow();
  for (const [name, value] of Object.entries(row)) if (!isTold(source, node, name)) shown[name] = value;
  for (const nesting of nested) {
    const up = linkUpOf(nesting);
    const value = nesting.many
      ? childrenOf(source, row, { nesting, node, inside })
      : partnerOf(source, row, { nesting, node, inside });
    if (value !== undefined) shown[nesting.name] = value;
    else if (!nesting.many && row[up] !== undefined && !holders.some(({ id }) => id === row[up])) shown[up] = row[up];
  }
  return shown;
}

/** A link that nesting tells, here or where the other end is shown, unless the source wrote it out. */
function isTold({ dataset }: Source, { table }: Node, name: string): boolean {
  if (dataset.stated.has(`${table.name}.${name}`)) return false;
  if (table.name === "attribute" && (name === "link_id" || name === "link_entity")) return true;
  if (table.name === "metadata" && (name === "resource_id" || name === "resource_type")) return true;
  return table.fields.find((field) => field.name === name)?.link !== undefined;
}

interface Step {
  readonly nesting: HsdsNesting;
  readonly node: Node;
  readonly inside: readonly HsdsRow[];
}

function partnerOf(source: Source, row: HsdsRow, { nesting, node, inside }: Step): HsdsRow | undefined {
  const id = row[linkUpOf(nesting)];
  const partner = typeof id === "string" ? rowById(source, nesting.table, id) : undefined;
  if (partner === undefined || inside.includes(partner)) return undefined;
  return nestRow(source, partner, insideOf(node, nesting), inside);
}

function childrenOf(source: Source, row: HsdsRow, { nesting, node, inside }: Step): readonly unknown[] | undefined {
  const { column, kindColumn } = linkOf(node.table.name, nesting.table);
  const linked = rowsByLink(source, nesting.table, column).get(wordOf(row.id)) ?? [];
  const own =
    kindColumn === undefined ? linked : linked.filter((each) => isOn(each[kindColumn], node.table.name, row.id));
  const loose = row[nesting.name];
  const children = [
    ...own.map((child) => nestRow(source, child, insideOf(node, nesting), inside)),
    ...(Array.isArray(loose) ? loose : []),
  ];
  return children.length === 0 ? undefined : children;
}

/** A UUID says alone what it belongs to, whatever kind publishers write beside it; `1` may be the id of rows of many tables. */
function isOn(named: unknown, holder: string, id: unknown): boolean {
  return named === holder || named === undefined || isUuid(wordOf(id));
}

function rowById({ dataset, byId }: Source, table: string, id: string): HsdsRow | undefined {
  const index = byId.get(table) ?? new Map((dataset.tables.get(table)?.rows ?? []).map((row) => [wordOf(row.id), row]));
  byId.set(table, index);
  return index.get(id);
}

function rowsByLink(
  { dataset, byLink }: Source,
  table: string,
  column: string,
): ReadonlyMap<string, readonly HsdsRow[]> {
  const key = `${table}.${column}`;
  const known = byLink.get(key);
  if (known !== undefined) return known;
  const index = new Map<string, HsdsRow[]>();
  for (const row of dataset.tables.get(table)?.rows ?? []) {
    const id = row[column];
    if (id === undefined) continue;
    const own = index.get(wordOf(id)) ?? [];
    own.push(row);
    index.set(wordOf(id), own);
  }
  byLink.set(key, index);
  return index;
}

/** Ids of a table, in the order of its rows. */
export function idsOf(dataset: HsdsDataset, table: string): readonly string[] {
  return HSDS_TABLES.has(table) ? (dataset.tables.get(table)?.rows ?? []).map((row) => wordOf(row.id)) : [];
}
