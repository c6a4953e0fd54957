// The latest published value of several series: everyone, women and men, by country.

import type { ChosenObservation } from "#analysis/series-choice/choose-series";
import type { Observation } from "#series/observation";
import type { Table } from "../../document/document.ts";
import type { ReportContext } from "../report-context.ts";
import { NEUTRAL_TITLES } from "../say/neutral-titles.ts";
import { sayPlace } from "../say/say-place.ts";
import { type Attributes, wordsOf } from "../template/scope.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { countryName } from "./institutions.ts";
import {
  chooseHere,
  citeObservations,
  nameWithUnit,
  sayObserved,
  sayPeriod,
  sayPublisher,
  seriesName,
  unitSign,
} from "./series-parts.ts";
import { partId, word } from "./table-parts.ts";

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
    subtitle: `${NEUTRAL_TITLES.latest[language]}, ${sayPlace(context)}`,
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
      const name = nameWithUnit(context, row.code);
      return bodyRow([
        textCell(name),
        ...(regional ? [textCell(countryName(context, row.country))] : []),
        textCell(sayPeriod(row.period, language)),
        cell(row.all),
        cell(row.female),
        cell(row.male),
        textCell(sayPublisher(context, row.period.preferred.publisher)),
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
  if (row?.female === undefined || row.male === undefined) return NEUTRAL_TITLES.latest[language];
  const name = seriesName(context, row.code);
  const sign = unitSign(context, row.code) === "%" ? (language === "en" ? "%" : " %") : "";
  const [women, men] = [row.female, row.male].map((one) => sayObserved(one, language) + sign);
  const where = context.country === undefined ? ` (${countryName(context, row.country)})` : "";
  return {
    es: `${name}: ${women} de las mujeres y ${men} de los hombres${where}`,
    en: `${name}: ${women} of women and ${men} of men${where}`,
    fr: `${name} : ${women} des femmes et ${men} des hommes${where}`,
  }[language];
}
