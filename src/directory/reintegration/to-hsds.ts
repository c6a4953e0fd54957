// Rows of services/services.csv → a directory in HSDS 3. Everything a row says travels: in the fields of the standard where it has
// one, else as the value of an attribute. The address and the point of a confidential place go no further than this file.
import { type HsdsDataset, type HsdsRow, makeDataset } from "../hsds/dataset.ts";
import { uuidOf } from "../hsds/uuid-of.ts";
import { readHours } from "../import/opening-hours.ts";
import { splitPostalCode } from "./postal-code.ts";
import { FEATURE_COLUMNS, isConfidential, type ServiceCells, splitList } from "./service-columns.ts";
import {
  FEATURE_TAXONOMY,
  FEATURES,
  type FeatureCode,
  featureTermId,
  KIND_TAXONOMY,
  KINDS,
  kindTermId,
  type Term,
} from "./taxonomy.ts";

interface Row {
  readonly table: string;
  readonly row: HsdsRow;
}

export function toHsds(services: readonly ServiceCells[]): HsdsDataset {
  const tables = new Map<string, Map<string, HsdsRow>>();
  for (const { table, row } of [...taxonomyRows(), ...services.flatMap(serviceRows)]) {
    const own = tables.get(table) ?? new Map<string, HsdsRow>();
    tables.set(table, own);
    if (!own.has(String(row.id))) own.set(String(row.id), row);
  }
  return makeDataset("3.0", new Map([...tables].map(([name, rows]) => [name, [...rows.values()]])));
}

function taxonomyRows(): readonly Row[] {
  return [
    { table: "taxonomy", row: KIND_TAXONOMY },
    { table: "taxonomy", row: FEATURE_TAXONOMY },
    ...KINDS.map((term) => termRow(term, kindTermId(term.code), KIND_TAXONOMY)),
    ...FEATURES.map((term) => termRow(term, uuidOf("term", "tornaviaje-features", term.code), FEATURE_TAXONOMY)),
  ];
}

function termRow({ code, names }: Term, id: string, taxonomy: { readonly id: string; readonly name: string }): Row {
  const description = `${names.en} / ${names.fr}`;
  const row = {
    id,
    code,
    name: names.es,
    description,
    taxonomy: taxonomy.name,
    language: "es",
    taxonomy_id: taxonomy.id,
  };
  return { table: "taxonomy_term", row };
}

const STATUS: Readonly<Record<string, string>> = { running: "active", ended: "defunct" };

function serviceRows(cells: ServiceCells): readonly Row[] {
  const organization = organizationOf(cells);
  const service = serviceOf(cells, organization);
  return [
    { table: "organization", row: organization },
    ...attribute(organization, "organization", "provider-kind", cells.provider_kind),
    { table: "service", row: service },
    ...kindRows(service, cells),
    ...FEATURE_COLUMNS.flatMap(([column, code]) => attribute(service, "service", code, cells[column])),
    ...partRows(service, cells),
    ...placeRows(service, organization, cells),
  ];
}

export interface ServiceIds {
  readonly service: string;
  readonly organization: string;
  /** Absent where it has no place that may be told. */
  readonly location?: string;
  readonly serviceAtLocation?: string;
}

/** Under which ids the row of a service leaves. */
export function idsOfService(cells: ServiceCells): ServiceIds {
  const service = uuidOf("service", cells.id ?? "");
  const organization = organizationId(cells);
  if (!isPlaced(cells)) return { service, organization };
  return {
    ...{ service, organization },
    location: uuidOf("location", service),
    serviceAtLocation: uuidOf("service_at_location", service),
  };
}

function organizationId({ country = "", provider = "", provider_kind = "" }: ServiceCells): string {
  return uuidOf("organization", country, provider, provider_kind);
}

function isPlaced(cells: ServiceCells): boolean {
  const { address = "", lat = "", lon = "" } = cells;
  return !isConfidential(cells) && !(address === "" && lat === "" && lon === "");
}

/** One organization for each name and kind of body in a country. */
function organizationOf(cells: ServiceCells): HsdsRow {
  const { country = "", provider = "", provider_kind = "" } = cells;
  const name = provider === "" ? `Proveedor no indicado (${country})` : provider;
  const kind = provider_kind === "" ? "organismo" : provider_kind;
  const description = `Ofrece servicios a personas retornadas (${[kind, country].filter((part) => part !== "").join(", ")}).`;
  return { id: organizationId(cells), name, description };
}

function serviceOf(cells: ServiceCells, organization: HsdsRow): HsdsRow {
  const { id = "", name = "", name_en, what_it_does, eligibility, status = "" } = cells;
  const known = STATUS[status];
  return withoutEmpty({
    id: uuidOf("service", id),
    organization_id: organization.id,
    name,
    alternate_name: name_en,
    description: what_it_does,
    status: known ?? "active",
    eligibility_description: eligibility,
    wait_time: cells.waiting_time,
    alert: known === undefined ? "Ninguna fuente dice si funciona hoy: llame antes de ir." : undefined,
  });
}

function kindRows(service: HsdsRow, { kind = "", other_kinds = "" }: ServiceCells): readonly Row[] {
  const codes = [...(kind === "" ? [] : [kind]), ...splitList(other_kinds, " ; ")];
  return codes.map((code, at) => {
    const id = uuidOf("attribute", String(service.id), "kind", String(at));
    const link = { link_id: service.id, link_entity: "service", link_type: at === 0 && kind !== "" ? "main" : "other" };
    return { table: "attribute", row: { id, ...link, taxonomy_term_id: kindTermId(code), value: code } };
  });
}

function attribute(owner: HsdsRow, entity: string, code: FeatureCode, value: string | undefined): readonly Row[] {
  if (value === undefined || value === "") return [];
  const id = uuidOf("attribute", String(owner.id), code);
  return [
    {
      table: "attribute",
      row: { id, link_id: owner.id, link_entity: entity, taxonomy_term_id: featureTermId(code), value },
    },
  ];
}

/** What hangs on the service in tables of the standard. */
function partRows(service: HsdsRow, cells: ServiceCells): readonly Row[] {
  const part = (table: string, values: readonly HsdsRow[], kind = "") =>
    values.map((row, at) => ({
      table,
      row: withoutEmpty({ id: uuidOf(table, String(service.id), kind, String(at)), service_id: service.id, ...row }),
    }));
  const { documents_asked = "", cost = "", phone = "", hours = "", languages = "", funder = "" } = cells;
  return [
    ...part(
      "required_document",
      splitList(documents_asked, "; ").map((document) => ({ document })),
    ),
    ...part("cost_option", cost === "" ? [] : [{ option: cost, ...(cost === "free" ? { amount: 0 } : {}) }]),
    ...part(
      "phone",
      splitList(phone, "; ").map((number) => ({ number })),
    ),
    ...part("schedule", schedulesOf(hours)),
    ...part(
      "language",
      splitList(languages, "; ").map((name) => ({ name })),
    ),
    ...part("funding", funder === "" ? [] : [{ source: funder }]),
    ...part("service_area", areasOf(cells)),
  ];
}

/** The words as they are, and beside them, where they are understood whole, weekly rules (RFC 5545) that programs can read. */
function schedulesOf(hours: string): readonly HsdsRow[] {
  if (hours === "") return [];
  const { openings, whole } = readHours(hours);
  const rules = openings.map(({ days, opens, closes }) => ({
    freq: "WEEKLY",
    interval: 1,
    byday: days.join(","),
    opens_at: opens,
    closes_at: closes === "24:00" ? "23:59" : closes,
  }));
  return [{ description: hours }, ...(whole ? rules : [])];
}

function areasOf({ city = "", study_cities = "", admin1 = "", coverage = "" }: ServiceCells): readonly HsdsRow[] {
  return [
    ...splitList(city, " ; ").map((name) => ({ name, extent_type: "city" })),
    ...splitList(study_cities, " ; ").map((extent) => ({ extent, extent_type: "study-city" })),
    ...(admin1 === "" ? [] : [{ name: admin1, extent_type: "admin1" }]),
    ...(coverage === "" ? [] : [{ name: coverage, extent_type: "coverage" }]),
  ];
}

const ISO2: Readonly<Record<string, string>> = { SLV: "SV", GTM: "GT", HND: "HN", MEX: "MX" };

/** HSDS asks every address for a city, a state and a postal code; what is not known says so by a dash. */
function placeRows(service: HsdsRow, organization: HsdsRow, cells: ServiceCells): readonly Row[] {
  const { lat = "", lon = "", city = "", admin1 = "", country = "" } = cells;
  if (!isPlaced(cells)) return [];
  const { address, postalCode = "-" } = splitPostalCode(cells.address ?? "");
  const id = uuidOf("location", String(service.id));
  const point = { latitude: numberIn(lat), longitude: numberIn(lon) };
  const location = { id, location_type: "physical", organization_id: organization.id, name: address, ...point };
  const link = { id: uuidOf("service_at_location", String(service.id)), service_id: service.id, location_id: id };
  const rows = [
    { table: "location", row: withoutEmpty(location) },
    { table: "service_at_location", row: link },
  ];
  if (address === "" && postalCode === "-") return rows;
  const where = {
    city: splitList(city, " ; ")[0] ?? "-",
    state_province: admin1 === "" ? "-" : admin1,
    postal_code: postalCode,
  };
  const row = {
    address_1: address === "" ? "-" : address,
    ...where,
    country: ISO2[country] ?? country,
    address_type: "physical",
  };
  return [...rows, { table: "address", row: { id: uuidOf("address", id), location_id: id, ...row } }];
}

function numberIn(text: string): number | undefined {
  return text === "" || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

function withoutEmpty(row: HsdsRow): HsdsRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== ""));
}
