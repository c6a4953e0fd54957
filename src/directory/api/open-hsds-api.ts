// The read-only API of HSDS 3.0 over a directory: pages and single records. Only what a page shows is made into documents, so that
// a directory of hundreds of thousands needs an index and no copy. Source: OpenAPI of HSDS 3.0, https://docs.openreferral.org.
import { isRecord } from "#base/is-record";
import { type HsdsRow, makeDataset, rowsOf } from "../hsds/dataset.ts";
import { openNester, type RecordKind } from "../hsds/nest-document.ts";
import { toHsds } from "../reintegration/to-hsds.ts";
import type { ApiQuestion } from "./api-question.ts";
import { groupIds, type IndexedService, indexServices, matches } from "./index-services.ts";
import { nearPostcode } from "./near-postcode.ts";
import type { PublishedService } from "./published-service.ts";

export const API_KINDS = [
  "services",
  "organizations",
  "locations",
  "service_at_locations",
  "taxonomies",
  "taxonomy_terms",
] as const;

export type ApiKind = (typeof API_KINDS)[number];

export interface HsdsApi {
  /** Ids of all that answer, in a lasting order. */
  readonly find: (kind: ApiKind, question: ApiQuestion) => readonly string[];
  /** Documents of these ids, as they stand in a list. */
  readonly list: (kind: ApiKind, ids: readonly string[], question: ApiQuestion) => readonly HsdsRow[];
  /** Undefined when there is no such record. */
  readonly get: (kind: ApiKind, id: string, question: ApiQuestion) => HsdsRow | undefined;
}

interface Index {
  readonly services: readonly IndexedService[];
  readonly byService: ReadonlyMap<string, readonly IndexedService[]>;
  readonly byOrganization: ReadonlyMap<string, readonly IndexedService[]>;
  readonly byLocation: ReadonlyMap<string, readonly IndexedService[]>;
  readonly byServiceAtLocation: ReadonlyMap<string, readonly IndexedService[]>;
}

export function openHsdsApi(published: readonly PublishedService[]): HsdsApi {
  const services = indexServices(published);
  const index: Index = {
    services,
    byService: groupIds(services, ({ ids }) => ids.service),
    byOrganization: groupIds(services, ({ ids }) => ids.organization),
    byLocation: groupIds(services, ({ ids }) => ids.location),
    byServiceAtLocation: groupIds(services, ({ ids }) => ids.serviceAtLocation),
  };
  return {
    find: (kind, question) => findIds(index, kind, question),
    list: (kind, ids, question) => documents(index, kind, { ids, question, isPage: question.full !== true }),
    get: (kind, id, question) => documents(index, kind, { ids: [id], question, isPage: false })[0],
  };
}

function findIds(index: Index, kind: ApiKind, question: ApiQuestion): readonly string[] {
  if (kind === "taxonomies" || kind === "taxonomy_terms") return findTerms(kind, question);
  const { postcode, proximityMetres: metres } = question;
  const isNear = postcode === undefined ? () => true : nearPostcode(index.services, { postcode, metres });
  const wanted = [...ownersOf(index, kind)].filter(([, own]) =>
    own.some((service) => matches(service, question) && isNear(service)),
  );
  return wanted.map(([id]) => id);
}

function ownersOf(index: Index, kind: ApiKind): ReadonlyMap<string, readonly IndexedService[]> {
  switch (kind) {
    case "organizations":
      return index.byOrganization;
    case "locations":
      return index.byLocation;
    case "service_at_locations":
      return index.byServiceAtLocation;
    default:
      return index.byService;
  }
}

const TERMS = toHsds([]);

function findTerms(kind: ApiKind, { search, taxonomyId, parentId, topOnly }: ApiQuestion): readonly string[] {
  const words = (search ?? "").toLowerCase();
  const rows = rowsOf(TERMS, kind === "taxonomies" ? "taxonomy" : "taxonomy_term").filter(
    (row) =>
      JSON.stringify([row.name, row.description, row.code]).toLowerCase().includes(words) &&
      (taxonomyId === undefined || row.taxonomy_id === taxonomyId) &&
      (parentId === undefined || row.parent_id === parentId) &&
      (topOnly !== true || row.parent_id === undefined),
  );
  return rows.map(({ id }) => String(id));
}

interface Showing {
  readonly ids: readonly string[];
  readonly question: ApiQuestion;
  readonly isPage: boolean;
}

const RECORDS: Readonly<Record<ApiKind, RecordKind>> = {
  services: "service",
  organizations: "organization",
  locations: "location",
  service_at_locations: "service_at_location",
  taxonomies: "taxonomy",
  taxonomy_terms: "taxonomy_term",
};

/** Places have one form only. */
const PAGES: Readonly<Record<ApiKind, RecordKind>> = {
  services: "service_page",
  organizations: "organization_page",
  locations: "location",
  service_at_locations: "service_at_location_page",
  taxonomies: "taxonomy_page",
  taxonomy_terms: "taxonomy_term_page",
};

function documents(index: Index, kind: ApiKind, { ids, question, isPage }: Showing): readonly HsdsRow[] {
  const owners = ownersOf(index, kind);
  const shown = [...new Set(ids.flatMap((id) => owners.get(id) ?? []))];
  const { nest } = openNester(datasetOf(shown));
  const form = isPage ? PAGES[kind] : RECORDS[kind];
  return ids.flatMap((id) => {
    const document = nest(form, id);
    if (document === undefined) return [];
    if (kind === "service_at_locations" && !isPage) return [withServiceName(document)];
    if (kind === "organizations" && question.fullService !== true && !isPage) return [withShortServices(document)];
    return [kind === "services" && question.minimal === true ? minimalOf(document) : document];
  });
}

/** With the days that tables of a study do not have. */
function datasetOf(services: readonly IndexedService[]) {
  const dataset = toHsds(services.map(({ published }) => published.cells));
  const days = new Map(services.map(({ ids, published }) => [ids.service, published]));
  const rows = rowsOf(dataset, "service").map((row) => {
    const { changedOn, checkedOn } = days.get(String(row.id)) ?? {};
    return {
      ...row,
      ...(checkedOn === undefined ? {} : { assured_date: checkedOn }),
      ...(changedOn === undefined ? {} : { last_modified: `${changedOn}T00:00:00Z` }),
    };
  });
  const tables = [...dataset.tables].map(([name, table]) => [name, name === "service" ? rows : table.rows] as const);
  return makeDataset("3.0", new Map(tables));
}

function withShortServices(organization: HsdsRow): HsdsRow {
  const { services } = organization;
  if (!Array.isArray(services)) return organization;
  return { ...organization, services: services.map(({ id, name, status }: HsdsRow) => ({ id, name, status })) };
}

/** The published OpenAPI 3.0 gives this record the schema of a service, which asks for name and status: both schemas have their way. */
function withServiceName(document: HsdsRow): HsdsRow {
  const { service } = document;
  const { name = "", status = "active" } = isRecord(service) ? service : {};
  return { ...document, name, status };
}

/** The standard asks for id and date alone, its schema for name and status as well: both have their way. */
function minimalOf({ id, name, status, last_modified }: HsdsRow): HsdsRow {
  return { id, name, status, ...(last_modified === undefined ? {} : { last_modified }) };
}
