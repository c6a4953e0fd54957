// Table → Stata data file, form 118 (Stata 14 and later), UTF-8.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { ByteWriter } from "../byte-writer.ts";
import type { LabelledTable } from "../labelled-table.ts";
import { utf8Within } from "../text-bytes.ts";
import { dtaCode, FORMS } from "./dta-layout.ts";
import { FIRST_MISSING, missingDouble } from "./dta-values.ts";
import { type PlannedDtaColumn, planDta } from "./plan-dta.ts";

const FORM = { nameBytes: 129, labelBytes: 321, formatBytes: 57, ...FORMS.get(118) };

/** Texts with labels become numbers with labels; user-missing values become ".a", ".b" …, as Stata has no texts with labels. */
export function writeDta(table: LabelledTable): Uint8Array {
  const columns = planDta(table.columns);
  const writer = new ByteWriter();
  const map: number[] = [0];
  const mark = () => map.push(writer.length);
  writeHead(writer, table, columns.length);
  mark();
  writer.raw(ascii("<map>"));
  const mapAt = writer.length;
  writer.fill(14 * 8, 0);
  writer.raw(ascii("</map>"));
  writeVariables(writer, columns, mark);
  mark();
  writer.raw(ascii("<characteristics></characteristics>"));
  mark();
  writeData(writer, columns, table.rows);
  mark();
  writeLongTexts(writer, columns);
  mark();
  writeLabelSets(writer, columns);
  mark();
  writer.raw(ascii("</stata_dta>"));
  mark();
  for (const [index, place] of map.entries()) writer.putUint64(mapAt + index * 8, place);
  return writer.result();
}

function ascii(text: string): Uint8Array {
  return utf8ToBytes(text);
}

/** The time is left out: equal tables give equal bytes. */
function writeHead(writer: ByteWriter, { label, rows }: LabelledTable, count: number): void {
  writer.raw(ascii("<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>"));
  writer.uint16(count);
  writer.raw(ascii("</K><N>"));
  writer.uint64(rows);
  writer.raw(ascii("</N><label>"));
  const title = utf8Within(label, 320);
  writer.uint16(title.length);
  writer.raw(title);
  writer.raw(ascii("</label><timestamp>"));
  writer.uint8(0);
  writer.raw(ascii("</timestamp></header>"));
}

function writeVariables(writer: ByteWriter, columns: readonly PlannedDtaColumn[], mark: () => void): void {
  const list = (tag: string, write: () => void) => {
    mark();
    writer.raw(ascii(`<${tag}>`));
    write();
    writer.raw(ascii(`</${tag}>`));
  };
  const texts = (tag: string, width: number, textOf: (column: PlannedDtaColumn) => string) =>
    list(tag, () => {
      for (const column of columns) writer.padded(utf8Within(textOf(column), width - 1), width, 0);
    });
  list("variable_types", () => {
    for (const { type } of columns) writer.uint16(dtaCode(type));
  });
  texts("varnames", FORM.nameBytes, ({ name }) => name);
  list("sortlist", () => writer.fill(2 * (columns.length + 1), 0));
  texts("formats", FORM.formatBytes, ({ format }) => format);
  texts("value_label_names", FORM.nameBytes, ({ labels, name }) => (labels.length > 0 ? name : ""));
  texts("variable_labels", FORM.labelBytes, ({ label }) => [...label].slice(0, 80).join(""));
}

function writeData(writer: ByteWriter, columns: readonly PlannedDtaColumn[], rows: number): void {
  writer.raw(ascii("<data>"));
  for (let row = 0; row < rows; row++) {
    for (const [index, column] of columns.entries()) writeValue(writer, column, { row, variable: index + 1 });
  }
  writer.raw(ascii("</data>"));
}

interface Cell {
  readonly row: number;
  readonly variable: number;
}

function writeValue(writer: ByteWriter, column: PlannedDtaColumn, { row, variable }: Cell): void {
  const value = column.values[row] ?? null;
  const { kind, width } = column.type;
  if (kind === "text") writer.padded(utf8ToBytes(String(value ?? "")), width, 0);
  else if (kind === "reference") {
    const isKept = value !== null && value !== "";
    writer.uint16(isKept ? variable : 0);
    const place = isKept ? row + 1 : 0;
    writer.uint16(place % 65_536);
    writer.int32(Math.floor(place / 65_536));
  } else writeNumber(writer, kind, value === null ? missing(kind, column.reasons.get(row) ?? "") : Number(value));
}

type NumberKind = "byte" | "int" | "long" | "float" | "double";

function missing(kind: NumberKind, letter: string): number {
  if (kind === "double" || kind === "float") return missingDouble(letter);
  return FIRST_MISSING[kind] + (letter === "" ? 0 : letter.charCodeAt(0) - 96);
}

function writeNumber(writer: ByteWriter, kind: NumberKind, value: number): void {
  if (kind === "byte") writer.uint8(value & 0xff);
  else if (kind === "int") writer.uint16(value & 0xffff);
  else if (kind === "long") writer.int32(value);
  else writer.float64(value);
}

/** "GSO": variable, row, 130 = text with a zero at its end. */
function writeLongTexts(writer: ByteWriter, columns: readonly PlannedDtaColumn[]): void {
  writer.raw(ascii("<strls>"));
  for (const [index, { type, values }] of columns.entries()) {
    if (type.kind !== "reference") continue;
    for (const [row, value] of values.entries()) {
      if (value === null || value === "") continue;
      const bytes = utf8ToBytes(String(value));
      writer.raw(ascii("GSO"));
      writer.int32(index + 1);
      writer.uint64(row + 1);
      writer.uint8(130);
      writer.int32(bytes.length + 1);
      writer.raw(bytes);
      writer.uint8(0);
    }
  }
  writer.raw(ascii("</strls>"));
}

function writeLabelSets(writer: ByteWriter, columns: readonly PlannedDtaColumn[]): void {
  writer.raw(ascii("<value_labels>"));
  for (const { name, labels } of columns.filter((column) => column.labels.length > 0)) {
    const texts = labels.map(({ label }) => utf8Within(label, 32_000));
    const textBytes = texts.reduce((sum, text) => sum + text.length + 1, 0);
    writer.raw(ascii("<lbl>"));
    writer.int32(8 + 8 * labels.length + textBytes);
    writer.padded(utf8Within(name, FORM.nameBytes - 1), FORM.nameBytes, 0);
    writer.fill(3, 0);
    writer.int32(labels.length);
    writer.int32(textBytes);
    let at = 0;
    for (const text of texts) {
      writer.int32(at);
      at += text.length + 1;
    }
    for (const { value } of labels) writer.int32(value);
    for (const text of texts) writer.padded(text, text.length + 1, 0);
    writer.raw(ascii("</lbl>"));
  }
  writer.raw(ascii("</value_labels>"));
}
