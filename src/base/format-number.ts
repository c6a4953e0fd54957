// Numbers as people read them in each language: es-419 "1,234.5" and "62 %", en "1,234.5" and "62%", fr "1 234,5" and "62 %".
// Spaces inside a number never break. Written without Intl, so that a number reads the same on every machine.
import type { Language } from "./text.ts";

const NO_BREAK = "\u00a0";
const MARKS: Readonly<Record<Language, { readonly group: string; readonly point: string; readonly percent: string }>> =
  {
    es: { group: ",", point: ".", percent: `${NO_BREAK}%` },
    en: { group: ",", point: ".", percent: "%" },
    fr: { group: NO_BREAK, point: ",", percent: `${NO_BREAK}%` },
  };

/** A number with a fixed count of decimals, thousands grouped. Unit: the caller's. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = "", fraction] = fixed.split(".");
  const marks = MARKS[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks.group);
  const sign = value < 0 && Number(fixed) !== 0 ? "\u2212" : "";
  return sign + grouped + (fraction === undefined ? "" : marks.point + fraction);
}

/** A whole number of people, services or records. */
export function formatCount(value: number, language: Language): string {
  return formatNumber(Math.round(value), language);
}

/** A share of one as percent with its sign: 0.62 → "62 %". */
export function formatShare(shareOfOne: number, language: Language, decimals?: number): string {
  return formatPercentNumber(shareOfOne, language, decimals) + MARKS[language].percent;
}

/**
 * A share of one as a percent number without sign, for "between 56 and 68". Whole percents, but one decimal
 * where a share that is neither nothing nor everything would read as 0 or 100.
 */
export function formatPercentNumber(shareOfOne: number, language: Language, decimals?: number): string {
  const percent = shareOfOne * 100;
  if (decimals !== undefined) return formatNumber(percent, language, decimals);
  const rounded = Math.round(percent);
  const hides = (rounded === 0 && percent > 0) || (rounded === 100 && percent < 100);
  if (!hides) return formatNumber(percent, language);
  return formatNumber(Math.min(99.9, Math.max(0.1, percent)), language, 1);
}

/** A ratio with two decimals: "0.65". */
export function formatRatio(ratio: number, language: Language): string {
  return formatNumber(ratio, language, 2);
}
