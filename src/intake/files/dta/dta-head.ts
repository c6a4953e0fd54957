// What stands before the data of a .dta: how many variables and rows, and the description of each variable.
import type { ByteReader } from "../byte-reader.ts";
import { formatIsUnknown } from "../problems.ts";
import { type Decode, untilZero } from "../text-bytes.ts";
import { type Characteristics, readCharacteristic } from "./dta-languages.ts";
import { type DtaForm, type DtaType, dtaType, FORMS } from "./dta-layout.ts";

export interface DtaVariable {
  readonly name: string;
  readonly label: string;
  readonly type: DtaType;
  readonly format: string;
  /** Name of the set of labels of its values; empty when there is none. */
  readonly labelSet: string;
}

export interface DtaHead {
  readonly form: DtaForm;
  readonly label: string;
  readonly rows: number;
  readonly variables: readonly DtaVariable[];
  readonly characteristics: Characteristics;
}

const KNOWN = "Stata .dta 113, 114, 115, 117, 118, 119";
const MOST_VARIABLES = 120_000;

/** Leaves the reader at the first byte of the data. Throws `intake/data-file-is-unknown`, `intake/data-file-is-damaged`. */
export function readDtaHead(reader: ByteReader, decode: Decode): DtaHead {
  return reader.bytes[0] === 0x3c ? readTaggedHead(reader, decode) : readOldHead(reader, decode);
}

function readOldHead(reader: ByteReader, decode: Decode): DtaHead {
  const form = FORMS.get(reader.uint8());
  if (form === undefined || form.isTagged) throw formatIsUnknown(reader.file, KNOWN);
  reader.littleEndian = reader.uint8() === 2;
  reader.take(2);
  const count = reader.uint16();
  const rows = reader.uint32();
  const label = decode(untilZero(reader.slice(81)));
  reader.take(18);
  const parts = readParts(reader, decode, { form, count, typeBytes: 1, sortBytes: 2 * (count + 1), skip: () => {} });
  const characteristics = new Map<string, string>();
  for (;;) {
    const kind = reader.uint8();
    const length = reader.uint32();
    if (kind === 0 && length === 0) break;
    const bytes = reader.slice(length);
    if (kind === 1) readCharacteristic(bytes, { form, decode, into: characteristics });
  }
  return { form, label, rows, variables: parts, characteristics };
}

function readTaggedHead(reader: ByteReader, decode: Decode): DtaHead {
  if (!isNext(reader, "<stata_dta><header><release>")) throw formatIsUnknown(reader.file, KNOWN);
  expectTag(reader, "<stata_dta><header><release>");
  const form = FORMS.get(Number(String.fromCharCode(...reader.slice(3))));
  if (form?.isTagged !== true) throw formatIsUnknown(reader.file, KNOWN);
  const { release } = form;
  expectTag(reader, "</release><byteorder>");
  reader.littleEndian = String.fromCharCode(...reader.slice(3)) === "LSF";
  expectTag(reader, "</byteorder><K>");
  const count = release === 119 ? reader.uint32() : reader.uint16();
  if (count > MOST_VARIABLES) throw reader.damaged(`${count} variables`);
  expectTag(reader, "</K><N>");
  const rows = release === 117 ? reader.uint32() : reader.uint64();
  expectTag(reader, "</N><label>");
  const label = decode(reader.slice(release === 117 ? reader.uint8() : reader.uint16()));
  expectTag(reader, "</label><timestamp>");
  reader.take(reader.uint8());
  expectTag(reader, "</timestamp></header><map>");
  reader.take(14 * 8);
  expectTag(reader, "</map>");
  const skip = (tags: string) => expectTag(reader, tags);
  const sortBytes = (release === 119 ? 4 : 2) * (count + 1);
  const variables = readParts(reader, decode, { form, count, typeBytes: 2, sortBytes, skip });
  const characteristics = readCharacteristics(reader, form, decode);
  expectTag(reader, "<data>");
  return { form, label, rows, variables, characteristics };
}

interface Parts {
  readonly form: DtaForm;
  readonly count: number;
  readonly typeBytes: 1 | 2;
  readonly sortBytes: number;
  /** Goes over the tags that part the lists in the newer forms. */
  readonly skip: (tags: string) => void;
}

function readParts(reader: ByteReader, decode: Decode, parts: Parts): readonly DtaVariable[] {
  const { form, count, typeBytes, sortBytes, skip } = parts;
  const texts = (width: number) => Array.from({ length: count }, () => decode(untilZero(reader.slice(width))));
  skip("<variable_types>");
  const types = Array.from({ length: count }, () => readType(reader, form, typeBytes));
  skip("</variable_types><varnames>");
  const names = texts(form.nameBytes);
  skip("</varnames><sortlist>");
  reader.take(sortBytes);
  skip("</sortlist><formats>");
  const formats = texts(form.formatBytes);
  skip("</formats><value_label_names>");
  const labelSets = texts(form.nameBytes);
  skip("</value_label_names><variable_labels>");
  const labels = texts(form.labelBytes);
  skip("</variable_labels>");
  return types.map((type, index) => ({
    type,
    name: names[index] ?? "",
    format: formats[index] ?? "",
    labelSet: labelSets[index] ?? "",
    label: labels[index] ?? "",
  }));
}

function readType(reader: ByteReader, form: DtaForm, bytes: 1 | 2): DtaType {
  const code = bytes === 1 ? reader.uint8() : reader.uint16();
  const type = dtaType(code, form);
  if (type === undefined) throw reader.damaged(`a variable of the unknown type ${code}`);
  return type;
}

function readCharacteristics(reader: ByteReader, form: DtaForm, decode: Decode): Characteristics {
  const into = new Map<string, string>();
  expectTag(reader, "<characteristics>");
  while (isNext(reader, "<ch>")) {
    expectTag(reader, "<ch>");
    readCharacteristic(reader.slice(reader.uint32()), { form, decode, into });
    expectTag(reader, "</ch>");
  }
  expectTag(reader, "</characteristics>");
  return into;
}

export function isNext(reader: ByteReader, tag: string): boolean {
  const found = reader.bytes.subarray(reader.at, reader.at + tag.length);
  return String.fromCharCode(...found) === tag;
}

export function expectTag(reader: ByteReader, tag: string): void {
  if (!isNext(reader, tag)) throw reader.damaged(`${tag} was expected`);
  reader.take(tag.length);
}
