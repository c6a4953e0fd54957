// What may be nested where in a JSON document of HSDS: the full form of a record, the short form in lists, and tables.
import { type HsdsNesting, type HsdsTable, type HsdsVersion, isIn } from "./describe-table.ts";
import type { DocumentKind } from "./document-kind.ts";
import { HSDS_TABLES } from "./tables.ts";

export interface Node {
  readonly table: HsdsTable;
  /** `list`: only single records are nested, and in them no lists. `flat`: only lists are nested, as in tables. */
  readonly depth: "full" | "list" | "flat";
  /** Nestings beyond those of the table, and those that are left out here. */
  readonly more?: readonly HsdsNesting[];
  readonly less?: readonly string[];
}

/** What is nested at the root of a document, or in an item of a page: there the API adds what tables do not know. */
export function rootOf(kind: DocumentKind): Node {
  const isPage = kind.endsWith("_page");
  const table = HSDS_TABLES.get(kind.replace(/_page$/, "")) ?? firstTable();
  return { table, depth: isPage ? "list" : "full", more: moreAtRoot(table.name, isPage) };
}

function moreAtRoot(name: string, isPage: boolean): readonly HsdsNesting[] {
  const nesting = { required: false, since: "3.0" } as const;
  if (name === "service_at_location") return [{ ...nesting, name: "service", table: "service", many: false }];
  return name === "organization" && !isPage ? [{ ...nesting, name: "services", table: "service", many: true }] : [];
}

function firstTable(): HsdsTable {
  const [first] = HSDS_TABLES.values();
  return first ?? { name: "", file: "", fields: [], nested: [], since: "3.0" };
}

export function nestingsOf({ table, depth, more = [], less = [] }: Node, version: HsdsVersion): readonly HsdsNesting[] {
  const own = table.nested.filter((each) => isIn(version, each) && !less.includes(each.name));
  if (depth === "list") return [...own.filter(({ many }) => !many), ...more];
  return depth === "flat" ? own.filter(({ many }) => many) : [...own, ...more];
}

export function insideOf({ depth, table }: Node, { table: name, name: as }: HsdsNesting): Node {
  const less = as === "service" ? ["service_at_locations"] : [];
  return { table: HSDS_TABLES.get(name) ?? table, depth: depth === "flat" ? "full" : depth, less };
}
