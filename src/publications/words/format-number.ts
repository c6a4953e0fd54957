// Numbers as people of a language write them: es-419 1,234.5 and 62.3 %; en 1,234.5 and 62.3%; fr 1 234,5 and 62,3 %.
// Written out rather than left to the platform's tables, so that every machine prints the same bytes.
import type { Language } from "#base/text";

interface NumberStyle {
  readonly group: string;
  readonly decimal: string;
  readonly percent: string;
}

const NO_BREAK = "\u00a0";
const NARROW_NO_BREAK = "\u202f";
const MINUS = "\u2212";
const EN_DASH = "\u2013";

const STYLES: Readonly<Record<Language, NumberStyle>> = {
  es: { group: ",", decimal: ".", percent: `${NO_BREAK}%` },
  en: { group: ",", decimal: ".", percent: "%" },
  fr: { group: NARROW_NO_BREAK, decimal: ",", percent: `${NARROW_NO_BREAK}%` },
};

/** A number with a fixed count of decimals. Not a number: an en dash. */
export function formatDecimal(value: number, language: Language, decimals = 1): string {
  if (!Number.isFinite(value)) return EN_DASH;
  const rounded = roundHalfAway(value, decimals);
  const [whole = "0", fraction = ""] = Math.abs(rounded).toFixed(decimals).split(".");
  const style = STYLES[language];
  const sign = rounded < 0 ? MINUS : "";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, style.group);
  return fraction === "" ? `${sign}${grouped}` : `${sign}${grouped}${style.decimal}${fraction}`;
}

/** A whole number: `1,234`. */
export function formatCount(value: number, language: Language): string {
  return formatDecimal(value, language, 0);
}

/** A share of one as percent: 0.623 → `62.3 %` in Spanish. */
export function formatShare(shareOfOne: number, language: Language, decimals = 1): string {
  if (!Number.isFinite(shareOfOne)) return EN_DASH;
  return `${formatDecimal(shareOfOne * 100, language, decimals)}${STYLES[language].percent}`;
}

export interface IntervalFormat {
  readonly unit: "share" | "number";
  /** __Default value:__ `1` */
  readonly decimals?: number;
}

/** The two ends with an en dash, the percent sign once: `56.0–68.0 %`. */
export function formatInterval(
  interval: { readonly lower: number; readonly upper: number },
  language: Language,
  format: IntervalFormat,
): string {
  const { lower, upper } = interval;
  const decimals = format.decimals ?? 1;
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return EN_DASH;
  if (format.unit === "number")
    return joinRange(formatDecimal(lower, language, decimals), formatDecimal(upper, language, decimals));
  return joinRange(formatDecimal(lower * 100, language, decimals), formatShare(upper, language, decimals));
}

/** `2008–2025`; blanks round the dash when an end is negative. */
export function joinRange(from: string, to: string): string {
  const spaced = from.startsWith(MINUS) || to.startsWith(MINUS);
  return spaced ? `${from}${NO_BREAK}${EN_DASH}${NO_BREAK}${to}` : `${from}${EN_DASH}${to}`;
}

// toFixed rounds 1.005 down because of its binary form; a decimal shift rounds what the eye sees.
function roundHalfAway(value: number, decimals: number): number {
  const shifted = Number(`${Math.abs(value).toPrecision(15)}e${decimals}`);
  const rounded = Number(`${Math.round(Number.isFinite(shifted) ? shifted : Math.abs(value))}e-${decimals}`);
  return Number.isFinite(shifted) && Number.isFinite(rounded) ? Math.sign(value) * rounded + 0 : value;
}
