// The kinds of JSON document that HSDS knows, and how to tell them apart.
import { isRecord } from "#base/is-record";
import { HSDS_TABLES } from "./tables.ts";

export const DOCUMENT_KINDS = [
  "organization",
  "service",
  "service_at_location",
  "location",
  "taxonomy",
  "taxonomy_term",
  "organization_page",
  "service_page",
  "service_at_location_page",
  "taxonomy_page",
  "taxonomy_term_page",
  "tabular",
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a page of the API says of itself, and of which type. */
export const PAGE_FIELDS: ReadonlyMap<string, string> = new Map([
  ["total_items", "number"],
  ["total_pages", "number"],
  ["page_number", "number"],
  ["size", "number"],
  ["first_page", "boolean"],
  ["last_page", "boolean"],
  ["empty", "boolean"],
]);

/** By the properties that only one kind has; undefined = none of them. */
export function kindOfDocument(value: unknown): DocumentKind | undefined {
  if (!isRecord(value)) return undefined;
  if ("contents" in value && Array.isArray(value.contents)) {
    const item = kindOfRecord(isRecord(value.contents[0]) ? value.contents[0] : {});
    return DOCUMENT_KINDS.find((kind) => kind === `${item}_page`);
  }
  const isTable = (name: string) =>
    [...HSDS_TABLES.values()].some((table) => table.name === name || table.file === name);
  const lists = Object.entries(value).filter(([, item]) => Array.isArray(item));
  if (lists.length > 0 && lists.length === Object.keys(value).length && lists.some(([name]) => isTable(name)))
    return "tabular";
  return kindOfRecord(value);
}

const TELLING: readonly (readonly [DocumentKind, readonly string[]])[] = [
  ["service_at_location", ["service", "location", "location_id"]],
  ["location", ["location_type", "latitude", "longitude", "addresses", "accessibility"]],
  ["service", ["status", "service_at_locations", "organization", "organization_id", "eligibility_description"]],
  ["organization", ["services", "programs", "locations", "website", "legal_status", "organization_identifiers"]],
  ["taxonomy_term", ["taxonomy_detail", "taxonomy_id", "term_uri", "parent_id", "code"]],
  ["taxonomy", ["version", "uri"]],
];

/** The kind with most of its telling properties; in doubt an organization, since that is all it asks for. */
function kindOfRecord(value: object): DocumentKind {
  const counted = TELLING.map(([kind, names]) => ({ kind, count: names.filter((name) => name in value).length }));
  const best = counted.toSorted((a, b) => b.count - a.count)[0];
  return best === undefined || best.count === 0 ? "organization" : best.kind;
}
