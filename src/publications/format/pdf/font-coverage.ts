// Which characters the shipped fonts can show. PDF/UA refuses a page with any other, so those are replaced by the sign U+FFFD.
// Reads the OpenType table `cmap`, formats 4 and 12.
import type { FontFile } from "../render-assets.ts";

export type Coverage = (codePoint: number) => boolean;

const known = new WeakMap<readonly FontFile[], Coverage>();

/** A character counts when the upright faces of the text family and of the sans family together hold it. */
export function fontCoverage(fonts: readonly FontFile[]): Coverage {
  const kept = known.get(fonts);
  if (kept !== undefined) return kept;
  const codes = new Set<number>();
  for (const { name, bytes } of fonts) if (name.includes("400Regular.")) readCharacters(bytes, codes);
  const coverage: Coverage = (codePoint) => codes.has(codePoint);
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

function readCharacters(bytes: Uint8Array, codes: Set<number>): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = findTable(view, 0x636d6170);
  if (cmap === undefined) return;
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const at = cmap + view.getUint32(cmap + 8 + i * 8);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, codes);
    if (format === 12) readGroups(view, at, codes);
  }
}

function findTable(view: DataView, tag: number): number | undefined {
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const record = 12 + i * 16;
    if (view.getUint32(record) === tag) return view.getUint32(record + 8);
  }
  return undefined;
}

function readSegments(view: DataView, at: number, codes: Set<number>): void {
  const doubled = view.getUint16(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    const last = view.getUint16(at + 14 + i);
    for (let code = view.getUint16(at + 16 + doubled + i); code <= last && code < 0xffff; code += 1) {
      if (glyphOf(view, { at, doubled, i, code }) !== 0) codes.add(code);
    }
  }
}

interface SegmentPlace {
  readonly at: number;
  readonly doubled: number;
  readonly i: number;
  readonly code: number;
}

function glyphOf(view: DataView, { at, doubled, i, code }: SegmentPlace): number {
  const rangeAt = at + 16 + 3 * doubled + i;
  const range = view.getUint16(rangeAt);
  if (range === 0) return (code + view.getUint16(at + 16 + 2 * doubled + i)) & 0xffff;
  return view.getUint16(rangeAt + range + (code - view.getUint16(at + 16 + doubled + i)) * 2);
}

function readGroups(view: DataView, at: number, codes: Set<number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i += 1) {
    const group = at + 16 + i * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code += 1) codes.add(code);
  }
}
