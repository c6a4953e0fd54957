// Periods for which a published series tells women and men apart, at all ages or in one age band.
import type { ChosenObservation } from "#analysis/series-choice/choose-series";
import { formatNumber } from "#base/format-number";
import type { Table } from "../../document/document.ts";
import { isRegional, type ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import type { Attributes } from "../template/scope.ts";
import { wordsOf } from "../template/scope.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { chooseHere, citeObservations, isWhole, sayObserved, sayPeriod, seriesName } from "./series-parts.ts";
import { partId, word } from "./table-parts.ts";

interface Pair {
  readonly country: string;
  readonly indicator: string;
  readonly ageBand: string;
  readonly female: ChosenObservation;
  readonly male: ChosenObservation;
}

export function seriesBySexTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const pairs = readPairs(context, attributes);
  if (pairs.length === 0) return undefined;
  const { language } = context;
  return {
    type: "table",
    id: partId("table", "series-by-sex", attributes),
    title: titleOf(context, pairs),
    subtitle: `${SUBTITLE[language]}, ${sayPlace(context)}`,
    columns: [
      wordColumn({ key: "series", head: word(context, "indicator"), width: 2.6 }),
      wordColumn({ key: "period", head: word(context, "period"), width: 1.2 }),
      wordColumn({ key: "age", head: AGE[language], width: 0.9 }),
      numberColumn({ key: "female", head: word(context, "women") }),
      numberColumn({ key: "male", head: word(context, "men") }),
      numberColumn({ key: "share", head: SHARE[language], unit: "%", width: 1 }),
    ],
    rows: pairs.map((pair) => bodyRow(cellsOf(context, pair))),
    notes: [],
    source: citeObservations(
      context,
      pairs.flatMap(({ female, male }) => [female.preferred, male.preferred]),
    ),
    mark: "real",
  };
}

const AGE = { es: "Edad", en: "Age", fr: "Âge" };
const SHARE = { es: "Mujeres", en: "Women", fr: "Femmes" };
const SUBTITLE = {
  es: "Períodos con cifras publicadas para mujeres y hombres",
  en: "Periods with published figures for women and men",
  fr: "Périodes avec des chiffres publiés pour les femmes et les hommes",
};

function readPairs(context: ReportContext, attributes: Attributes): readonly Pair[] {
  const countries = isRegional(context) ? context.parts.map(({ id }) => id) : [context.place];
  return wordsOf(attributes.indicators).flatMap((indicator) =>
    countries.flatMap((country) =>
      (attributes.ages ?? ",0-17,18+")
        .split(",")
        .flatMap((ageBand) => pairsOf(context, { indicator, country, ageBand })),
    ),
  );
}

interface PairQuery {
  readonly indicator: string;
  readonly country: string;
  readonly ageBand: string;
}

function pairsOf(context: ReportContext, query: PairQuery): readonly Pair[] {
  const all = allPairs(context, query);
  const last = all.findLast(({ female }) => isWhole(female)) ?? all.at(-1);
  return isRegional(context) ? (last === undefined ? [] : [last]) : all;
}

/** Periods in order of time; the region shows the last whole year of each country, series and age. */
function allPairs(context: ReportContext, query: PairQuery): readonly Pair[] {
  const men = chooseHere(context, { ...query, sex: "male" });
  return chooseHere(context, { ...query, sex: "female" }).flatMap((female): readonly Pair[] => {
    const male = men.find(
      ({ periodStart, periodEnd }) => periodStart === female.periodStart && periodEnd === female.periodEnd,
    );
    return male === undefined ? [] : [{ ...query, female, male }];
  });
}

/** The latest period of all ages, or of adults where all ages are not published. */
function titleOf(context: ReportContext, pairs: readonly Pair[]): string {
  const { language } = context;
  const preferred = pairs.filter(({ ageBand, female }) => ageBand === "" && female.preferred.state !== "partial");
  const latest = (preferred.length > 0 ? preferred : pairs).toSorted((a, b) =>
    a.female.periodEnd < b.female.periodEnd ? 1 : -1,
  )[0];
  if (latest === undefined) return SUBTITLE[language];
  const share = formatNumber(shareOf(latest) * 100, language);
  const period = sayPeriod(latest.female, language);
  const whom = latest.ageBand === "" ? "" : ` (${latest.ageBand.replace("-", "–")})`;
  const where = isRegional(context) ? `, ${countryOf(context, latest.country)}` : "";
  return {
    es: `De cada 100 retornos registrados${whom}, ${share} fueron de mujeres (${period}${where})`,
    en: `Of every 100 recorded returns${whom}, ${share} were of women (${period}${where})`,
    fr: `Sur 100 retours enregistrés${whom}, ${share} concernaient des femmes (${period}${where})`,
  }[language];
}

function countryOf(context: ReportContext, code: string): string {
  return context.parts.find(({ id }) => id === code)?.name ?? code;
}

function shareOf({ female, male }: Pair): number {
  const [women, men] = [female.preferred.value, male.preferred.value];
  return women / (women + men);
}

const ALL_AGES = { es: "todas", en: "all", fr: "tous" };

function cellsOf(context: ReportContext, pair: Pair) {
  const { language } = context;
  const [female, male] = [pair.female.preferred, pair.male.preferred];
  const name = seriesName(context, pair.indicator);
  const share = shareOf(pair);
  return [
    textCell(isRegional(context) ? `${countryOf(context, pair.country)}: ${name}` : name),
    textCell(sayPeriod(pair.female, language)),
    textCell(pair.ageBand === "" ? ALL_AGES[language] : pair.ageBand.replace("-", "–")),
    { text: sayObserved(female, language), value: female.value, evidence: female.id },
    { text: sayObserved(male, language), value: male.value, evidence: male.id },
    { text: formatNumber(share * 100, language), value: share },
  ];
}
