// Shared by tables and figures of published series: names, periods, units, and the citing of what is shown.

import { type ChosenObservation, chooseSeries, type SeriesQuery } from "#analysis/series-choice/choose-series";
import { formatNumber } from "#base/format-number";
import type { Language } from "#base/text";
import type { Observation } from "#series/observation";
import { type ReportContext, textIn } from "../report-context.ts";
import { sayPublisher } from "../say/say-publisher.ts";

export function seriesName(context: ReportContext, code: string): string {
  const known = context.input.seriesIndicators.find((indicator) => indicator.code === code);
  return known === undefined ? code : textIn(context, known.names);
}

/** Name with its unit, unless the name already says it. */
export function nameWithUnit(context: ReportContext, code: string): string {
  const name = seriesName(context, code);
  const unit = unitSign(context, code);
  const said = name.includes(unit) || (unit === "%" && /percent|porcentaje|pourcentage|%/i.test(name));
  return said ? name : `${name} (${unit})`;
}

/** Shares of one are printed as percent. */
export function unitSign(context: ReportContext, code: string): string {
  const unit = context.input.seriesIndicators.find((indicator) => indicator.code === code)?.unit;
  return unit === "share of 1" || unit === "percent" ? "%" : seriesUnit(context, code);
}

export function seriesUnit(context: ReportContext, code: string): string {
  const known = context.input.seriesIndicators.find((indicator) => indicator.code === code);
  return known === undefined ? "" : textIn(context, known.unitNames);
}

export function chooseHere(context: ReportContext, query: SeriesQuery): readonly ChosenObservation[] {
  return chooseSeries(context.input.observations, context.input.study.preferredSeries, query);
}

/** One observation a year: the longest period that ends in it. A year without a full figure keeps its partial one. */
export function yearly(chosen: readonly ChosenObservation[]): readonly ChosenObservation[] {
  const years = new Map<string, ChosenObservation>();
  for (const one of chosen) {
    const year = one.periodStart.slice(0, 4);
    if (year === "" || (one.periodEnd !== "" && one.periodEnd.slice(0, 4) !== year)) continue;
    const known = years.get(year);
    if (known === undefined || lengthOf(one) >= lengthOf(known)) years.set(year, one);
  }
  return [...years.values()].toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1));
}

/** Days are not needed to compare: a later end within the same year is a longer period. */
function lengthOf({ periodStart, periodEnd }: ChosenObservation): number {
  return Number(periodEnd.slice(5, 7) || "0") - Number(periodStart.slice(5, 7) || "1");
}

/** A final, derived or rounded figure of a whole year. */
export function isWhole({ preferred, periodStart, periodEnd }: ChosenObservation): boolean {
  return preferred.state !== "partial" && periodStart.endsWith("-01-01") && periodEnd.endsWith("-12-31");
}

/** The last whole year; where there is none, the last period. */
export function latestWhole(chosen: readonly ChosenObservation[]): ChosenObservation | undefined {
  return chosen.findLast(isWhole) ?? chosen.at(-1);
}

export function yearOf(chosen: ChosenObservation): number {
  return Number(chosen.periodStart.slice(0, 4));
}

/** A value with as many decimals as its unit asks for: shares of one are written as percent. */
export function sayObserved(observation: Observation, language: Language): string {
  return sayAmount(observation.value, observation.unit, language);
}

export function sayAmount(value: number, unit: string, language: Language): string {
  if (unit === "share of 1") return formatNumber(value * 100, language, 1);
  return formatNumber(value, language, Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : decimalsOf(value));
}

function decimalsOf(value: number): number {
  return Math.abs(value) < 1 ? 2 : 1;
}

/** "2019", "2019–2021", "ene–oct 2019". */
export function sayPeriod(
  { periodStart, periodEnd }: { periodStart: string; periodEnd: string },
  language: Language,
): string {
  const [from, to] = [periodStart.slice(0, 4), periodEnd.slice(0, 4)];
  if (from === "") return to === "" ? NO_PERIOD[language] : to;
  if (to === "") return SINCE[language].replace("%", from);
  if (from !== to) return `${from}–${to}`;
  if (periodStart.endsWith("-01-01") && periodEnd.endsWith("-12-31")) return from;
  const [first, last] = [monthName(periodStart, language), monthName(periodEnd, language)];
  return first === last ? `${first} ${from}` : `${first}–${last} ${from}`;
}

const NO_PERIOD = { es: "sin fecha", en: "no date", fr: "sans date" };
const SINCE = { es: "desde %", en: "since %", fr: "depuis %" };
const MONTHS: Readonly<Record<Language, string>> = {
  es: "ene feb mar abr may jun jul ago sep oct nov dic",
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  fr: "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.",
};

function monthName(date: string, language: Language): string {
  return MONTHS[language].split(" ")[Number(date.slice(5, 7)) - 1] ?? "";
}

/** Publishers of what is shown, each once; cites them for the list of sources. */
export function citeObservations(context: ReportContext, observations: readonly Observation[]): string {
  for (const { publisher, sourceTitle, sourceAddress } of observations) {
    const addresses = sourceAddress.split(" ; ").filter((address) => address !== "");
    if (addresses.length === 0)
      context.sources.cite({ publisher: sayPublisher(context, publisher), title: sourceTitle, address: "" });
    else context.sources.citeAddresses(addresses, sayPublisher(context, publisher), sourceTitle);
  }
  const publishers = [...new Set(observations.map(({ publisher }) => sayPublisher(context, publisher)))].toSorted();
  return publishers.length > 8 ? MANY[context.language] : publishers.join("; ");
}

const MANY = {
  es: "Publicaciones oficiales y de organismos internacionales; véase el capítulo de fuentes",
  en: "Publications of public and international bodies; see the chapter on sources",
  fr: "Publications d’organismes publics et internationaux ; voir le chapitre des sources",
};

/** "Returns …: highest in 2019 (105,512); 55,181 in 2025". */
export function seriesTitle(context: ReportContext, code: string, chosen: readonly ChosenObservation[]): string {
  const { language } = context;
  const whole = chosen.filter(isWhole);
  const name = seriesName(context, code);
  const colon = language === "fr" ? " : " : ": ";
  const last = whole.at(-1);
  const top = whole.toSorted((a, b) => b.preferred.value - a.preferred.value)[0];
  if (last === undefined || top === undefined) return name;
  const say = (one: ChosenObservation) => sayObserved(one.preferred, language);
  if (top === last) {
    const first = whole[0];
    return first === undefined || first === last
      ? `${name}${colon}${say(last)} (${yearOf(last)})`
      : `${name}${colon}${say(first)} (${yearOf(first)}), ${say(last)} (${yearOf(last)})`;
  }
  return (
    name +
    colon +
    {
      es: `máximo en ${yearOf(top)} (${say(top)}), ${say(last)} en ${yearOf(last)}`,
      en: `highest in ${yearOf(top)} (${say(top)}), ${say(last)} in ${yearOf(last)}`,
      fr: `maximum en ${yearOf(top)} (${say(top)}), ${say(last)} en ${yearOf(last)}`,
    }[language]
  );
}

export const EVENTS_NOTE = {
  es: "Se cuentan retornos, no personas: quien vuelve dos veces se cuenta dos veces. Las cifras rivales no se suman ni se promedian.",
  en: "Returns are counted, not persons: someone who returns twice counts twice. Rival figures are neither added nor averaged.",
  fr: "On compte des retours, non des personnes : qui revient deux fois compte deux fois. Les chiffres rivaux ne sont ni additionnés ni moyennés.",
};
