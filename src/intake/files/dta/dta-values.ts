// Single values of a .dta, and the missing values "." and ".a" to ".z" that lie above the largest number of each type.
import type { ByteReader } from "../byte-reader.ts";
import type { DtaType } from "./dta-layout.ts";

/** The value "."; the letters follow it. */
export const FIRST_MISSING = { byte: 101, int: 32_741, long: 2_147_483_621 } as const;
const FLOAT_MISSING = 0x7f000000;
const FLOAT_STEP = 0x800;
const DOUBLE_MISSING = 0x7fe00000;
const DOUBLE_STEP = 0x100;

/** A number; or the place among the missing values: 0 is ".", 1 is ".a". */
export type DtaNumber = { readonly value: number } | { readonly missing: number };

export function readDtaNumber(reader: ByteReader, kind: Exclude<DtaType["kind"], "text" | "reference">): DtaNumber {
  if (kind === "float") return readFloat(reader);
  if (kind === "double") return readDouble(reader);
  const value = kind === "byte" ? reader.int8() : kind === "int" ? reader.int16() : reader.int32();
  const first = FIRST_MISSING[kind];
  return value >= first ? { missing: value - first } : { value };
}

function readFloat(reader: ByteReader): DtaNumber {
  const value = reader.float32();
  if (value < 2 ** 127) return { value };
  reader.at -= 4;
  const bits = reader.uint32();
  return { missing: letterAt((bits - FLOAT_MISSING) / FLOAT_STEP) };
}

function readDouble(reader: ByteReader): DtaNumber {
  const value = reader.float64();
  if (value < 2 ** 1023) return { value };
  const high = reader.at - (reader.littleEndian ? 4 : 8);
  const after = reader.at;
  reader.at = high;
  const bits = reader.uint32();
  reader.at = after;
  return { missing: letterAt((bits - DOUBLE_MISSING) / DOUBLE_STEP) };
}

function letterAt(place: number): number {
  return Number.isInteger(place) && place >= 0 && place <= 26 ? place : 0;
}

/** "." has no letter. */
export function letterOf(missing: number): string | undefined {
  return missing >= 1 && missing <= 26 ? String.fromCharCode(96 + missing) : undefined;
}

/** Bits of a missing double: `letter` is "" for ".". */
export function missingDouble(letter: string): number {
  const view = new DataView(new ArrayBuffer(8));
  const place = letter === "" ? 0 : letter.charCodeAt(0) - 96;
  view.setUint32(0, DOUBLE_MISSING + place * DOUBLE_STEP);
  return view.getFloat64(0);
}
