// Published figures below the country: by department or city for one series, or several series side by side.
import type { ChosenObservation } from "#analysis/series-choice/choose-series";
import type { Observation } from "#series/observation";
import type { Table } from "../../document/document.ts";
import { here, type ReportContext } from "../report-context.ts";
import { sayHead } from "../say/say-place.ts";
import { STATE_WORDS, wordFor } from "../say/words.ts";
import type { Attributes } from "../template/scope.ts";
import { wordsOf } from "../template/scope.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { countryName } from "./institutions.ts";
import {
  chooseHere,
  citeObservations,
  sayAmount,
  sayObserved,
  sayPeriod,
  seriesName,
  seriesUnit,
} from "./series-parts.ts";
import { partId, word } from "./table-parts.ts";

/** One row per published figure: territory, what, when, how many, by whom. */
export function seriesPlacesTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const codes = wordsOf(attributes.indicators);
  const rows = codes.flatMap((code) => chosenBelow(context, code));
  if (rows.length === 0) return undefined;
  const sorted = rows.toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)) || b.preferred.value - a.preferred.value);
  const { language } = context;
  return {
    type: "table",
    id: partId("table", "series-places", attributes),
    title: placesTitle(context, sorted),
    subtitle: `${SUBTITLE[language]}, ${sayHead(context)}`,
    columns: [
      wordColumn({ key: "territory", head: word(context, "territory"), width: 1.6 }),
      wordColumn({ key: "series", head: word(context, "indicator"), width: 2.4 }),
      wordColumn({ key: "period", head: word(context, "period"), width: 1.2 }),
      numberColumn({ key: "value", head: word(context, "value"), width: 1 }),
      wordColumn({ key: "state", head: word(context, "state"), width: 1 }),
      wordColumn({ key: "publisher", head: word(context, "publisher"), width: 1.4 }),
    ],
    rows: sorted.map((one) =>
      bodyRow([
        textCell(one.preferred.territoryName),
        textCell(seriesName(context, one.preferred.indicator)),
        textCell(sayPeriod(one, language)),
        { text: sayObserved(one.preferred, language), value: one.preferred.value, evidence: one.preferred.id },
        textCell(wordFor(STATE_WORDS, one.preferred.state)[language]),
        textCell(one.preferred.publisher),
      ]),
    ),
    notes: [PLACE_NOTE[language]],
    source: citeObservations(
      context,
      sorted.map(({ preferred }) => preferred),
    ),
    mark: "real",
  };
}

const SUBTITLE = {
  es: "Cifras publicadas por departamento, estado o ciudad",
  en: "Published figures by department, state or city",
  fr: "Chiffres publiés par département, État ou ville",
};
const PLACE_NOTE = {
  es: "El lugar de origen o de entrada no es siempre el lugar donde la persona vive después del retorno. Períodos distintos no se comparan.",
  en: "The place of origin or of entry is not always the place of living after return. Different periods are not compared.",
  fr: "Le lieu d’origine ou d’entrée n’est pas toujours celui où la personne vit après son retour. Des périodes différentes ne se comparent pas.",
};

function chosenBelow(context: ReportContext, indicator: string): readonly ChosenObservation[] {
  const own = here(context, context.input.observations).filter(
    (row) => row.indicator === indicator && row.territoryLevel !== "country" && row.sex === "all" && row.ageBand === "",
  );
  const territories = [
    ...new Map(own.map(({ territory, country }) => [`${country} ${territory}`, { territory, country }])).values(),
  ];
  return territories.flatMap((place) => chooseHere(context, { indicator, ...place }));
}

/** Latest periods first, then series; inside them the largest first. */
function keyOf({ preferred, periodStart, periodEnd }: ChosenObservation): readonly string[] {
  return [preferred.country, preferred.indicator, invert(periodEnd), invert(periodStart)];
}

function invert(date: string): string {
  return date.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  if (index === -1) return 0;
  return (a[index] ?? "") < (b[index] ?? "") ? -1 : 1;
}

/** The largest figure of the latest period. */
function placesTitle(context: ReportContext, sorted: readonly ChosenObservation[]): string {
  const { language } = context;
  const [top] = sorted;
  if (top === undefined || context.country === undefined) return REGION_TITLE[language];
  const name = seriesName(context, top.preferred.indicator);
  const value = sayObserved(top.preferred, language);
  const period = sayPeriod(top, language);
  const colon = language === "fr" ? " : " : ": ";
  return `${name}${colon}${top.preferred.territoryName}, ${value} (${period})`;
}

const REGION_TITLE = {
  es: "De dónde son y por dónde llegan, según lo publicado",
  en: "Where people come from and where they arrive, as published",
  fr: "D’où viennent les personnes et par où elles arrivent, selon les publications",
};

/** Several series by territory: one row per place, one column per series. */
export function seriesMatrixTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const codes = wordsOf(attributes.indicators);
  const chosen = codes.flatMap((code) => chosenBelow(context, code));
  const used = codes.filter((code) => chosen.some(({ preferred }) => preferred.indicator === code));
  if (used.length === 0) return undefined;
  const territories = [...new Set(chosen.map(({ preferred }) => preferred.territoryName))];
  const find = (name: string, code: string): Observation | undefined =>
    chosen.findLast(({ preferred }) => preferred.territoryName === name && preferred.indicator === code)?.preferred;
  const { language } = context;
  return {
    type: "table",
    id: partId("table", "series-matrix", attributes),
    title: matrixTitle(context, used[0] ?? "", chosen),
    subtitle: `${SUBTITLE[language]}, ${sayHead(context)}`,
    columns: [
      wordColumn({ key: "territory", head: word(context, "territory"), width: 1.6 }),
      ...used.map((code) => numberColumn({ key: code, head: seriesName(context, code), unit: unitOf(context, code) })),
    ],
    rows: territories.map((name) =>
      bodyRow([
        textCell(name),
        ...used.map((code) => {
          const found = find(name, code);
          return found === undefined
            ? textCell("")
            : { text: sayObserved(found, language), value: found.value, evidence: found.id };
        }),
      ]),
    ),
    notes: [periodsNote(context, chosen)],
    source: citeObservations(
      context,
      chosen.map(({ preferred }) => preferred),
    ),
    mark: "real",
  };
}

/** Shares of one are printed as percent. */
function unitOf(context: ReportContext, code: string): string {
  const unit = context.input.seriesIndicators.find((indicator) => indicator.code === code)?.unit;
  return unit === "share of 1" || unit === "percent" ? "%" : seriesUnit(context, code);
}

function matrixTitle(context: ReportContext, code: string, chosen: readonly ChosenObservation[]): string {
  const { language } = context;
  const values = chosen.filter(({ preferred }) => preferred.indicator === code).map(({ preferred }) => preferred);
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  const name = seriesName(context, code);
  if (low === undefined || high === undefined || low === high) return name;
  const sign = unitOf(context, code) === "%" ? (language === "en" ? "%" : " %") : "";
  const say = (one: Observation) => sayAmount(one.value, one.unit, language) + sign;
  const [lowest, highest] = [say(low), say(high)];
  return {
    es: `${name}: de ${lowest} en ${low.territoryName} a ${highest} en ${high.territoryName}`,
    en: `${name}: from ${lowest} in ${low.territoryName} to ${highest} in ${high.territoryName}`,
    fr: `${name} : de ${lowest} (${low.territoryName}) à ${highest} (${high.territoryName})`,
  }[language];
}

function periodsNote(context: ReportContext, chosen: readonly ChosenObservation[]): string {
  const { language } = context;
  const periods = [...new Set(chosen.map((one) => sayPeriod(one, language)))].toSorted();
  const label = { es: "Período de los datos", en: "Period of the data", fr: "Période des données" }[language];
  return `${label}${language === "fr" ? " : " : ": "}${periods.join(", ")}.`;
}

/** Latest published value of several series: women, men and all, by country. */
export function seriesLatestTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const codes = wordsOf(attributes.indicators);
  const countries = context.country === undefined ? context.parts.map(({ id }) => id) : [context.place];
  const rows = codes.flatMap((code) => countries.flatMap((country) => latestRows(context, code, country)));
  if (rows.length === 0) return undefined;
  const { language } = context;
  const regional = context.country === undefined;
  return {
    type: "table",
    id: partId("table", "series-latest", attributes),
    title: latestTitle(context, rows[0]),
    subtitle: `${LATEST[language]}, ${sayHead(context)}`,
    columns: [
      wordColumn({ key: "series", head: word(context, "indicator"), width: 3 }),
      ...(regional ? [wordColumn({ key: "country", head: word(context, "country"), width: 1.2 })] : []),
      wordColumn({ key: "period", head: word(context, "year"), width: 0.8 }),
      numberColumn({ key: "all", head: word(context, "all") }),
      numberColumn({ key: "female", head: word(context, "women") }),
      numberColumn({ key: "male", head: word(context, "men") }),
      wordColumn({ key: "publisher", head: word(context, "publisher"), width: 1.6 }),
    ],
    rows: rows.map((row) => {
      const cell = (one: Observation | undefined) =>
        one === undefined ? textCell("") : { text: sayObserved(one, language), value: one.value, evidence: one.id };
      const name = `${seriesName(context, row.code)} (${unitOf(context, row.code)})`;
      return bodyRow([
        textCell(name),
        ...(regional ? [textCell(countryName(context, row.country))] : []),
        textCell(sayPeriod(row.period, language)),
        cell(row.all),
        cell(row.female),
        cell(row.male),
        textCell(row.period.preferred.publisher),
      ]);
    }),
    notes: [],
    source: citeObservations(
      context,
      rows.flatMap(({ all, female, male }) => [all, female, male]).filter((one) => one !== undefined),
    ),
    mark: "real",
  };
}

const LATEST = {
  es: "Último valor publicado",
  en: "Latest published value",
  fr: "Dernière valeur publiée",
};

interface LatestRow {
  readonly code: string;
  readonly country: string;
  readonly period: ChosenObservation;
  readonly all: Observation | undefined;
  readonly female: Observation | undefined;
  readonly male: Observation | undefined;
}

/** One row per series and country: the latest period, in the age band that the publisher gives. */
function latestRows(context: ReportContext, code: string, country: string): readonly LatestRow[] {
  const bands = new Set(
    context.input.observations
      .filter((row) => row.indicator === code && row.country === country && row.territoryLevel === "country")
      .map(({ ageBand }) => ageBand),
  );
  return [...bands].slice(0, 1).flatMap((ageBand) => {
    const find = (sex: "all" | "female" | "male") => chooseHere(context, { indicator: code, country, ageBand, sex });
    const [all, female, male] = [find("all"), find("female"), find("male")];
    const period = all.at(-1) ?? female.at(-1);
    if (period === undefined) return [];
    const same = (chosen: readonly ChosenObservation[]) =>
      chosen.find(({ periodEnd }) => periodEnd === period.periodEnd)?.preferred;
    return [{ code, country, period, all: same(all), female: same(female), male: same(male) }];
  });
}

function latestTitle(context: ReportContext, row: LatestRow | undefined): string {
  const { language } = context;
  if (row?.female === undefined || row.male === undefined) return LATEST[language];
  const name = seriesName(context, row.code);
  const sign = unitOf(context, row.code) === "%" ? (language === "en" ? "%" : " %") : "";
  const [women, men] = [row.female, row.male].map((one) => sayObserved(one, language) + sign);
  const where = context.country === undefined ? ` (${countryName(context, row.country)})` : "";
  return {
    es: `${name}: ${women} de las mujeres y ${men} de los hombres${where}`,
    en: `${name}: ${women} of women and ${men} of men${where}`,
    fr: `${name} : ${women} des femmes et ${men} des hommes${where}`,
  }[language];
}
