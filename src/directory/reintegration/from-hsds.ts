// A directory in HSDS 3 → rows of services/services.csv. Ours come back as they left; those of others give what they have.
import { type HsdsDataset, type HsdsRow, rowsOf, textOf, wordOf } from "../hsds/dataset.ts";
import { joinPostalCode } from "./postal-code.ts";
import { FEATURE_COLUMNS, SERVICE_COLUMNS, type ServiceCells, type ServiceColumn } from "./service-columns.ts";
import { FEATURE_TAXONOMY, featureTermId, KIND_TAXONOMY } from "./taxonomy.ts";
import { writeHours } from "./write-hours.ts";

export function fromHsds(dataset: HsdsDataset): readonly ServiceCells[] {
  const source = openSource(dataset);
  return rowsOf(dataset, "service").map((service) => cellsOf(service, source));
}

interface Source {
  readonly organizations: ReadonlyMap<string, HsdsRow>;
  readonly locations: ReadonlyMap<string, HsdsRow>;
  readonly addresses: Linked;
  readonly attributes: Linked;
  /** By table, rows that name a service. */
  readonly parts: ReadonlyMap<string, Linked>;
  readonly terms: ReadonlyMap<string, HsdsRow>;
}

type Linked = ReadonlyMap<string, readonly HsdsRow[]>;

const PARTS = [
  "required_document",
  "cost_option",
  "phone",
  "schedule",
  "language",
  "funding",
  "service_area",
  "service_at_location",
];

function openSource(dataset: HsdsDataset): Source {
  const byId = (table: string) => new Map(rowsOf(dataset, table).map((row) => [wordOf(row.id), row]));
  return {
    organizations: byId("organization"),
    locations: byId("location"),
    addresses: linkedBy(rowsOf(dataset, "address"), "location_id"),
    attributes: linkedBy(rowsOf(dataset, "attribute"), "link_id"),
    parts: new Map(PARTS.map((table) => [table, linkedBy(rowsOf(dataset, table), "service_id")])),
    terms: byId("taxonomy_term"),
  };
}

function linkedBy(rows: readonly HsdsRow[], column: string): Linked {
  const linked = new Map<string, HsdsRow[]>();
  for (const row of rows) {
    const id = textOf(row, column);
    if (id === undefined) continue;
    const own = linked.get(id) ?? [];
    own.push(row);
    linked.set(id, own);
  }
  return linked;
}

function cellsOf(service: HsdsRow, source: Source): ServiceCells {
  const id = wordOf(service.id);
  const organization = source.organizations.get(textOf(service, "organization_id") ?? "");
  const attributes = source.attributes.get(id) ?? [];
  const features = featuresOf(attributes);
  const part = (table: string, column: string, separator: string) =>
    join(source.parts.get(table)?.get(id) ?? [], column, separator);
  const cells: Partial<Record<ServiceColumn, string | undefined>> = {
    id,
    name: textOf(service, "name"),
    name_en: textOf(service, "alternate_name"),
    what_it_does: textOf(service, "description"),
    eligibility: textOf(service, "eligibility_description"),
    waiting_time: textOf(service, "wait_time"),
    status: STATUS.get(textOf(service, "status") ?? "") ?? "unknown",
    source_url: textOf(service, "url"),
    ...providerOf(organization, source),
    ...kindsOf(attributes, source),
    documents_asked: part("required_document", "document", "; "),
    cost: part("cost_option", "option", "; "),
    phone: part("phone", "number", "; "),
    hours: writeHours(source.parts.get("schedule")?.get(id) ?? []),
    languages: part("language", "name", "; "),
    funder: part("funding", "source", "; "),
    ...areasOf(source.parts.get("service_area")?.get(id) ?? []),
    ...placeOf(service, source),
    ...features,
  };
  return tidy(cells);
}

const STATUS: ReadonlyMap<string, string> = new Map([
  ["active", "running"],
  ["defunct", "ended"],
]);

function featuresOf(attributes: readonly HsdsRow[]): Partial<Record<ServiceColumn, string>> {
  const byTerm = new Map(attributes.map((row) => [textOf(row, "taxonomy_term_id"), textOf(row, "value")]));
  const found = FEATURE_COLUMNS.flatMap(([column, code]) => {
    const value = byTerm.get(featureTermId(code));
    return value === undefined ? [] : [[column, value] as const];
  });
  return Object.fromEntries(found);
}

function providerOf(
  organization: HsdsRow | undefined,
  source: Source,
): Partial<Record<ServiceColumn, string | undefined>> {
  if (organization === undefined) return {};
  const attributes = source.attributes.get(wordOf(organization.id)) ?? [];
  const kind = attributes.find((row) => row.taxonomy_term_id === featureTermId("provider-kind"));
  const name = textOf(organization, "name") ?? "";
  const isUnknown = name.startsWith("Proveedor no indicado (");
  return { provider: isUnknown ? "" : name, provider_kind: kind === undefined ? undefined : textOf(kind, "value") };
}

/** Terms of our own taxonomy are kinds; those of other taxonomies are told in the target group, since nobody has mapped them yet. */
function kindsOf(
  attributes: readonly HsdsRow[],
  { terms }: Source,
): Partial<Record<ServiceColumn, string | undefined>> {
  const termOf = (row: HsdsRow) => terms.get(textOf(row, "taxonomy_term_id") ?? "");
  const own = attributes.filter((row) => termOf(row)?.taxonomy_id === KIND_TAXONOMY.id);
  const main = own.find(({ link_type }) => link_type === "main");
  const foreign = attributes.flatMap((row) => {
    const term = termOf(row);
    const isOurs = term?.taxonomy_id === KIND_TAXONOMY.id || term?.taxonomy_id === FEATURE_TAXONOMY.id;
    return term === undefined || isOurs ? [] : [textOf(term, "name") ?? ""];
  });
  return {
    kind: main === undefined ? undefined : textOf(main, "value"),
    other_kinds: join(
      own.filter((row) => row !== main),
      "value",
      " ; ",
    ),
    ...(foreign.length === 0 ? {} : { target_group: foreign.join("; ") }),
  };
}

function areasOf(areas: readonly HsdsRow[]): Partial<Record<ServiceColumn, string | undefined>> {
  const of = (type: string) => areas.filter(({ extent_type }) => extent_type === type);
  const known = ["city", "study-city", "admin1", "coverage"];
  const others = areas.filter(({ extent_type }) => !known.includes(wordOf(extent_type)));
  return {
    city: join(of("city"), "name", " ; "),
    study_cities: join(of("study-city"), "extent", " ; "),
    admin1: join(of("admin1"), "name", " ; "),
    coverage: join([...of("coverage"), ...others], "name", " ; "),
  };
}

/** The first place; a directory of others names its city and state only there. */
function placeOf(service: HsdsRow, source: Source): Partial<Record<ServiceColumn, string | undefined>> {
  const [link] = source.parts.get("service_at_location")?.get(wordOf(service.id)) ?? [];
  const location = source.locations.get(link === undefined ? "" : (textOf(link, "location_id") ?? ""));
  if (location === undefined) return {};
  const [address] = source.addresses.get(wordOf(location.id)) ?? [];
  const areas = areasOf(source.parts.get("service_area")?.get(wordOf(service.id)) ?? []);
  const told = (column: string) =>
    address === undefined || address[column] === "-" ? undefined : textOf(address, column);
  const lines = [told("address_1"), told("address_2")].filter((line) => line !== undefined);
  const postalCode = told("postal_code");
  return {
    address: joinPostalCode({ address: lines.join(", "), ...(postalCode === undefined ? {} : { postalCode }) }),
    lat: textOf(location, "latitude"),
    lon: textOf(location, "longitude"),
    city: areas.city ?? told("city"),
    admin1: areas.admin1 ?? told("state_province"),
  };
}

function join(rows: readonly HsdsRow[], column: string, separator: string): string | undefined {
  const values = rows.flatMap((row) => textOf(row, column) ?? []);
  return values.length === 0 ? undefined : values.join(separator);
}

/** In the order of the file, without what is not known. */
function tidy(cells: Partial<Record<ServiceColumn, string | undefined>>): ServiceCells {
  const filled = SERVICE_COLUMNS.flatMap((column) => {
    const value = cells[column];
    return value === undefined || value === "" ? [] : [[column, value] as const];
  });
  return Object.fromEntries(filled);
}
