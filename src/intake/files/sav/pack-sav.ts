// Cases of an SPSS system file, packed by opcodes: the twin of `unpack-sav`.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { ByteWriter } from "../byte-writer.ts";
import type { PlannedColumn } from "./plan-sav.ts";

const BIAS = 100;

export function packCases(writer: ByteWriter, columns: readonly PlannedColumn[], rows: number): void {
  const packer = new Packer(writer);
  const texts = columns.map((column) => partsOf(column));
  for (let row = 0; row < rows; row++) {
    for (const [at, column] of columns.entries())
      packCell(packer, column.values[row] ?? null, column.width > 0 ? texts[at] : undefined);
  }
  packer.end();
}

/** `partsOf` is there for columns of text. */
function packCell(
  packer: Packer,
  value: string | number | null,
  parts: ((text: string) => TextParts) | undefined,
): void {
  if (parts === undefined) packer.number(typeof value === "number" && Number.isFinite(value) ? value : null);
  else for (const part of parts(String(value ?? ""))) packer.text(part);
}

/** Codes come again and again: what was cut up once is kept. */
const KEPT_TEXTS = 5000;

/** Eight bytes each, filled with blanks; null = blanks alone. */
type TextParts = readonly (Uint8Array | null)[];

function partsOf({ segments }: PlannedColumn): (text: string) => TextParts {
  const known = new Map<string, TextParts>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const parts = cutText(segments, text);
    if (known.size < KEPT_TEXTS) known.set(text, parts);
    return parts;
  };
}

/** A segment holds 255 bytes of the text; its 256th stays blank. */
function cutText(segments: PlannedColumn["segments"], text: string): TextParts {
  const bytes = utf8ToBytes(text);
  const parts: (Uint8Array | null)[] = [];
  for (const [index, { width }] of segments.entries()) {
    const own = bytes.subarray(index * 255, index * 255 + width);
    for (let at = 0; at < width; at += 8) parts.push(filledUp(own.subarray(at, at + 8)));
  }
  return parts;
}

function filledUp(upToEight: Uint8Array): Uint8Array | null {
  const bytes = new Uint8Array(8).fill(0x20);
  bytes.set(upToEight);
  return bytes.every((byte) => byte === 0x20) ? null : bytes;
}

/** Eight opcodes stand before the plain parts that belong to them. */
class Packer {
  private readonly opcodes: number[] = [];
  private readonly plain: Uint8Array[] = [];

  constructor(private readonly writer: ByteWriter) {}

  number(value: number | null): void {
    if (value === null) this.add(255);
    else if (Number.isInteger(value) && !Object.is(value, -0) && value > -BIAS && value <= 251 - BIAS)
      this.add(value + BIAS);
    else {
      const bytes = new Uint8Array(8);
      new DataView(bytes.buffer).setFloat64(0, value, true);
      this.add(253, bytes);
    }
  }

  text(part: Uint8Array | null): void {
    if (part === null) this.add(254);
    else this.add(253, part);
  }

  end(): void {
    while (this.opcodes.length > 0) this.add(0);
  }

  private add(opcode: number, plain?: Uint8Array): void {
    this.opcodes.push(opcode);
    if (plain !== undefined) this.plain.push(plain);
    if (this.opcodes.length < 8) return;
    for (const each of this.opcodes) this.writer.uint8(each);
    for (const each of this.plain) this.writer.raw(each);
    this.opcodes.length = 0;
    this.plain.length = 0;
  }
}
