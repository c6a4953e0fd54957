// Stata data file (.dta, 113 to 119) → table. Days and clock times become ISO texts; ".a" to ".z" keep their letter.
import { ByteReader } from "../byte-reader.ts";
import type { LabelledColumn, LabelledTable, Moment, NumberColumn, ValueLabel } from "../labelled-table.ts";
import { momentText, STATA_EPOCH_MS } from "../moments.ts";
import { type Decode, decoderOf, guessingDecoder, untilZero } from "../text-bytes.ts";
import { type DtaHead, type DtaVariable, expectTag, isNext, readDtaHead } from "./dta-head.ts";
import { labelsByLanguage } from "./dta-languages.ts";
import { letterOf, readDtaNumber } from "./dta-values.ts";
import { readLabelSets } from "./read-label-sets.ts";

/** Throws `intake/data-file-is-unknown`, `intake/data-file-is-damaged`. */
export function readDta(bytes: Uint8Array, file: string): LabelledTable {
  const reader = new ByteReader(bytes, file);
  const decode = decoderFor(bytes);
  const head = readDtaHead(reader, decode);
  const width = head.variables.reduce((sum, { type }) => sum + type.width, 0);
  if (width === 0 && head.rows > 0) throw reader.damaged("rows without variables");
  const data: Data = { reader, head, width, from: reader.take(width * head.rows), decode };
  const texts = head.form.isTagged ? readLongTexts(reader, head, decode) : new Map<string, string>();
  const labelSets = readLabelSets(reader, head.form, decode);
  let offset = 0;
  const columns = head.variables.map((variable) => {
    const labels = labelSets.get(variable.labelSet) ?? [];
    const others = labelsByLanguage(variable, head.characteristics, labelSets);
    const column = readColumn(data, { variable, offset, labels, others }, texts);
    offset += variable.type.width;
    return column;
  });
  return { label: head.label, columns, rows: head.rows };
}

/** 118 and 119 are UTF-8 by definition; older files do not say. */
function decoderFor(bytes: Uint8Array): Decode {
  const release = String.fromCharCode(...bytes.subarray(28, 31));
  const isUtf8 = bytes[0] === 0x3c && (release === "118" || release === "119");
  return (isUtf8 ? decoderOf("utf-8") : undefined) ?? guessingDecoder();
}

interface Data {
  readonly reader: ByteReader;
  readonly head: DtaHead;
  /** Bytes of a row. */
  readonly width: number;
  readonly from: number;
  readonly decode: Decode;
}

interface Placed {
  readonly variable: DtaVariable;
  readonly offset: number;
  readonly labels: readonly ValueLabel[];
  readonly others: ReturnType<typeof labelsByLanguage>;
}

function readColumn(data: Data, placed: Placed, texts: ReadonlyMap<string, string>): LabelledColumn {
  const { variable, labels, others } = placed;
  const described = { name: variable.name, label: variable.label };
  const { kind } = variable.type;
  if (kind === "text" || kind === "reference") {
    const values = kind === "text" ? readTexts(data, placed) : readReferences(data, placed, texts);
    return { ...described, valueLabels: [], type: "text", values };
  }
  const numbers = readNumbers(data, placed, kind);
  const moment = momentOf(variable.format);
  if (moment === undefined) return { ...described, valueLabels: labels, ...others, type: "number", ...numbers };
  const values = numbers.values.map((value) => (value === null ? null : momentText(toMs(value, moment), moment)));
  return { ...described, valueLabels: [], type: "text", moment, values };
}

/** `%td` (once `%d`) counts days, `%tc` and `%tC` milliseconds. Weeks, months and quarters stay numbers. */
function momentOf(format: string): Moment | undefined {
  if (/^%-?t[cC]/.test(format)) return "datetime";
  return /^%-?t?d/.test(format) ? "date" : undefined;
}

function toMs(value: number, moment: Moment): number {
  return value * (moment === "date" ? 86_400_000 : 1) + STATA_EPOCH_MS;
}

function readNumbers(
  { reader, head, width, from }: Data,
  { offset }: Placed,
  kind: Parameters<typeof readDtaNumber>[1],
): Pick<NumberColumn, "values" | "reasons"> {
  const values: (number | null)[] = new Array(head.rows);
  const reasons = new Map<number, string>();
  for (let row = 0; row < head.rows; row++) {
    reader.goTo(from + row * width + offset);
    const read = readDtaNumber(reader, kind);
    values[row] = "value" in read && Number.isFinite(read.value) ? read.value : null;
    const letter = "missing" in read ? letterOf(read.missing) : undefined;
    if (letter !== undefined) reasons.set(row, letter);
  }
  return { values, ...(reasons.size === 0 ? {} : { reasons }) };
}

/** An empty text is missing. */
function readTexts({ reader, head, width, from, decode }: Data, { variable, offset }: Placed) {
  return Array.from({ length: head.rows }, (_, row) => {
    reader.goTo(from + row * width + offset);
    const text = decode(untilZero(reader.slice(variable.type.width)));
    return text === "" ? null : text;
  });
}

function readReferences(data: Data, { offset }: Placed, texts: ReadonlyMap<string, string>) {
  const { reader, head, width, from } = data;
  return Array.from({ length: head.rows }, (_, row) => {
    reader.goTo(from + row * width + offset);
    const text = texts.get(readReference(reader, head.form.release)) ?? "";
    return text === "" ? null : text;
  });
}

/** Variable and row under which a long text was first kept: 4 + 4 bytes in 117, 2 + 6 in 118, 3 + 5 in 119. */
function readReference(reader: ByteReader, release: number): string {
  if (release === 117) return `${reader.uint32()}/${reader.uint32()}`;
  const split = release === 118 ? 2 : 3;
  const bytes = reader.slice(8);
  const [v, o] = reader.littleEndian
    ? [wholeOf(bytes.subarray(0, split).toReversed()), wholeOf(bytes.subarray(split).toReversed())]
    : [wholeOf(bytes.subarray(0, split)), wholeOf(bytes.subarray(split))];
  return `${v}/${o}`;
}

function wholeOf(bigEndian: Uint8Array): number {
  return bigEndian.reduce((sum, byte) => sum * 256 + byte, 0);
}

function readLongTexts(reader: ByteReader, { form }: DtaHead, decode: Decode): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  expectTag(reader, "</data><strls>");
  while (isNext(reader, "GSO")) {
    expectTag(reader, "GSO");
    const v = reader.uint32();
    const o = form.release === 117 ? reader.uint32() : reader.uint64();
    reader.uint8();
    texts.set(`${v}/${o}`, decode(untilZero(reader.slice(reader.uint32()))));
  }
  expectTag(reader, "</strls>");
  return texts;
}
