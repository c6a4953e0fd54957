// How a Word document looks: ink, type and measures of the study.
import type { Language } from "#base/text";

export const INK = "1C2530";
export const BRAND = "0F5C63";
export const BRAND_PALE = "E8F1F1";
export const WARM = "FAF8F4";
export const ACCENT_TEXT = "8A5A00";
export const MUTED = "56616D";
export const RULE = "C9CFD4";

export const SANS = "Noto Sans";
export const SERIF = "Noto Serif";

/** Language tags of spelling and hyphenation. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { es: "es-MX", en: "en-US", fr: "fr-FR" };

/** A4 with a text width of 170 mm, in twentieths of a point. */
export const PAGE = {
  width: twips(210),
  height: twips(297),
  margin: { top: twips(27), right: twips(20), bottom: twips(24), left: twips(20) },
} as const;
export const TEXT_WIDTH = twips(170);

/** Half points. */
export const SIZE = { body: 20, table: 15, wideTable: 13, small: 15, title: 56 } as const;

export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}
