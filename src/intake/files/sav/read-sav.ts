// SPSS system file (.sav, .zsav) → table. Texts in the encoding that the file names; dates as ISO texts.
import { ByteReader } from "../byte-reader.ts";
import type { LabelledColumn, LabelledTable, Moment } from "../labelled-table.ts";
import { momentText, SPSS_EPOCH_MS } from "../moments.ts";
import { formatIsUnknown } from "../problems.ts";
import { type Decode, decoderOf, guessingDecoder, withoutPadding } from "../text-bytes.ts";
import { type SavColumn, savColumns } from "./sav-columns.ts";
import { readSavDictionary, type SavDictionary, type SavVariable } from "./sav-dictionary.ts";
import { unpackSav } from "./unpack-sav.ts";

/** Throws `intake/data-file-is-unknown`, `intake/data-file-is-damaged`. */
export function readSav(bytes: Uint8Array, file: string): LabelledTable {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== "$FL2" && magic !== "$FL3") throw formatIsUnknown(file, "SPSS .sav, .zsav");
  const reader = new ByteReader(bytes, file);
  const dictionary = readSavDictionary(reader);
  const decode = decoderFor(dictionary, reader.littleEndian);
  const columns = savColumns({ dictionary, decode, file, littleEndian: reader.littleEndian });
  const cases = unpackSav(reader, dictionary);
  const rows = dictionary.parts === 0 ? 0 : cases.length / (dictionary.parts * 8);
  const data: Cases = {
    bytes: cases,
    view: new DataView(cases.buffer, cases.byteOffset, cases.byteLength),
    rows,
    size: dictionary.parts * 8,
    littleEndian: reader.littleEndian,
    decode,
  };
  return {
    label: decode(withoutPadding(dictionary.label)),
    columns: columns.map((column) => readColumn(data, column)),
    rows,
  };
}

const CODE_PAGES: Readonly<Record<number, string>> = { 2: "windows-1252", 3: "windows-1252", 65001: "utf-8" };

function decoderFor({ extensions }: SavDictionary, littleEndian: boolean): Decode {
  const named = extensions.get(20);
  const name = named === undefined ? undefined : String.fromCharCode(...named.subarray(0, 40));
  const info = extensions.get(3);
  const page = info === undefined || info.length < 32 ? 0 : viewOf(info).getInt32(28, littleEndian);
  const byPage = CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : undefined);
  return decoderOf(name ?? "") ?? decoderOf(byPage ?? "") ?? guessingDecoder();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

interface Cases {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly rows: number;
  readonly size: number;
  readonly littleEndian: boolean;
  readonly decode: Decode;
}

function readColumn(data: Cases, column: SavColumn): LabelledColumn {
  const { name, label, level, valueLabels, userMissing } = column;
  const described = {
    name,
    label,
    valueLabels,
    ...(level === undefined ? {} : { level }),
    ...(userMissing === undefined ? {} : { userMissing }),
  };
  if (column.width > 0) return { ...described, type: "text", values: readTexts(data, column) };
  const moment = MOMENTS[column.format];
  const numbers = readNumbers(data, column.segments[0]?.place ?? 0);
  if (moment === undefined) return { ...described, type: "number", values: numbers };
  const { userMissing: _, ...rest } = described;
  return { ...rest, valueLabels: [], type: "text", moment, values: numbers.map((value) => momentOf(value, moment)) };
}

/** Numbers of the SPSS formats that hold moments. */
const MOMENTS: Readonly<Record<number, Moment>> = {
  20: "date",
  21: "time",
  22: "datetime",
  23: "date",
  24: "date",
  38: "date",
  39: "date",
  41: "datetime",
};

function momentOf(seconds: number | null, moment: Moment): string | null {
  if (seconds === null) return null;
  return momentText(seconds * 1000 + (moment === "time" ? 0 : SPSS_EPOCH_MS), moment);
}

function readNumbers({ view, rows, size, littleEndian }: Cases, place: number): readonly (number | null)[] {
  const values: (number | null)[] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    const value = view.getFloat64(row * size + place * 8, littleEndian);
    values[row] = Number.isFinite(value) && value !== -Number.MAX_VALUE ? value : null;
  }
  return values;
}

/** An empty text is missing. */
function readTexts(data: Cases, column: SavColumn): readonly (string | null)[] {
  const values: (string | null)[] = new Array(data.rows);
  const joined = new Uint8Array(column.segments.length === 1 ? 0 : column.segments.length * 255);
  for (let row = 0; row < data.rows; row++) {
    const bytes = textBytes(data, column, { row, joined });
    const text = data.decode(withoutPadding(bytes));
    values[row] = text === "" ? null : text;
  }
  return values;
}

interface TextPlace {
  readonly row: number;
  readonly joined: Uint8Array;
}

function textBytes({ bytes, size }: Cases, { segments, width }: SavColumn, { row, joined }: TextPlace): Uint8Array {
  const from = (segment: SavVariable) => row * size + segment.place * 8;
  const [first] = segments;
  if (first === undefined) return new Uint8Array();
  if (segments.length === 1) return bytes.subarray(from(first), from(first) + first.width);
  let at = 0;
  for (const segment of segments) {
    joined.set(bytes.subarray(from(segment), from(segment) + segment.width), at);
    at += segment.width;
  }
  return joined.subarray(0, Math.min(at, width));
}
