// The service inventory as tables: by kind, by provider, by place. Counts are of records; a service of two kinds stands under both.
import { tallyId } from "#analysis/make-tally";
import { formatCount } from "#base/format-number";
import type { ServiceRecord } from "#directory/service-record";
import type { Cell, Table } from "../../document/document.ts";
import { citiesOf, here, isRegional, kindName, type ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import { PROVIDER_WORDS, wordFor } from "../say/words.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, countCell, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId, word } from "./table-parts.ts";

interface Measure {
  readonly key: "services" | "running" | "ended" | "unknown" | "freeOfCost" | "forWomen" | "withChildren";
  readonly tally: string;
  readonly holds: (service: ServiceRecord) => boolean;
}

const MEASURES: readonly Measure[] = [
  { key: "services", tally: "services", holds: () => true },
  { key: "running", tally: "services-running", holds: ({ status }) => status === "running" },
  { key: "ended", tally: "services-ended", holds: ({ status }) => status === "ended" },
  { key: "unknown", tally: "services-status-unknown", holds: ({ status }) => status === "unknown" },
  { key: "freeOfCost", tally: "services-cost-free", holds: ({ cost }) => cost === "free" },
  { key: "forWomen", tally: "services-for-women-only", holds: ({ womenSpecific }) => womenSpecific === true },
  { key: "withChildren", tally: "services-taking-children", holds: ({ children }) => children === true },
];

export function ofKind(kind: string): (service: ServiceRecord) => boolean {
  return ({ kinds }) => kinds.includes(kind);
}

/** Kinds that some service here has, the most frequent first. */
export function kindsListed(context: ReportContext): readonly string[] {
  const services = here(context, context.input.services);
  const counted = context.input.study.serviceKinds.map(({ code }) => ({
    code,
    count: services.filter(ofKind(code)).length,
  }));
  return counted
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ code }) => code);
}

export function servicesByKindTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const services = here(context, context.input.services);
  if (services.length === 0) return undefined;
  const cells = (label: string, rows: readonly ServiceRecord[], subject: string): readonly Cell[] => [
    textCell(label),
    ...MEASURES.map(({ tally, holds }) =>
      countCell(
        rows.filter(holds).length,
        context.language,
        context.tallies.get(tallyId(tally, subject, context.place)),
      ),
    ),
  ];
  return {
    ...inventoryParts(context, services),
    id: partId("table", "services-by-kind", attributes),
    title: opennessTitle(context, services),
    columns: [
      wordColumn({ key: "kind", head: word(context, "serviceKind"), width: 3 }),
      ...MEASURES.map(({ key }) => numberColumn({ key, head: word(context, key) })),
    ],
    rows: [
      ...kindsListed(context).map((kind) =>
        bodyRow(cells(kindName(context, kind), services.filter(ofKind(kind)), kind)),
      ),
      { kind: "total", cells: cells(word(context, "total"), services, "all") },
    ],
  };
}

/** "66 of 119 services listed were running at the date of their source". */
export function servicesTitle(context: ReportContext): string {
  const services = here(context, context.input.services);
  const [all, running] = [services.length, services.filter(({ status }) => status === "running").length].map((count) =>
    formatCount(count, context.language),
  );
  return {
    es: `De ${all} servicios registrados, ${running} funcionaban en la fecha de su fuente`,
    en: `Of ${all} services listed, ${running} were running at the date of their source`,
    fr: `Sur ${all} services recensés, ${running} fonctionnaient à la date de leur source`,
  }[context.language];
}

/** How many are for women, and how many take children: what the figure of the same numbers does not tell. */
function opennessTitle({ language }: ReportContext, services: readonly ServiceRecord[]): string {
  const count = (holds: (service: ServiceRecord) => boolean) => formatCount(services.filter(holds).length, language);
  const women = count(({ womenSpecific }) => womenSpecific === true);
  const children = count(({ children: taken }) => taken === true);
  const all = formatCount(services.length, language);
  return {
    es: `De ${all} servicios, las fuentes dicen que ${women} son para mujeres y ${children} reciben niñas y niños`,
    en: `Of ${all} services, sources say that ${women} are for women and ${children} take children`,
    fr: `Sur ${all} services, les sources disent que ${women} s’adressent aux femmes et ${children} accueillent les enfants`,
  }[language];
}

/** Subtitle, notes, source and mark of every table made from the inventory. The sources of single services stand in country reports. */
export function inventoryParts(context: ReportContext, services: readonly ServiceRecord[]) {
  const cited = isRegional(context) ? [] : services;
  for (const { sourceAddresses, provider, sourceTitle } of cited) {
    context.sources.citeAddresses(sourceAddresses, provider, sourceTitle);
  }
  return {
    type: "table",
    subtitle: INVENTORY_SUBTITLE[context.language].replace("%", sayPlace(context)),
    notes: [INVENTORY_NOTE[context.language]],
    source: word(context, "inventory"),
    mark: "real",
  } as const;
}

const INVENTORY_SUBTITLE = {
  es: "Número de servicios y programas, %; estado en la fecha de la fuente",
  en: "Number of services and programmes, %; status at the date of the source",
  fr: "Nombre de services et de programmes, % ; état à la date de la source",
};

const INVENTORY_NOTE = {
  es: "Un servicio de varios tipos se cuenta en cada uno; el total cuenta cada servicio una vez. Una celda en cero significa que ninguna fuente lo dice, no que el servicio no exista.",
  en: "A service of several kinds counts under each; the total counts each service once. Zero means that no source says so, not that the service does not exist.",
  fr: "Un service relevant de plusieurs types est compté dans chacun ; le total le compte une seule fois. Zéro signifie qu’aucune source ne le dit, non que le service n’existe pas.",
};

export function servicesByProviderTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const services = here(context, context.input.services);
  const kinds = [...new Set(services.map(({ providerKind }) => providerKind))];
  const counted = kinds.map((kind) => ({ kind, rows: services.filter(({ providerKind }) => providerKind === kind) }));
  const sorted = counted.toSorted((a, b) => b.rows.length - a.rows.length);
  const first = sorted.find(({ kind }) => kind !== "");
  if (first === undefined) return undefined;
  const shown = MEASURES.slice(0, 4);
  const cells = (label: string, rows: readonly ServiceRecord[]): readonly Cell[] => [
    textCell(label),
    ...shown.map(({ holds }) => countCell(rows.filter(holds).length, context.language)),
  ];
  return {
    ...inventoryParts(context, []),
    id: partId("table", "services-by-provider", attributes),
    title: providerTitle(context, first, services.length),
    columns: [
      wordColumn({ key: "provider", head: word(context, "provider"), width: 3 }),
      ...shown.map(({ key }) => numberColumn({ key, head: word(context, key) })),
    ],
    rows: [
      ...sorted.map(({ kind, rows }) => bodyRow(cells(providerName(context, kind), rows))),
      { kind: "total", cells: cells(word(context, "total"), services) },
    ],
    notes: [],
  };
}

export function providerName(context: ReportContext, kind: string): string {
  return kind === "" ? "–" : wordFor(PROVIDER_WORDS, kind)[context.language];
}

function providerTitle(
  context: ReportContext,
  { kind, rows }: { readonly kind: string; readonly rows: readonly ServiceRecord[] },
  all: number,
): string {
  const name = providerName(context, kind);
  const [some, whole] = [formatCount(rows.length, context.language), formatCount(all, context.language)];
  return {
    es: `Quién presta más: ${name}, ${some} de los ${whole} servicios registrados`,
    en: `Most frequent provider: ${name}, ${some} of the ${whole} services listed`,
    fr: `Prestataire le plus fréquent : ${name}, ${some} des ${whole} services recensés`,
  }[context.language];
}

/** Running services by kind and part: those of the country, or those that name the city. */
export function servicesByPlaceTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const services = here(context, context.input.services).filter(({ status }) => status === "running");
  const regional = isRegional(context);
  const parts = regional ? context.parts : citiesOf(context.input, context.place);
  const inPart = (part: string) =>
    services.filter((service) => (regional ? service.country === part : service.cities.includes(part)));
  const shown = parts.filter(({ id }) => inPart(id).length > 0);
  if (shown.length < 2) return undefined;
  const cell = (part: string, kind: string, rows: readonly ServiceRecord[]) =>
    countCell(rows.length, context.language, context.tallies.get(tallyId("services-running", kind, part)));
  return {
    ...inventoryParts(context, []),
    id: partId("table", "services-by-place", attributes),
    title: placeTitle(context, shown, inPart),
    columns: [
      wordColumn({ key: "kind", head: word(context, "serviceKind"), width: 2.6 }),
      ...shown.map(({ id, name }) => numberColumn({ key: id, head: name })),
    ],
    rows: [
      ...kindsListed(context).map((kind) =>
        bodyRow([
          textCell(kindName(context, kind)),
          ...shown.map(({ id }) => cell(id, kind, inPart(id).filter(ofKind(kind)))),
        ]),
      ),
      {
        kind: "total",
        cells: [textCell(word(context, "total")), ...shown.map(({ id }) => cell(id, "all", inPart(id)))],
      },
    ],
    notes: regional ? [INVENTORY_NOTE[context.language]] : [CITY_NOTE[context.language]],
  };
}

const CITY_NOTE = {
  es: "Solo los servicios en funcionamiento que nombran la ciudad. Los de alcance nacional o departamental se suman a estos.",
  en: "Only running services that name the city. Those that cover the whole country or department come on top.",
  fr: "Seuls les services en fonctionnement qui nomment la ville. Ceux de portée nationale ou départementale s’y ajoutent.",
};

function placeTitle(
  context: ReportContext,
  parts: readonly { readonly id: string; readonly name: string }[],
  inPart: (part: string) => readonly unknown[],
): string {
  const sorted = parts.toSorted((a, b) => inPart(b.id).length - inPart(a.id).length);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (most === undefined || least === undefined) return "";
  const [high, low] = [most, least].map(({ id }) => formatCount(inPart(id).length, context.language));
  return {
    es: `Servicios en funcionamiento: ${high} en ${most.name}, ${low} en ${least.name}`,
    en: `Running services: ${high} in ${most.name}, ${low} in ${least.name}`,
    fr: `Services en fonctionnement : ${high} (${most.name}), ${low} (${least.name})`,
  }[context.language];
}
