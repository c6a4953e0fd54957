// Rows of somebody's table, by what their columns mean → rows of services/services.csv, with remarks on what was not understood.

import { foldWords } from "#base/fold-text";
import type { Issue } from "#base/issue";
import { uuidOf } from "../hsds/uuid-of.ts";
import type { ServiceCells, ServiceColumn } from "../reintegration/service-columns.ts";
import { readDegrees, readPoint } from "./coordinates.ts";
import { guessedPlace, rowsWithoutName, seemsSeveral, tookFromAbove, unread } from "./import-issues.ts";
import type { ImportMapping } from "./import-mapping.ts";
import { findKind } from "./kind-words.ts";
import type { Gazetteer } from "./known-places.ts";
import { readHours } from "./opening-hours.ts";
import { readPhones } from "./phone-number.ts";
import type { ColumnMeaning } from "./propose-mapping.ts";
import { type HeadedTable, placeOf } from "./raw-table.ts";
import { seemingSeparator, splitServices } from "./split-services.ts";

export interface ImportedService {
  readonly cells: ServiceCells;
  /** Line of the table, counted from 1. */
  readonly row: number;
  readonly sheet?: string;
  /** What had no column: head → text. */
  readonly extra: Readonly<Record<string, string>>;
}

export interface ImportPlan {
  readonly meanings: readonly ColumnMeaning[];
  readonly mapping?: ImportMapping;
  readonly places: Gazetteer;
  /** Country of rows that name none. */
  readonly country?: string;
}

export interface AppliedMapping {
  readonly services: readonly ImportedService[];
  readonly issues: readonly Issue[];
}

export function applyMapping(headed: HeadedTable, plan: ImportPlan): AppliedMapping {
  const issues: Issue[] = [];
  const nameless: number[] = [];
  const seeming: SeemingRow[] = [];
  let above: Told = {};
  const services = headed.table.lines.slice(headed.firstRow).flatMap((line, at) => {
    const row = readRow(headed, line, plan);
    const taken = takenFromAbove(row.told, above);
    if (taken !== undefined) {
      row.told = { ...row.told, ...taken };
      const place = placeOf(headed.table, headed.firstRow + at, columnOf(plan, "provider"));
      issues.push(tookFromAbove(taken.provider ?? "", place));
    }
    above = row.told;
    const isNamed = NAMING.some((field) => row.told[field] !== undefined);
    if (!isNamed && line.some((cell) => cell.trim() !== "")) nameless.push(headed.firstRow + at);
    if (!isNamed) return [];
    const separator = plan.mapping?.split === undefined ? seemingSeparator(row.told.name ?? "") : undefined;
    if (separator !== undefined) seeming.push({ line: headed.firstRow + at, separator });
    const reading: RowReading = { headed, line: headed.firstRow + at, plan, issues };
    return splitRow(row.told, plan).map((told) => makeService(told, row.extra, reading));
  });
  if (nameless.length > 0) issues.push(rowsWithoutName(nameless.length, placeOf(headed.table, nameless[0])));
  issues.push(...remarkSeeming(headed, plan, seeming));
  return { services, issues };
}

interface SeemingRow {
  readonly line: number;
  readonly separator: string;
}

/** One remark a table, by the first such row and what parts it. */
function remarkSeeming(headed: HeadedTable, plan: ImportPlan, rows: readonly SeemingRow[]): readonly Issue[] {
  const [first] = rows;
  if (first === undefined) return [];
  const alike = rows.filter(({ separator }) => separator === first.separator);
  const place = placeOf(headed.table, first.line, columnOf(plan, "name"));
  return [seemsSeveral({ count: alike.length, separator: first.separator }, place)];
}

/** Merged cells leave their text in the first row alone: a service that says neither number, body nor town belongs to the body above. */
function takenFromAbove(told: Told, { provider, city }: Told): Told | undefined {
  const isBare = told.name !== undefined && told.id === undefined && told.provider === undefined;
  if (!isBare || told.city !== undefined || provider === undefined) return undefined;
  return { provider, ...(city === undefined ? {} : { city }) };
}

function columnOf({ meanings }: ImportPlan, field: string): string | undefined {
  return meanings.find((one) => one.field === field)?.column;
}

/** Any of them makes a row a service. */
const NAMING = ["name", "provider", "what_it_does", "kind"] as const;

type Told = Partial<Record<ServiceColumn | "point", string>>;

interface RowParts {
  told: Told;
  readonly extra: Readonly<Record<string, string>>;
}

function readRow({ head }: HeadedTable, line: readonly string[], { meanings }: ImportPlan): RowParts {
  const told: Told = {};
  const extra: Record<string, string> = {};
  for (const { column, field } of meanings) {
    const text = (line[head.indexOf(column)] ?? "").trim();
    if (text === "") continue;
    if (field === "extra") extra[column] = text;
    else told[field] = text;
  }
  return { told, extra };
}

function splitRow(told: Told, { mapping }: ImportPlan): readonly Told[] {
  const names = splitServices(told.name ?? "", mapping?.split);
  return names.length === 1 ? [told] : names.map((name) => ({ ...told, name }));
}

interface RowReading {
  readonly headed: HeadedTable;
  readonly line: number;
  readonly plan: ImportPlan;
  readonly issues: Issue[];
}

function makeService(told: Told, extra: Readonly<Record<string, string>>, reading: RowReading): ImportedService {
  const { point: _, ...rest } = told;
  const country = countryOf(told.country ?? reading.plan.country ?? "");
  const name = told.name ?? told.what_it_does ?? told.kind ?? told.provider ?? "";
  const cells: ServiceCells = {
    ...rest,
    ...(country === "" ? {} : { country }),
    name,
    ...kindCells(told, reading),
    ...placeCells(told, country, reading),
    ...contactCells(told, country, reading),
    ...wordCells(told),
  };
  const id =
    told.id ??
    `I-${uuidOf("import", foldWords(told.provider ?? ""), foldWords(name), foldWords(told.city ?? ""), foldWords(told.address ?? "")).slice(0, 13)}`;
  const { sheet } = reading.headed.table;
  const isSecret = isConfidential(cells) || saysSecret(told);
  const own = isSecret ? { ...withoutPlace(cells), confidential_place: "yes" } : cells;
  return { cells: { ...own, id }, row: reading.line + 1, extra, ...(sheet === undefined ? {} : { sheet }) };
}

const COUNTRIES: Readonly<Record<string, string>> = {
  "el salvador": "SLV",
  sv: "SLV",
  slv: "SLV",
  guatemala: "GTM",
  gt: "GTM",
  gtm: "GTM",
  honduras: "HND",
  hn: "HND",
  hnd: "HND",
  mexico: "MEX",
  mx: "MEX",
  mex: "MEX",
};

function countryOf(text: string): string {
  return COUNTRIES[foldWords(text)] ?? text;
}

function kindCells({ kind, name, what_it_does }: Told, reading: RowReading): ServiceCells {
  if (kind === undefined) {
    const found = findKind(`${name ?? ""} ${what_it_does ?? ""}`, reading.plan.mapping);
    return found === undefined ? {} : { kind: found };
  }
  const found = findKind(kind, reading.plan.mapping);
  if (found === undefined) reading.issues.push(unread("kind", kind, placeAt(reading, "kind")));
  return { kind: found ?? "", ...(found === undefined ? { target_group: kind } : {}) };
}

function placeCells(told: Told, country: string, reading: RowReading): ServiceCells {
  const { city } = told;
  const located = pointCells(told, reading);
  if (city === undefined || told.study_cities !== undefined) return located;
  const found = reading.plan.places.find(city, country);
  if (found !== undefined && !found.isExact)
    reading.issues.push(guessedPlace(city, found.place.name, placeAt(reading, "city")));
  if (found === undefined) return located;
  return { ...located, city: found.place.name, study_cities: found.place.id };
}

function pointCells({ lat, lon, point }: Told, reading: RowReading): ServiceCells {
  const text = point ?? (lat !== undefined && lon !== undefined ? `${lat}; ${lon}` : undefined);
  if (text === undefined) return {};
  const pair = point === undefined ? pairOf(lat ?? "", lon ?? "") : readPoint(point);
  if (pair !== undefined) return { lat: rounded(pair.latitude), lon: rounded(pair.longitude) };
  reading.issues.push(unread("point", text, placeAt(reading, "point")));
  return { lat: "", lon: "" };
}

function pairOf(lat: string, lon: string) {
  const [latitude, longitude] = [readDegrees(lat)?.value, readDegrees(lon)?.value];
  if (latitude === undefined || longitude === undefined) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** Six decimals are a hand's breadth. */
function rounded(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

function contactCells({ phone, hours }: Told, country: string, reading: RowReading): ServiceCells {
  const phones = phone === undefined ? [] : readPhones(phone, country);
  if (phone !== undefined && !phones.every(({ e164 }) => e164 !== undefined))
    reading.issues.push(unread("phone", phone, placeAt(reading, "phone")));
  if (hours !== undefined && !readHours(hours).whole)
    reading.issues.push(unread("hours", hours, placeAt(reading, "hours")));
  const written = phones.map(({ e164, extension, text }) =>
    e164 === undefined ? text : `${e164}${extension === undefined ? "" : ` ext. ${extension}`}`,
  );
  return phone === undefined ? {} : { phone: written.join("; ") };
}

const YES = /^(?:si|s|yes|y|oui|true|1|x)$/;

const FREE = /^(?:gratis|gratuito|gratuita|sin costo|free|gratuit|si|0)$/;

const ENDED = /^(?:cerrado|finalizado|terminado|completed|ended|closed|inactivo|termine)$/;

const RUNNING = /^(?:activo|en curso|vigente|ongoing|active|abierto|running|en cours)$/;

/** Words that the file of a study writes as codes; others go, since a code of somebody else says nothing here. */
function wordCells({
  cost,
  status,
  confidential_place,
  women_specific,
  children,
  child_care,
  provider_kind,
}: Told): ServiceCells {
  const yes = (text: string | undefined, name: ServiceColumn) =>
    text === undefined
      ? {}
      : { [name]: YES.test(foldWords(text)) ? "yes" : /^(?:no|non|n|0|false)$/.test(foldWords(text)) ? "no" : "" };
  const said = foldWords(status ?? "");
  return {
    ...(cost === undefined
      ? {}
      : { cost: FREE.test(foldWords(cost)) ? "free" : /\d|pag|paid|payant/.test(foldWords(cost)) ? "paid" : "" }),
    status: ENDED.test(said) ? "ended" : RUNNING.test(said) ? "running" : "unknown",
    ...yes(confidential_place, "confidential_place"),
    ...yes(women_specific, "women_specific"),
    ...yes(children, "children"),
    ...yes(child_care, "child_care"),
    ...(provider_kind === undefined ? {} : { provider_kind: bodyKind(foldWords(provider_kind)) }),
  };
}

const BODIES: readonly (readonly [RegExp, string])[] = [
  [/municip|alcaldia|mairie|town/, "municipal"],
  [/international|internacional|\bonu\b|\bun\b|\buno\b|nations/, "international"],
  [/ong|ngo|sociedad civil|asociacion|fundacion|association/, "ngo"],
  [/iglesia|church|eglise|religi|faith/, "church"],
  [/gobierno|estatal|publico|state|government|gouvernement|ministerio/, "state"],
  [/universidad|academ|university/, "academic"],
  [/empresa|privad|private|prive|business/, "private"],
];

/** "International NGO" is a non-governmental body first. */
function bodyKind(words: string): string {
  if (/\bn?go\b|ong\b/.test(words)) return "ngo";
  return BODIES.find(([pattern]) => pattern.test(words))?.[1] ?? "";
}

function isConfidential({ confidential_place }: ServiceCells): boolean {
  return confidential_place === "yes";
}

const SECRET =
  /\b(?:confidencial(?:es)?|confidential|confidentiel(?:le)?|reservad[oa]|no se publica|withheld|undisclosed)\b/;
const SECRET_PLACE =
  /\b(?:direccion|ubicacion|lugar|domicilio|address|location|adresse|lieu)\b[^.;]{0,24}\b(?:confiden\w+|reservad[oa]|undisclosed)\b/;

/** Where an address should stand, tables write that it is confidential: then a point beside it must not stay either. */
function saysSecret({ address = "", point = "", lat = "", lon = "", name = "", what_it_does = "" }: Told): boolean {
  const places = foldWords([address, point, lat, lon].join(" "));
  return SECRET.test(places) || SECRET_PLACE.test(foldWords(`${name} ${what_it_does}`));
}

function withoutPlace(cells: ServiceCells): ServiceCells {
  const { address: _, lat: __, lon: ___, ...rest } = cells;
  return rest;
}

function placeAt({ headed, line, plan }: RowReading, field: string) {
  return placeOf(headed.table, line, columnOf(plan, field));
}
