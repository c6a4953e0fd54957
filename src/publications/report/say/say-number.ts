// Numbers of the analysis in words and cells: value, interval, n; a suppressed one is never written.
import type { Estimate, Parity } from "#analysis/estimate";
import { formatCount, formatNumber, formatPercentNumber, formatRatio, formatShare } from "#base/format-number";
import type { Language } from "#base/text";

export const SUPPRESSED = "·";
/** Follows a weak estimate; a note under the table says what it means. */
export const WEAK = "*";

export function sayValue(estimate: Estimate, language: Language): string {
  if (isSuppressed(estimate)) return SUPPRESSED;
  return estimate.unit === "share"
    ? formatShare(estimate.value, language)
    : sayPlain(estimate, estimate.value, language);
}

/** "56–68": the unit stands with the value or in the head of the column. */
export function sayInterval(estimate: Estimate, language: Language): string {
  if (isSuppressed(estimate) || estimate.flags.includes("no-variance")) return "";
  return `${sayPlain(estimate, estimate.lower, language)}–${sayPlain(estimate, estimate.upper, language)}`;
}

/** "62 (56–68)" for a cell whose head says the unit; weak ones carry an asterisk. */
export function sayCell(estimate: Estimate, language: Language): string {
  if (isSuppressed(estimate)) return SUPPRESSED;
  const interval = sayInterval(estimate, language);
  const weak = estimate.flags.includes("weak") ? WEAK : "";
  const value = sayPlain(estimate, estimate.value, language);
  return interval === "" ? `${value}${weak}` : `${value} (${interval})${weak}`;
}

const BETWEEN: Readonly<Record<Language, (low: string, high: string) => string>> = {
  es: (low, high) => `entre ${low} y ${high}`,
  en: (low, high) => `between ${low} and ${high}`,
  fr: (low, high) => `entre ${low} et ${high}`,
};

/** "62 % (entre 56 y 68; n = 312)" for running text. */
export function sayFull(estimate: Estimate, language: Language): string {
  if (isSuppressed(estimate)) return SUPPRESSED;
  const low = sayPlain(estimate, estimate.lower, language);
  const high = sayPlain(estimate, estimate.upper, language);
  const count = `n = ${formatCount(estimate.n, language)}`;
  const ground = estimate.flags.includes("no-variance") ? count : `${BETWEEN[language](low, high)}; ${count}`;
  return `${sayValue(estimate, language)} (${ground})`;
}

export function sayRatio(parity: Parity, language: Language): string {
  if (isSuppressed(parity)) return SUPPRESSED;
  const weak = parity.flags.includes("weak") ? WEAK : "";
  const interval = `${formatRatio(parity.lower, language)}–${formatRatio(parity.upper, language)}`;
  return `${formatRatio(parity.ratio, language)} (${interval})${weak}`;
}

/** Without unit sign: percent number of a share, whole persons, one decimal for means. */
export function sayPlain(estimate: Estimate, value: number, language: Language): string {
  if (estimate.unit === "share") return formatPercentNumber(value, language);
  return estimate.unit === "persons" ? formatCount(value, language) : formatNumber(value, language, 1);
}

export function isSuppressed(number: Estimate | Parity): boolean {
  return number.flags.includes("suppressed");
}

/** Whether the interval of a ratio leaves out equality. */
export function standsApart(parity: Parity): boolean {
  return !isSuppressed(parity) && (parity.lower > 1 || parity.upper < 1);
}
