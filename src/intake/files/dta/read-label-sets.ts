// The sets of value labels at the end of a .dta. Values above the largest long are the missing values ".a" to ".z".
import type { ByteReader } from "../byte-reader.ts";
import type { ValueLabel } from "../labelled-table.ts";
import { type Decode, untilZero } from "../text-bytes.ts";
import { expectTag, isNext } from "./dta-head.ts";
import type { DtaForm } from "./dta-layout.ts";
import { FIRST_MISSING, letterOf } from "./dta-values.ts";

type LabelSets = Map<string, readonly ValueLabel[]>;

export function readLabelSets(
  reader: ByteReader,
  form: DtaForm,
  decode: Decode,
): ReadonlyMap<string, readonly ValueLabel[]> {
  const sets: LabelSets = new Map();
  if (!form.isTagged) {
    while (reader.rest > 0) readSet(reader, form, { decode, sets });
    return sets;
  }
  expectTag(reader, "<value_labels>");
  while (isNext(reader, "<lbl>")) {
    expectTag(reader, "<lbl>");
    readSet(reader, form, { decode, sets });
    expectTag(reader, "</lbl>");
  }
  expectTag(reader, "</value_labels>");
  return sets;
}

interface Into {
  readonly decode: Decode;
  readonly sets: LabelSets;
}

function readSet(reader: ByteReader, { nameBytes }: DtaForm, { decode, sets }: Into): void {
  reader.take(4);
  const name = decode(untilZero(reader.slice(nameBytes)));
  reader.take(3);
  const count = reader.uint32();
  const textBytes = reader.uint32();
  if (count > reader.rest / 8) throw reader.damaged(`${count} labels of values`);
  const offsets = Array.from({ length: count }, () => reader.uint32());
  const values = Array.from({ length: count }, () => reader.int32());
  const text = reader.slice(textBytes);
  const labels = values.map((value, index) => ({
    value: labelledValue(value),
    label: decode(untilZero(text.subarray(offsets[index] ?? 0))),
  }));
  sets.set(name, labels);
}

function labelledValue(value: number): number | string {
  if (value < FIRST_MISSING.long) return value;
  return `.${letterOf(value - FIRST_MISSING.long) ?? ""}`;
}
