// The extension records of an SPSS system file: what the first form of 1984 had no place for.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { ByteWriter } from "../byte-writer.ts";
import { utf8Within } from "../text-bytes.ts";
import type { PlannedColumn } from "./plan-sav.ts";

const LEVELS = { nominal: 1, ordinal: 2, scale: 3 } as const;
const UTF8 = 65_001;

export function writeSavExtensions(writer: ByteWriter, columns: readonly PlannedColumn[]): void {
  writeRecord(writer, 3, 4, (body) => {
    for (const number of [20, 0, 0, -1, 1, 1, 2, UTF8]) body.int32(number);
  });
  writeRecord(writer, 4, 8, (body) => {
    for (const number of [-Number.MAX_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE]) body.float64(number);
  });
  writeRecord(writer, 11, 4, (body) => {
    for (const column of columns) {
      for (const { width } of column.segments) {
        body.int32(LEVELS[column.level]);
        body.int32(Math.min(Math.max(width, 8), 40));
        body.int32(width > 0 ? 0 : 1);
      }
    }
  });
  writeNames(writer, columns);
  writeRecord(writer, 20, 1, (body) => body.raw(utf8ToBytes("UTF-8")));
  writeLongTexts(writer, columns);
}

function writeRecord(writer: ByteWriter, subtype: number, size: number, fill: (body: ByteWriter) => void): void {
  const body = new ByteWriter();
  fill(body);
  if (body.length === 0) return;
  writer.int32(7);
  writer.int32(subtype);
  writer.int32(size);
  writer.int32(body.length / size);
  writer.raw(body.result());
}

function writeNames(writer: ByteWriter, columns: readonly PlannedColumn[]): void {
  const names = columns.map(({ name, segments }) => `${segments[0]?.shortName}=${name}`);
  writeRecord(writer, 13, 1, (body) => body.raw(utf8ToBytes(names.join("\t"))));
  const wide = columns.filter(({ segments }) => segments.length > 1);
  const widths = wide.map(({ segments, width }) => `${segments[0]?.shortName}=${String(width).padStart(5, "0")}\0\t`);
  writeRecord(writer, 14, 1, (body) => body.raw(utf8ToBytes(widths.join(""))));
}

/** Labels and missing values of texts wider than 8 bytes. */
function writeLongTexts(writer: ByteWriter, columns: readonly PlannedColumn[]): void {
  const long = columns.filter(({ width }) => width > 8);
  writeRecord(writer, 21, 1, (body) => {
    for (const { name, width, valueLabels } of long.filter((column) => column.valueLabels.length > 0)) {
      writeCounted(body, utf8ToBytes(name));
      body.int32(width);
      body.int32(valueLabels.length);
      for (const { value, label } of valueLabels) {
        writeCounted(body, utf8ToBytes(String(value)));
        writeCounted(body, utf8Within(label, 120));
      }
    }
  });
  writeRecord(writer, 22, 1, (body) => {
    for (const { name, missing } of long) {
      if (missing === undefined) continue;
      writeCounted(body, utf8ToBytes(name));
      body.uint8(missing.texts.length);
      body.int32(8);
      for (const text of missing.texts) body.padded(utf8Within(text, 8), 8, 0x20);
    }
  });
}

function writeCounted(body: ByteWriter, bytes: Uint8Array): void {
  body.int32(bytes.length);
  body.raw(bytes);
}
