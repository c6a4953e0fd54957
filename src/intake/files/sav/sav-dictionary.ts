// The dictionary of an SPSS system file: one record after another, each after its type.
// After "System File Format" in the PSPP developers' guide (https://www.gnu.org/software/pspp/pspp-dev/).
import type { ByteReader } from "../byte-reader.ts";
import type { UserMissing } from "../labelled-table.ts";

/** A variable record as it stands; a text wider than 8 bytes takes further records of width −1. */
export interface SavVariable {
  readonly name: Uint8Array;
  /** 0 = number, else the width of a text in bytes. */
  readonly width: number;
  readonly label: Uint8Array;
  readonly format: number;
  readonly missing: RawMissing | undefined;
  /** Place among the 8-byte parts of a case, from 0. */
  readonly place: number;
}

export interface RawMissing {
  readonly numbers: readonly number[];
  readonly texts: readonly Uint8Array[];
  readonly range: UserMissing["range"];
}

export interface SavLabelSet {
  readonly labels: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[];
  /** Places of the variables. */
  readonly places: readonly number[];
}

export interface SavDictionary {
  readonly compression: number;
  readonly bias: number;
  readonly label: Uint8Array;
  readonly variables: readonly SavVariable[];
  /** 8-byte parts of a case. */
  readonly parts: number;
  readonly labelSets: readonly SavLabelSet[];
  readonly extensions: ReadonlyMap<number, Uint8Array>;
}

const LONGEST_LABEL = 1 << 20;

/** Leaves the reader at the first byte of the data. Throws `intake/data-file-is-damaged`. */
export function readSavDictionary(reader: ByteReader): SavDictionary {
  const head = readHead(reader);
  const variables: SavVariable[] = [];
  const labelSets: SavLabelSet[] = [];
  const extensions = new Map<number, Uint8Array>();
  let parts = 0;
  for (;;) {
    const kind = reader.int32();
    if (kind === 999) break;
    if (kind === 2) {
      const variable = readVariable(reader, parts);
      parts += 1;
      if (variable !== undefined) variables.push(variable);
    } else if (kind === 3) labelSets.push(readLabelSet(reader));
    else if (kind === 6) reader.take(reader.int32() * 80);
    else if (kind === 7) extensions.set(...readExtension(reader));
    else throw reader.damaged(`a record of the unknown kind ${kind}`);
  }
  reader.int32();
  return { ...head, variables, parts, labelSets, extensions };
}

function readHead(reader: ByteReader) {
  reader.goTo(64);
  const layout = reader.int32();
  if (layout !== 2 && layout !== 3) {
    reader.littleEndian = false;
    reader.goTo(64);
    const swapped = reader.int32();
    if (swapped !== 2 && swapped !== 3) throw reader.damaged("the layout is neither 2 nor 3");
  }
  reader.int32();
  const compression = reader.int32();
  if (compression < 0 || compression > 2) throw reader.damaged(`the unknown compression ${compression}`);
  reader.take(8);
  const bias = reader.float64();
  reader.take(17);
  const label = reader.slice(64);
  reader.take(3);
  return { compression, bias, label };
}

function readVariable(reader: ByteReader, place: number): SavVariable | undefined {
  const width = reader.int32();
  const hasLabel = reader.int32();
  const missingCount = reader.int32();
  reader.int32();
  const format = reader.int32();
  const name = reader.slice(8);
  const label = hasLabel === 1 ? readPaddedLabel(reader) : new Uint8Array();
  const missing = readMissing(reader, missingCount, width);
  if (width === -1) return undefined;
  if (width < 0 || width > 255) throw reader.damaged(`a variable of width ${width}`);
  return { name, width, label, format, missing, place };
}

function readPaddedLabel(reader: ByteReader): Uint8Array {
  const length = reader.int32();
  if (length < 0 || length > LONGEST_LABEL) throw reader.damaged(`a label of ${length} bytes`);
  const label = reader.slice(length);
  reader.take((4 - (length % 4)) % 4);
  return label;
}

function readMissing(reader: ByteReader, count: number, width: number): RawMissing | undefined {
  if (count === 0) return undefined;
  if (count < -3 || count > 3 || count === -1) throw reader.damaged(`${count} missing values`);
  if (width > 0) {
    const texts = Array.from({ length: Math.abs(count) }, () => reader.slice(8));
    return { numbers: [], texts, range: undefined };
  }
  const range = count < 0 ? { from: reader.float64(), to: reader.float64() } : undefined;
  const single = count < 0 ? -count - 2 : count;
  return { numbers: Array.from({ length: single }, () => reader.float64()), texts: [], range };
}

function readLabelSet(reader: ByteReader): SavLabelSet {
  const count = reader.int32();
  if (count < 0 || count > reader.rest / 16) throw reader.damaged(`${count} labels of values`);
  const labels = Array.from({ length: count }, () => {
    const value = reader.slice(8);
    const length = reader.uint8();
    const label = reader.slice(length);
    reader.take((8 - ((length + 1) % 8)) % 8);
    return { value, label };
  });
  if (reader.int32() !== 4) throw reader.damaged("labels of values that belong to no variable");
  const variables = reader.int32();
  if (variables < 0 || variables > reader.rest / 4) throw reader.damaged(`${variables} variables with labels`);
  return { labels, places: Array.from({ length: variables }, () => reader.int32() - 1) };
}

function readExtension(reader: ByteReader): [number, Uint8Array] {
  const subtype = reader.int32();
  const size = reader.int32();
  const count = reader.int32();
  if (size < 0 || count < 0) throw reader.damaged("an extension of negative length");
  return [subtype, reader.slice(size * count)];
}
