// One published series by year. In a country: the printed figure, its state and publisher, and its rivals; in the region: countries side by side.

import type { ChosenObservation } from "#analysis/series-choice/choose-series";
import type { Cell, Table, TableRow } from "../../document/document.ts";
import { isRegional, type ReportContext } from "../report-context.ts";
import { capital, sayPlace } from "../say/say-place.ts";
import { sayPublisher } from "../say/say-publisher.ts";
import { STATE_WORDS, wordFor } from "../say/words.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import {
  chooseHere,
  citeObservations,
  EVENTS_NOTE,
  isWhole,
  sayObserved,
  sayPeriod,
  seriesName,
  seriesTitle,
  seriesUnit,
  yearly,
  yearOf,
} from "./series-parts.ts";
import { partId, word } from "./table-parts.ts";

export function seriesTable(context: ReportContext, attributes: Attributes): Table | undefined {
  return isRegional(context) ? regionalTable(context, attributes) : countryTable(context, attributes);
}

function countryTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const code = attributes.indicator ?? "";
  const chosen = yearly(chooseHere(context, { indicator: code, country: context.place }));
  if (chosen.length === 0) return undefined;
  return {
    type: "table",
    id: partId("table", "series", { id: code, ...attributes }),
    title: rivalsTitle(context, code, chosen),
    subtitle: subtitleOf(context, code),
    columns: [
      wordColumn({ key: "period", head: word(context, "period"), width: 1 }),
      numberColumn({ key: "value", head: word(context, "value"), width: 1 }),
      wordColumn({ key: "state", head: word(context, "state"), width: 1 }),
      wordColumn({ key: "publisher", head: word(context, "publisher"), width: 1.6 }),
      wordColumn({ key: "rivals", head: word(context, "rivals"), width: 2.6 }),
    ],
    rows: chosen.map((one) => bodyRow(countryCells(context, one))),
    notes: notesOf(context, code),
    source: citeObservations(
      context,
      chosen.flatMap(({ preferred, rivals }) => [preferred, ...rivals]),
    ),
    mark: "real",
  };
}

/** In how many periods more than one value was published; the figure tells how the series runs. */
function rivalsTitle(context: ReportContext, code: string, chosen: readonly ChosenObservation[]): string {
  const name = seriesName(context, code);
  const many = chosen.filter(({ rivals }) => rivals.length > 0).length;
  if (many === 0) return seriesTitle(context, code, chosen);
  return {
    es: `${name}: ${many} de ${chosen.length} períodos tienen más de una cifra publicada`,
    en: `${name}: ${many} of ${chosen.length} periods have more than one published figure`,
    fr: `${name} : ${many} périodes sur ${chosen.length} ont plus d’un chiffre publié`,
  }[context.language];
}

function countryCells(context: ReportContext, one: ChosenObservation): readonly Cell[] {
  const { language } = context;
  const { preferred, rivals } = one;
  return [
    textCell(sayPeriod(one, language)),
    { text: sayObserved(preferred, language), value: preferred.value, evidence: preferred.id },
    textCell(wordFor(STATE_WORDS, preferred.state)[language]),
    textCell(sayPublisher(context, preferred.publisher)),
    textCell(
      rivals
        .map(
          (rival) =>
            `${sayObserved(rival, language)} (${sayPublisher(context, rival.publisher)}${otherPeriod(context, one, rival)})`,
        )
        .join("; "),
    ),
  ];
}

function otherPeriod(
  { language }: ReportContext,
  one: ChosenObservation,
  rival: { readonly periodStart: string; readonly periodEnd: string },
): string {
  const same = rival.periodStart === one.periodStart && rival.periodEnd === one.periodEnd;
  return same ? "" : `, ${sayPeriod(rival, language)}`;
}

function subtitleOf(context: ReportContext, code: string): string {
  return `${capital(seriesUnit(context, code))}, ${sayPlace(context)}`;
}

/** Returns are events; the note says so wherever the unit does. */
function notesOf(context: ReportContext, code: string): readonly string[] {
  const unit = context.input.seriesIndicators.find((indicator) => indicator.code === code)?.unit;
  return unit === "return events" ? [EVENTS_NOTE[context.language]] : [];
}

function regionalTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const code = attributes.indicator ?? "";
  const byPart = context.parts.map(({ id, name }) => ({
    name,
    id,
    chosen: yearly(chooseHere(context, { indicator: code, country: id })),
  }));
  const shown = byPart.filter(({ chosen }) => chosen.length > 0);
  if (shown.length === 0) return undefined;
  const years = [...new Set(shown.flatMap(({ chosen }) => chosen.map(yearOf)))].toSorted((a, b) => a - b);
  const observations = shown.flatMap(({ chosen }) => chosen.map(({ preferred }) => preferred));
  const flagged = shown.some(({ chosen }) => chosen.some((one) => one.preferred.state !== "final" || !isWhole(one)));
  return {
    type: "table",
    id: partId("table", "series", { id: code, ...attributes }),
    title: regionalTitle(context, code, shown),
    subtitle: subtitleOf(context, code),
    columns: [
      wordColumn({ key: "year", head: word(context, "year"), width: 0.8 }),
      ...shown.map(({ id, name }) => numberColumn({ key: id, head: name })),
    ],
    rows: years.map((year) => yearRow(context, year, shown)),
    notes: [...(flagged ? [STATE_NOTE[context.language]] : []), ...notesOf(context, code)],
    source: citeObservations(context, observations),
    mark: "real",
  };
}

interface PartSeries {
  readonly id: string;
  readonly name: string;
  readonly chosen: readonly ChosenObservation[];
}

const STATE_NOTE = {
  es: "p: parcial; r: redondeado; c: calculado. Las cifras rivales figuran en el informe de cada país.",
  en: "p: partial; r: rounded; c: derived. Rival figures stand in each country’s report.",
  fr: "p : partiel ; r : arrondi ; c : calculé. Les chiffres rivaux figurent dans le rapport de chaque pays.",
};
const STATE_LETTER = { final: "", partial: " p", rounded: " r", derived: " c" };

function yearRow(context: ReportContext, year: number, parts: readonly PartSeries[]): TableRow {
  const cells = parts.map(({ chosen }): Cell => {
    const one = chosen.find((known) => yearOf(known) === year);
    if (one === undefined) return textCell("");
    const { preferred } = one;
    const text = sayObserved(preferred, context.language) + STATE_LETTER[isWhole(one) ? preferred.state : "partial"];
    return { text, value: preferred.value, evidence: preferred.id };
  });
  return bodyRow([textCell(String(year)), ...cells]);
}

/** A last figure this much older than the newest of another country is not set beside it in a title. */
const STALE_YEARS = 4;

/** The latest whole year of each country. */
function regionalTitle(context: ReportContext, code: string, parts: readonly PartSeries[]): string {
  const { language } = context;
  const colon = language === "fr" ? " : " : ": ";
  const lasts = parts.map(({ chosen }) => chosen.findLast(isWhole));
  const newest = Math.max(...lasts.flatMap((last) => (last === undefined ? [] : [yearOf(last)])));
  const latest = parts.flatMap(({ name }, index) => {
    const last = lasts[index];
    return last === undefined || yearOf(last) < newest - STALE_YEARS
      ? []
      : [`${name} ${sayObserved(last.preferred, language)} (${yearOf(last)})`];
  });
  return latest.length === 0 ? seriesName(context, code) : `${seriesName(context, code)}${colon}${latest.join(", ")}`;
}
