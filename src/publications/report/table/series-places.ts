// Published figures below the country, one row each: territory, what, when, how many, by whom.

import type { ChosenObservation } from "#analysis/series-choice/choose-series";
import type { Table } from "../../document/document.ts";
import { here, type ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import { sayPublisher } from "../say/say-publisher.ts";
import { STATE_WORDS, wordFor } from "../say/words.ts";
import type { Attributes } from "../template/scope.ts";
import { wordsOf } from "../template/scope.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { chooseHere, citeObservations, sayObserved, sayPeriod, seriesName } from "./series-parts.ts";
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
    subtitle: `${TERRITORIES_SUBTITLE[language]}, ${sayPlace(context)}`,
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
        textCell(sayPublisher(context, one.preferred.publisher)),
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

export const TERRITORIES_SUBTITLE = {
  es: "Cifras publicadas por departamento, estado o ciudad",
  en: "Published figures by department, state or city",
  fr: "Chiffres publiés par département, État ou ville",
};
const PLACE_NOTE = {
  es: "El lugar de origen o de entrada no es siempre el lugar donde la persona vive después del retorno. Períodos distintos no se comparan.",
  en: "The place of origin or of entry is not always the place of living after return. Different periods are not compared.",
  fr: "Le lieu d’origine ou d’entrée n’est pas toujours celui où la personne vit après son retour. Des périodes différentes ne se comparent pas.",
};

export function chosenBelow(context: ReportContext, indicator: string): readonly ChosenObservation[] {
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
