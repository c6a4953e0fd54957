// The latest published value of several series: everyone, women and men, by country.

import type { ChosenObservation } from "#analysis/series-choice/choose-series";
import type { Observation } from "#series/observation";
import type { Column, Table, TableRow } from "../../document/document.ts";
import type { ReportContext } from "../report-context.ts";
import { NEUTRAL_TITLES } from "../say/neutral-titles.ts";
import { sayPlace } from "../say/say-place.ts";
import { sayPublisher } from "../say/say-publisher.ts";
import { type Attributes, wordsOf } from "../template/scope.ts";
import { bodyRow, groupRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { countryName } from "./institutions.ts";
import {
  chooseHere,
  citeObservations,
  nameWithUnit,
  sayObserved,
  sayPeriod,
  seriesName,
  unitSign,
} from "./series-parts.ts";
import { partId, word } from "./table-parts.ts";

/** In a country one row per series; in the region a group per series, with a row per country. */
export function seriesLatestTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const codes = wordsOf(attributes.indicators);
  const countries = context.country === undefined ? context.parts.map(({ id }) => id) : [context.place];
  const series = codes.map((code) => countries.flatMap((country) => latestRows(context, code, country)));
  const rows = series.flat();
  const first = series.find(({ length }) => length > 0);
  if (first === undefined) return undefined;
  const { language } = context;
  return {
    type: "table",
    id: partId("table", "series-latest", attributes),
    title: latestTitle(context, first),
    subtitle: `${NEUTRAL_TITLES.latest[language]}, ${sayPlace(context)}`,
    columns: columnsOf(context),
    rows:
      context.country === undefined
        ? series.flatMap((each) => groupOf(context, each))
        : rows.map((row) => rowOf(context, row)),
    notes: [],
    source: citeObservations(
      context,
      rows.flatMap(({ all, female, male }) => [all, female, male]).filter((one) => one !== undefined),
    ),
    mark: "real",
  };
}

function columnsOf(context: ReportContext): readonly Column[] {
  const isRegion = context.country === undefined;
  return [
    wordColumn({ key: "series", head: word(context, isRegion ? "country" : "indicator"), width: isRegion ? 1.6 : 3 }),
    wordColumn({ key: "period", head: word(context, "year"), width: 0.8 }),
    numberColumn({ key: "all", head: word(context, "all") }),
    numberColumn({ key: "female", head: word(context, "women") }),
    numberColumn({ key: "male", head: word(context, "men") }),
    wordColumn({ key: "publisher", head: word(context, "publisher"), width: isRegion ? 2.6 : 1.6 }),
  ];
}

function groupOf(context: ReportContext, rows: readonly LatestRow[]): readonly TableRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [groupRow(nameWithUnit(context, first.code)), ...rows.map((row) => rowOf(context, row))];
}

function rowOf(context: ReportContext, row: LatestRow): TableRow {
  const { language } = context;
  const cell = (one: Observation | undefined) =>
    one === undefined ? textCell("") : { text: sayObserved(one, language), value: one.value, evidence: one.id };
  return bodyRow([
    textCell(context.country === undefined ? countryName(context, row.country) : nameWithUnit(context, row.code)),
    textCell(sayPeriod(row.period, language)),
    cell(row.all),
    cell(row.female),
    cell(row.male),
    textCell(sayPublisher(context, row.period.preferred.publisher)),
  ]);
}

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

/** What the first series says: of women and men where that is known, else of the country, or from country to country. */
function latestTitle(context: ReportContext, rows: readonly LatestRow[]): string {
  const [row] = rows;
  if (row === undefined) return NEUTRAL_TITLES.latest[context.language];
  if (row.female === undefined || row.male === undefined) return rangeTitle(context, rows);
  const { language } = context;
  const name = seriesName(context, row.code);
  const [women, men] = [row.female, row.male].map((one) => sayWithSign(context, one));
  const where = context.country === undefined ? ` (${countryName(context, row.country)})` : "";
  return {
    es: `${name}: ${women} de las mujeres y ${men} de los hombres${where}`,
    en: `${name}: ${women} of women and ${men} of men${where}`,
    fr: `${name} : ${women} des femmes et ${men} des hommes${where}`,
  }[language];
}

function rangeTitle(context: ReportContext, rows: readonly LatestRow[]): string {
  const { language } = context;
  const known = rows.flatMap(({ country, period, all }) => (all === undefined ? [] : [{ country, period, all }]));
  const sorted = known.toSorted((a, b) => a.all.value - b.all.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return NEUTRAL_TITLES.latest[language];
  const name = seriesName(context, low.all.indicator);
  const colon = language === "fr" ? " : " : ": ";
  if (low === high) return `${name}${colon}${sayWithSign(context, low.all)} (${sayPeriod(low.period, language)})`;
  const say = ({ country, all }: typeof low) => `${sayWithSign(context, all)} (${countryName(context, country)})`;
  const [from, to] = [say(low), say(high)];
  return name + colon + { es: `de ${from} a ${to}`, en: `from ${from} to ${to}`, fr: `de ${from} à ${to}` }[language];
}

function sayWithSign(context: ReportContext, observation: Observation): string {
  const { language } = context;
  const sign = unitSign(context, observation.indicator) === "%" ? (language === "en" ? "%" : " %") : "";
  return sayObserved(observation, language) + sign;
}
