// One report in the making: its place and language, the input by id, and what it has cited so far.
import type { IndicatorRole, IndicatorSpec } from "#analysis/analysis-spec";
import { WHOLE_STUDY } from "#analysis/domain";
import type { Estimate, Parity, Tally } from "#analysis/estimate";
import type { Mark } from "#base/mark";
import type { SexDomain } from "#base/sex";
import type { Language, Texts } from "#base/text";
import type { ServiceRecord } from "#directory/service-record";
import type { StakeholderGroup } from "#findings/recommendation";
import type { City, Country } from "#study/study";
import type { ReportInput } from "./report-input.ts";
import { SourceList } from "./source-list.ts";

export interface ReportContext {
  readonly input: ReportInput;
  /** Where the numbers are from: `REG`, a country code, or a city in which people were asked. */
  readonly place: string;
  readonly language: Language;
  /** Undefined in the regional report. */
  readonly country: Country | undefined;
  /** The city that the document is about; its numbers are the country's where nobody was asked in it. */
  readonly city: City | undefined;
  /** Whom a brief speaks to. */
  readonly audience: StakeholderGroup | undefined;
  /** What is compared inside the report: countries in the regional one, cities in a country's. */
  readonly parts: readonly Part[];
  readonly estimates: ReadonlyMap<string, Estimate>;
  readonly parities: ReadonlyMap<string, Parity>;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly indicators: ReadonlyMap<string, IndicatorSpec>;
  readonly sources: SourceList;
  /** Address of the page where anybody comments on something, by its id; absent where nobody would take it. */
  readonly commentAt?: (id: string) => string;
}

export interface Part {
  readonly id: string;
  readonly name: string;
}

/** `subject` is `REG`, a country code or a city id. */
export function openContext(
  input: ReportInput,
  subject: string,
  language: Language,
  audience?: StakeholderGroup,
): ReportContext {
  const { numbers, study, analysis } = input;
  const city = study.cities.find(({ id }) => id === subject);
  const place = city === undefined || wasAsked(input, city) ? subject : city.country;
  return {
    input,
    place,
    language,
    country: study.countries.find(({ code }) => code === (city?.country ?? subject)),
    city,
    audience,
    parts: city === undefined ? partsOf(input, place, language) : [],
    estimates: byId(numbers.estimates),
    parities: byId(numbers.parities),
    tallies: byId(numbers.tallies),
    indicators: byId(analysis.indicators),
    sources: new SourceList(),
  };
}

const indices = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>();

/** Hundreds of documents ask the same lists: each list is indexed once. */
function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  // Only this function writes, and what it writes under a list holds the items of that list.
  const known = indices.get(items) as ReadonlyMap<string, Item> | undefined;
  const index = known ?? new Map(items.map((item) => [item.id, item]));
  indices.set(items, index);
  return index;
}

/** Whether the surveys have a number for this city. */
export function wasAsked(input: ReportInput, city: City): boolean {
  return input.numbers.estimates.some(({ domain }) => domain.place === city.id);
}

/** Cities only where somebody was asked or a number exists. */
function partsOf(input: ReportInput, place: string, language: Language): readonly Part[] {
  if (place === WHOLE_STUDY) {
    return input.study.countries.map(({ code, names }) => ({ id: code, name: names[language] }));
  }
  const estimated = new Set(input.numbers.estimates.map(({ domain }) => domain.place));
  return citiesOf(input, place)
    .filter(({ id }) => estimated.has(id))
    .map(({ id, name }) => ({ id, name }));
}

export function citiesOf(input: ReportInput, place: string): readonly City[] {
  return input.study.cities.filter(({ country }) => place === WHOLE_STUDY || country === place);
}

export function isRegional(context: ReportContext): boolean {
  return context.place === WHOLE_STUDY;
}

export function textIn(context: ReportContext, texts: Texts): string {
  return texts[context.language];
}

/** Who is asked of what, where: the id of an estimate in parts. */
export interface EstimateKey {
  readonly indicator: string;
  readonly place: string;
  readonly sex: SexDomain;
}

export function findEstimate(context: ReportContext, { indicator, place, sex }: EstimateKey): Estimate | undefined {
  return context.estimates.get(`estimate:${indicator}:${place}:${sex}`);
}

export function findParity(context: ReportContext, indicator: string, place: string): Parity | undefined {
  return context.parities.get(`parity:${indicator}:${place}`);
}

/** Indicators of one role that have a number in this place, in the order of analysis.yaml. */
export function indicatorsOf(context: ReportContext, role: IndicatorRole): readonly IndicatorSpec[] {
  return context.input.analysis.indicators.filter(
    ({ id, role: own }) => own === role && context.estimates.has(`estimate:${id}:${context.place}:all`),
  );
}

export function isShown(estimate: Estimate | undefined): estimate is Estimate {
  return estimate !== undefined && !estimate.flags.includes("suppressed");
}

/** Records that belong to this document: those of its country, or all of the region. */
export function here<Item extends { readonly country: string }>(
  context: ReportContext,
  items: readonly Item[],
): readonly Item[] {
  return isRegional(context) ? items : items.filter(({ country }) => country === context.country?.code);
}

/** Services of the city that the document is about, or of its country or region. */
export function servicesHere(context: ReportContext): readonly ServiceRecord[] {
  const { city } = context;
  const services = here(context, context.input.services);
  return city === undefined ? services : services.filter(({ cities }) => cities.includes(city.id));
}

export function markOfTable(context: ReportContext, table: string): Mark {
  return context.input.responses.find((response) => response.table === table)?.mark ?? "demonstration";
}

/** Name of a place of the study: region, country or city. */
export function placeName(context: ReportContext, place: string): string {
  const { study } = context.input;
  const country = study.countries.find(({ code }) => code === place);
  if (country !== undefined) return country.names[context.language];
  return study.cities.find(({ id }) => id === place)?.name ?? place;
}

export function kindName(context: ReportContext, code: string): string {
  const kind = context.input.study.serviceKinds.find((known) => known.code === code);
  return kind === undefined ? code : kind.names[context.language];
}
