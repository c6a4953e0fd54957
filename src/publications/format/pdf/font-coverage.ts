// Which characters the shipped fonts can show. PDF/UA refuses a page with any other, so those are replaced by the sign U+FFFD.
import { readCharacterMap } from "../font/character-map.ts";
import { readFontTables } from "../font/font-tables.ts";
import type { FontFile } from "../render-assets.ts";

export type Coverage = (codePoint: number) => boolean;

const known = new WeakMap<readonly FontFile[], Coverage>();

/** A character counts when the upright faces of the text family and of the sans family together hold it. */
export function fontCoverage(fonts: readonly FontFile[]): Coverage {
  const kept = known.get(fonts);
  if (kept !== undefined) return kept;
  const upright = fonts.filter(({ name }) => name.includes("400Regular."));
  const maps = upright.map(({ bytes }) => readCharacterMap(readFontTables(bytes)));
  const coverage: Coverage = (codePoint) => maps.some((map) => map.has(codePoint));
  known.set(fonts, coverage);
  return coverage;
}

const REPLACEMENT = "\ufffd";

/** Signs that people type and no text face of Noto holds. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ["≤", "<="],
  ["≥", ">="],
  ["→", "›"],
  ["←", "‹"],
  ["⇒", "›"],
  ["✓", "•"],
  ["✔", "•"],
  ["✗", "×"],
  ["✘", "×"],
  ["●", "•"],
  ["■", "•"],
]);

/** Line breaks, tabs, signs of writing direction and of variants need no glyph. */
const NEEDS_NO_GLYPH = /[\t\n -~\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f]|\p{Variation_Selector}/u;

/** `fit` suits a stand-in to what surrounds it: XML has its own idea of `<`. */
export function replaceUncovered(text: string, covers: Coverage, fit = (words: string) => words): string {
  return text.replace(/\P{ASCII}/gu, (character) => {
    if (NEEDS_NO_GLYPH.test(character) || covers(character.codePointAt(0) ?? 0)) return character;
    return fit(STAND_INS.get(character) ?? REPLACEMENT);
  });
}
