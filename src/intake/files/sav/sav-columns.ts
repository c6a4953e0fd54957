// The variables of a dictionary as columns: long names, very long texts, levels and labels put together.
import { ByteReader } from "../byte-reader.ts";
import type { MeasurementLevel, UserMissing, ValueLabel } from "../labelled-table.ts";
import { type Decode, withoutPadding } from "../text-bytes.ts";
import type { SavDictionary, SavVariable } from "./sav-dictionary.ts";

export interface SavColumn {
  readonly name: string;
  readonly label: string;
  /** 0 = number, else the width of the text in bytes. */
  readonly width: number;
  /** A text wider than 255 bytes lies in several segments. */
  readonly segments: readonly SavVariable[];
  /** Number of the format, as SPSS counts them. */
  readonly format: number;
  readonly level: MeasurementLevel | undefined;
  readonly valueLabels: readonly ValueLabel[];
  readonly userMissing: UserMissing | undefined;
}

interface Source {
  readonly dictionary: SavDictionary;
  readonly decode: Decode;
  readonly file: string;
  readonly littleEndian: boolean;
}

const LEVELS: readonly (MeasurementLevel | undefined)[] = [undefined, "nominal", "ordinal", "scale"];

export function savColumns(source: Source): readonly SavColumn[] {
  const { dictionary, decode } = source;
  const groups = groupSegments(source);
  const names = readPairs(source, 13);
  const levels = readLevels(source);
  const longLabels = readLongLabels(source);
  const longMissing = readLongMissing(source);
  const labels = labelsByPlace(source);
  const seen = new Map(dictionary.variables.map((variable, index) => [variable, index]));
  return groups.map(({ first, segments, width }) => {
    const short = text(decode, first.name);
    const name = names.get(short.toUpperCase()) ?? short;
    const key = name.toUpperCase();
    return {
      name,
      label: text(decode, first.label),
      width,
      segments,
      format: (first.format >> 16) & 0xff,
      level: levels[seen.get(first) ?? -1],
      valueLabels: longLabels.get(key) ?? labels.get(first.place) ?? [],
      userMissing: longMissing.get(key) ?? ownMissing(first, decode),
    };
  });
}

function text(decode: Decode, bytes: Uint8Array): string {
  return decode(withoutPadding(bytes));
}

interface Group {
  readonly first: SavVariable;
  readonly segments: readonly SavVariable[];
  readonly width: number;
}

/** Subtype 14: a text of width n takes ⌈n / 252⌉ variables. */
function groupSegments(source: Source): readonly Group[] {
  const { variables } = source.dictionary;
  const widths = readPairs(source, 14);
  const groups: Group[] = [];
  for (let at = 0; at < variables.length; at++) {
    const first = variables[at];
    if (first === undefined) break;
    const wide = Number.parseInt(widths.get(text(source.decode, first.name).toUpperCase()) ?? "", 10);
    const count = wide > 255 && first.width > 0 ? Math.ceil(wide / 252) : 1;
    const segments = variables.slice(at, at + count);
    const isWhole = segments.length === count && segments.every(({ width }) => width > 0 || count === 1);
    if (isWhole && count > 1) {
      groups.push({ first, segments, width: wide });
      at += count - 1;
    } else groups.push({ first, segments: [first], width: first.width });
  }
  return groups;
}

/** `A=first<tab>B=second`, keys in capitals. */
function readPairs({ dictionary, decode }: Source, subtype: number): ReadonlyMap<string, string> {
  const extension = dictionary.extensions.get(subtype);
  if (extension === undefined) return new Map();
  const pairs = decode(extension)
    .split("\t")
    .flatMap((pair): (readonly [string, string])[] => {
      const at = pair.indexOf("=");
      const value = pair.slice(at + 1).replaceAll("\0", "");
      return at > 0 && value !== "" ? [[pair.slice(0, at).replaceAll("\0", "").trim().toUpperCase(), value]] : [];
    });
  return new Map(pairs);
}

/** Subtype 11: three numbers for each variable, or two in old files; the first is the level. */
function readLevels({ dictionary, file, littleEndian }: Source): readonly (MeasurementLevel | undefined)[] {
  const extension = dictionary.extensions.get(11);
  const count = dictionary.variables.length;
  if (extension === undefined || count === 0) return [];
  const reader = opened(extension, file, littleEndian);
  const each = extension.length / 4 / count;
  if (each !== 2 && each !== 3) return [];
  return dictionary.variables.map(() => {
    const level = LEVELS[reader.int32()];
    reader.take((each - 1) * 4);
    return level;
  });
}

function labelsByPlace({ dictionary, decode, littleEndian }: Source): ReadonlyMap<number, readonly ValueLabel[]> {
  const byPlace = new Map(dictionary.variables.map((variable) => [variable.place, variable]));
  const labels = new Map<number, readonly ValueLabel[]>();
  for (const set of dictionary.labelSets) {
    for (const place of set.places) {
      const variable = byPlace.get(place);
      if (variable === undefined) continue;
      const own = set.labels.map(({ value, label }) => ({
        value: variable.width === 0 ? numberIn(value, littleEndian) : text(decode, value),
        label: text(decode, label),
      }));
      labels.set(place, own);
    }
  }
  return labels;
}

function numberIn(bytes: Uint8Array, littleEndian: boolean): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, littleEndian);
}

/** Subtype 21: labels of texts wider than 8 bytes, by the name of the column. */
function readLongLabels({
  dictionary,
  decode,
  file,
  littleEndian,
}: Source): ReadonlyMap<string, readonly ValueLabel[]> {
  const found = new Map<string, readonly ValueLabel[]>();
  const extension = dictionary.extensions.get(21);
  if (extension === undefined) return found;
  const reader = opened(extension, file, littleEndian);
  while (reader.rest > 0) {
    const name = text(decode, reader.slice(reader.int32()));
    reader.int32();
    const count = reader.int32();
    if (count < 0 || count > reader.rest / 8) throw reader.damaged(`${count} labels of values`);
    const labels = Array.from({ length: count }, () => ({
      value: text(decode, reader.slice(reader.int32())),
      label: text(decode, reader.slice(reader.int32())),
    }));
    found.set(name.toUpperCase(), labels);
  }
  return found;
}

/** Subtype 22: missing values of texts wider than 8 bytes, which count up to their eighth byte. */
function readLongMissing({ dictionary, decode, file, littleEndian }: Source): ReadonlyMap<string, UserMissing> {
  const found = new Map<string, UserMissing>();
  const extension = dictionary.extensions.get(22);
  if (extension === undefined) return found;
  const reader = opened(extension, file, littleEndian);
  while (reader.rest > 0) {
    const name = text(decode, reader.slice(reader.int32()));
    const count = reader.uint8();
    const length = reader.int32();
    const values = Array.from({ length: count }, () => text(decode, reader.slice(length)));
    found.set(name.toUpperCase(), { values });
  }
  return found;
}

function ownMissing({ missing }: SavVariable, decode: Decode): UserMissing | undefined {
  if (missing === undefined) return undefined;
  const values = [...missing.numbers, ...missing.texts.map((bytes) => text(decode, bytes))];
  return { values, ...(missing.range === undefined ? {} : { range: missing.range }) };
}

function opened(bytes: Uint8Array, file: string, littleEndian: boolean): ByteReader {
  const reader = new ByteReader(bytes, file);
  reader.littleEndian = littleEndian;
  return reader;
}
