// Titles that say the finding, made from the numbers; a true neutral one where nothing stands out.
import type { IndicatorSpec } from "#analysis/analysis-spec";
import type { Estimate, Parity } from "#analysis/estimate";
import { formatNumber, formatPercentNumber, formatShare } from "#base/format-number";
import type { Language } from "#base/text";
import type { ReportContext } from "../report-context.ts";
import { kindName, textIn } from "../report-context.ts";
import { lowerFirst } from "./say-place.ts";

export interface Spoken {
  readonly indicator: IndicatorSpec;
  readonly estimate: Estimate;
}

/** "62% of returned migrants need help to find work". */
export function sayShareOf(context: ReportContext, { indicator, estimate }: Spoken): string {
  const { language } = context;
  if (!canSpeak(indicator)) return sayMostFrequent(context, { indicator, estimate });
  const people = populationName(context, indicator.table);
  const phrase = textIn(context, indicator.phrases);
  const share = formatShare(estimate.value, language);
  if (language === "es") return `${formatPercentNumber(estimate.value, "es")} de cada 100 ${people} ${phrase}`;
  return language === "en" ? `${share} of ${people} ${phrase}` : `${share} des ${people} ${phrase}`;
}

function sayMostFrequent(context: ReportContext, { indicator, estimate }: Spoken): string {
  const { language } = context;
  const named = `${labelOf(context, indicator)} (${formatShare(estimate.value, language)})`;
  return { es: `Lo más frecuente: ${named}`, en: `Most frequent: ${named}`, fr: `Le plus fréquent : ${named}` }[
    language
  ];
}

/** "58% of women and 41% of men need …": only where the ratio stands apart from one. */
export function sayDifference(
  context: ReportContext,
  indicator: IndicatorSpec,
  { female, male }: { readonly female: Estimate; readonly male: Estimate },
): string {
  const { language } = context;
  const [women, men] = [formatPercentNumber(female.value, language), formatPercentNumber(male.value, language)];
  const label = labelOf(context, indicator);
  if (!canSpeak(indicator)) {
    return {
      es: `${label}: ${women} % de las mujeres y ${men} % de los hombres`,
      en: `${label}: ${women}% of women and ${men}% of men`,
      fr: `${label} : ${women} % des femmes et ${men} % des hommes`,
    }[language];
  }
  const phrase = textIn(context, indicator.phrases);
  return {
    es: `${women} de cada 100 mujeres y ${men} de cada 100 hombres ${phrase}`,
    en: `${women}% of women and ${men}% of men ${phrase}`,
    fr: `${women} % des femmes et ${men} % des hommes ${phrase}`,
  }[language];
}

/** Phrases of shares among some people must say among whom; only those that open with a relative clause do. */
function canSpeak(indicator: IndicatorSpec): boolean {
  if (indicator.kind !== "proportion") return false;
  return indicator.among === undefined || /^(que|del|de la|de) /.test(indicator.phrases.es);
}

export function populationName(context: ReportContext, table: string): string {
  const population = context.input.study.populations.find(({ id }) => id === table);
  return population === undefined ? table : lowerFirst(textIn(context, population.names));
}

const CASCADE_ROLES = ["need", "known", "tried", "received", "useful"];

/** Row head of an indicator: the service kind where the table speaks of one step of the cascade. */
export function labelOf(context: ReportContext, indicator: IndicatorSpec): string {
  if (indicator.serviceKind !== undefined && CASCADE_ROLES.includes(indicator.role)) {
    return kindName(context, indicator.serviceKind);
  }
  const label = textIn(context, indicator.labels);
  return indicator.kind === "mean" || indicator.kind === "ratio"
    ? `${label} (${textIn(context, indicator.unit)})`
    : label;
}

/** Of a set, the parity furthest from one whose interval leaves one out. */
export function furthestApart(parities: readonly Parity[]): Parity | undefined {
  const apart = parities.filter(({ lower, upper, flags }) => !flags.includes("suppressed") && (lower > 1 || upper < 1));
  return apart.toSorted((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)))[0];
}

/** "from 48% in Santa Ana to 71% in San Salvador". */
export function sayRange(
  language: Language,
  low: { name: string; text: string },
  high: { name: string; text: string },
): string {
  return {
    es: `de ${low.text} en ${low.name} a ${high.text} en ${high.name}`,
    en: `from ${low.text} in ${low.name} to ${high.text} in ${high.name}`,
    fr: `de ${low.text} (${low.name}) à ${high.text} (${high.name})`,
  }[language];
}

export function formatMeasure(value: number, unit: Estimate["unit"], language: Language): string {
  return unit === "share" ? formatShare(value, language) : formatNumber(value, language, unit === "persons" ? 0 : 1);
}
