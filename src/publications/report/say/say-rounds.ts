// Two rounds in the words of a report: what they are called, who was asked, both values and the change.
import type { IndicatorSpec } from "#analysis/analysis-spec";
import type { EstimateUnit } from "#analysis/estimate";
import { movementOf, type RoundChange, type RoundPair, type RoundValue } from "#analysis/rounds/round-change";
import { formatCount, formatNumber, formatPercentNumber, formatShare } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import { joinList } from "../../words/join-list.ts";
import { placeName, type ReportContext } from "../report-context.ts";
import { STEP_NAMES } from "../table/step-names.ts";
import { labelOf, populationName } from "./say-finding.ts";
import { capital } from "./say-place.ts";

export interface Moved {
  readonly change: RoundChange;
  readonly indicator: IndicatorSpec;
}

/** Between the last two rounds, of the place of the report, hidden ones left out, in the order of analysis.yaml. */
export function changesHere(context: ReportContext): readonly Moved[] {
  return changesOfPlace(context).filter(({ change }) => change.pair === undefined);
}

/** Of all pairs of rounds. */
export function changesOfPlace({ input, place, indicators }: ReportContext): readonly Moved[] {
  return (input.numbers.rounds?.changes ?? []).flatMap((change): readonly Moved[] => {
    const indicator = indicators.get(change.indicator);
    const isHere = change.domain.place === place && !change.flags.includes("suppressed");
    return isHere && indicator !== undefined ? [{ change, indicator }] : [];
  });
}

export function movement({ change, indicator }: Moved) {
  return movementOf(change, indicator.wanted);
}

/** The last two rounds of a table. */
export function pairOf({ input }: ReportContext, table: string): RoundPair | undefined {
  return input.numbers.rounds?.pairs.find((one) => one.table === table && one.pair === undefined);
}

export function waveName({ input, language }: ReportContext, id: string): string {
  return input.study.waves?.find((wave) => wave.id === id)?.names[language] ?? id;
}

/** "Returned migrants, San Salvador and Tijuana; first round – follow-up round". */
export function roundsSubtitle(context: ReportContext, { table, cities, waves }: RoundPair): string {
  const { input, place, language } = context;
  const own = cities.filter((id) => {
    const city = input.study.cities.find((one) => one.id === id);
    return place === "REG" || city?.country === place || id === place;
  });
  const named = own.map((id) => placeName(context, id));
  const where = named.length === 0 ? "" : `, ${joinList(named, language)}`;
  const [before, after] = waves.map((wave) => waveName(context, wave));
  return `${capital(populationName(context, table))}${where}; ${before} – ${after}`;
}

/** "Employment: received help"; what people answer of themselves has no step. */
export function measureName(context: ReportContext, indicator: IndicatorSpec): string {
  const step = STEP_NAMES[indicator.role]?.[context.language];
  const label = labelOf(context, indicator);
  return step === undefined ? label : `${label}: ${step}`;
}

/** "31% (26–37)". */
export function sayRound({ value, lower, upper }: RoundValue, unit: EstimateUnit, language: Language): string {
  if (unit !== "share") {
    const number = (one: number) => formatNumber(one, language, 1);
    return `${number(value)} (${number(lower)}–${number(upper)})`;
  }
  const bounds = [lower, upper].map((one) => formatPercentNumber(one, language));
  return `${formatShare(value, language)} (${bounds.join("–")})`;
}

/** "31% to 45%". */
export function sayShift({ before, after, unit }: RoundChange, language: Language): string {
  return [before, after]
    .map(({ value }) => (unit === "share" ? formatShare(value, language) : formatNumber(value, language, 1)))
    .join(` ${TO[language]} `);
}

type Difference = Pick<RoundChange, "difference" | "lower" | "upper">;

/** "+14 (8 to 19)": points for shares. Bounds below zero would run together with a dash. */
export function sayDifferenceOf(
  { difference, lower, upper }: Difference,
  unit: EstimateUnit,
  language: Language,
): string {
  const scale = unit === "share" ? 100 : 1;
  const digits = unit === "share" ? 0 : 1;
  const number = (value: number) => signed(formatNumber(value * scale, language, digits));
  return `${number(difference)} (${number(lower)} ${TO[language]} ${number(upper)})`;
}

/** A plus where it rose; the minus is the number's own. */
function signed(text: string): string {
  return text.startsWith("\u2212") || /^[0.,]+$/u.test(text) ? text : `+${text}`;
}

const TO: Texts = { es: "a", en: "to", fr: "à" };

export function sizesOf({ before, after }: RoundChange, language: Language): string {
  return `${formatCount(before.n, language)} / ${formatCount(after.n, language)}`;
}
