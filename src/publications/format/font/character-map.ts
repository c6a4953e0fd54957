// Which glyph of a font stands for which character: the OpenType table `cmap`, formats 4 and 12.
import { type FontTables, findTable } from "./font-tables.ts";

/** Code point → number of the glyph; a character that the font does not hold is absent. */
export type CharacterMap = ReadonlyMap<number, number>;

export function readCharacterMap({ view, tables }: FontTables): CharacterMap {
  const glyphs = new Map<number, number>();
  const cmap = findTable(tables, "cmap");
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const at = cmap + view.getUint32(cmap + 8 + i * 8);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, glyphs);
    if (format === 12) readGroups(view, at, glyphs);
  }
  return glyphs;
}

function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    const last = view.getUint16(at + 14 + i);
    for (let code = view.getUint16(at + 16 + doubled + i); code <= last && code < 0xffff; code += 1) {
      const glyph = glyphOf(view, { at, doubled, i, code });
      if (glyph !== 0) glyphs.set(code, glyph);
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
  const shift = view.getUint16(at + 16 + 2 * doubled + i);
  const rangeAt = at + 16 + 3 * doubled + i;
  const range = view.getUint16(rangeAt);
  if (range === 0) return (code + shift) & 0xffff;
  const glyph = view.getUint16(rangeAt + range + (code - view.getUint16(at + 16 + doubled + i)) * 2);
  return glyph === 0 ? 0 : (glyph + shift) & 0xffff;
}

function readGroups(view: DataView, at: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i += 1) {
    const group = at + 16 + i * 12;
    const first = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    for (let code = first; code <= view.getUint32(group + 4); code += 1) glyphs.set(code, glyph + code - first);
  }
}
