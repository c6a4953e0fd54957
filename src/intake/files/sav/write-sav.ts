// Table → SPSS system file, UTF-8, packed by opcodes. Names are made fit; labels are cut to what SPSS shows.
// After "System File Format" in the PSPP developers' guide.
import { ByteWriter } from "../byte-writer.ts";
import type { LabelledTable } from "../labelled-table.ts";
import { utf8Within } from "../text-bytes.ts";
import { packCases } from "./pack-sav.ts";
import { type PlannedColumn, planSav } from "./plan-sav.ts";
import { writeSavExtensions } from "./write-sav-extensions.ts";

const BLANK = 0x20;
const LABEL_BYTES = 255;
const VALUE_LABEL_BYTES = 120;

/** Missing reasons of Stata are lost: SPSS has none. Throws `intake/column-is-unfit-for-export`. */
export function writeSav(table: LabelledTable): Uint8Array {
  const columns = planSav(table.columns);
  const writer = new ByteWriter();
  writeHead(writer, table, columns);
  for (const column of columns) writeVariable(writer, column);
  for (const column of columns) writeValueLabels(writer, column);
  writeSavExtensions(writer, columns);
  writer.int32(999);
  writer.int32(0);
  packCases(writer, columns, table.rows);
  return writer.result();
}

/** The date in the head is fixed: equal tables give equal bytes. */
function writeHead(writer: ByteWriter, { label, rows }: LabelledTable, columns: readonly PlannedColumn[]): void {
  writer.raw(utf8Within("$FL2", 4));
  writer.padded(utf8Within("@(#) SPSS DATA FILE tornaviaje", 60), 60, BLANK);
  writer.int32(2);
  writer.int32(columns.reduce((sum, { parts }) => sum + parts, 0));
  writer.int32(1);
  writer.int32(0);
  writer.int32(rows);
  writer.float64(100);
  writer.raw(utf8Within("01 Jan 2000:00:00", 9));
  writer.raw(utf8Within("00:00:00", 8));
  writer.padded(utf8Within(label, 64), 64, BLANK);
  writer.fill(3, 0);
}

function writeVariable(writer: ByteWriter, column: PlannedColumn): void {
  for (const [index, segment] of column.segments.entries()) {
    if (index === 0) writeRecord(writer, segment, column);
    else writeRecord(writer, segment, { ...column, label: "", missing: undefined });
    writeContinuations(writer, segment.width);
  }
}

type Segment = PlannedColumn["segments"][number];

function writeRecord(writer: ByteWriter, { width, shortName }: Segment, column: PlannedColumn): void {
  const { missing } = column;
  const label = utf8Within(column.label, LABEL_BYTES);
  const format = formatOf(column, width);
  for (const number of [2, width, label.length > 0 ? 1 : 0, missing?.count ?? 0, format, format]) writer.int32(number);
  writer.padded(utf8Within(shortName, 8), 8, BLANK);
  if (label.length > 0) {
    writer.int32(label.length);
    writer.padded(label, Math.ceil(label.length / 4) * 4, BLANK);
  }
  if (missing === undefined || missing.count === 0) return;
  for (const number of missing.numbers) writer.float64(number);
  for (const text of missing.texts) writer.padded(utf8Within(text, 8), 8, BLANK);
}

function writeContinuations(writer: ByteWriter, width: number): void {
  for (let part = 1; part < Math.ceil(width / 8); part++) {
    for (const number of [2, -1, 0, 0, 0, 0]) writer.int32(number);
    writer.fill(8, BLANK);
  }
}

const FORMATS = { date: [20, 11, 0], datetime: [22, 20, 0], time: [21, 8, 0] } as const;

function formatOf(column: PlannedColumn, width: number): number {
  const [kind, wide, decimals] =
    width > 0 ? [1, width, 0] : column.moment ? FORMATS[column.moment] : numberFormat(column);
  return (kind << 16) | (wide << 8) | decimals;
}

function numberFormat({ values }: PlannedColumn): readonly [number, number, number] {
  return values.every((value) => value === null || Number.isInteger(value)) ? [5, 8, 0] : [5, 12, 4];
}

/** Labels of texts wider than 8 bytes go into an extension. */
function writeValueLabels(writer: ByteWriter, column: PlannedColumn): void {
  const { valueLabels, width, place } = column;
  if (valueLabels.length === 0 || width > 8) return;
  writer.int32(3);
  writer.int32(valueLabels.length);
  for (const { value, label } of valueLabels) {
    if (typeof value === "number") writer.float64(value);
    else writer.padded(utf8Within(value, 8), 8, BLANK);
    const bytes = utf8Within(label, VALUE_LABEL_BYTES);
    writer.uint8(bytes.length);
    writer.padded(bytes, Math.ceil((bytes.length + 1) / 8) * 8 - 1, BLANK);
  }
  writer.int32(4);
  writer.int32(1);
  writer.int32(place + 1);
}
