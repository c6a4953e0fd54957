// The shapes of letters: OpenType tables `glyf`, `loca` and `hmtx`. Kerning and hinting are left out.
import { type CharacterMap, readCharacterMap } from "./character-map.ts";
import { findTable, readFontTables } from "./font-tables.ts";
import { glyphPath } from "./glyph-path.ts";
import { readGlyph } from "./read-glyph.ts";

export interface Glyph {
  /** SVG path data, relative to the origin of the glyph; in units of the font, y upwards. */
  readonly path: string;
  /** Units of the font. */
  readonly advance: number;
}

export interface Outlines {
  readonly unitsPerEm: number;
  /** What the font does not hold is its sign for the unknown. */
  readonly glyphOf: (character: string) => Glyph;
}

export function readOutlines(bytes: Uint8Array): Outlines {
  const font = readFontTables(bytes);
  const { view, tables } = font;
  const head = findTable(tables, "head");
  const characters = readCharacterMap(font);
  const file = { view, offsets: readOffsets(view, tables), glyf: findTable(tables, "glyf") };
  const advanceOf = advances(view, tables);
  const known = new Map<string, Glyph>();
  const read = (character: string): Glyph => {
    const glyph = glyphNumber(characters, character);
    return { path: glyphPath(readGlyph(file, glyph)), advance: advanceOf(glyph) };
  };
  return {
    unitsPerEm: view.getUint16(head + 18),
    glyphOf: (character) => {
      const glyph = known.get(character) ?? read(character);
      known.set(character, glyph);
      return glyph;
    },
  };
}

function glyphNumber(characters: CharacterMap, character: string): number {
  return characters.get(character.codePointAt(0) ?? 0) ?? 0;
}

/** Where in `glyf` the outline of a glyph begins; it ends where the next begins. */
function readOffsets(view: DataView, tables: ReadonlyMap<string, number>): (glyph: number) => number {
  const loca = findTable(tables, "loca");
  const long = view.getInt16(findTable(tables, "head") + 50) === 1;
  return (glyph) => (long ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2);
}

/** Glyphs behind the last width have that width. */
function advances(view: DataView, tables: ReadonlyMap<string, number>): (glyph: number) => number {
  const hmtx = findTable(tables, "hmtx");
  const last = view.getUint16(findTable(tables, "hhea") + 34) - 1;
  return (glyph) => view.getUint16(hmtx + Math.min(glyph, last) * 4);
}
