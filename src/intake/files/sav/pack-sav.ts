// Cases of an SPSS system file, packed by opcodes: the twin of `unpack-sav`.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { ByteWriter } from "../byte-writer.ts";
import type { PlannedColumn } from "./plan-sav.ts";

const BIAS = 100;

export function packCases(writer: ByteWriter, columns: readonly PlannedColumn[], rows: number): void {
  const packer = new Packer(writer);
  for (let row = 0; row < rows; row++) {
    for (const column of columns) {
      const value = column.values[row] ?? null;
      if (column.width > 0) packText(packer, column, String(value ?? ""));
      else packer.number(typeof value === "number" && Number.isFinite(value) ? value : null);
    }
  }
  packer.end();
}

/** A segment holds 255 bytes of the text; its 256th stays blank. */
function packText(packer: Packer, { segments }: PlannedColumn, text: string): void {
  const bytes = utf8ToBytes(text);
  for (const [index, { width }] of segments.entries()) {
    const own = bytes.subarray(index * 255, index * 255 + width);
    for (let at = 0; at < width; at += 8) packer.text(own.subarray(at, at + 8));
  }
}

/** Eight opcodes stand before the plain parts that belong to them. */
class Packer {
  private opcodes: number[] = [];
  private plain: Uint8Array[] = [];

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

  text(upToEight: Uint8Array): void {
    const bytes = new Uint8Array(8).fill(0x20);
    bytes.set(upToEight);
    if (bytes.every((byte) => byte === 0x20)) this.add(254);
    else this.add(253, bytes);
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
    this.opcodes = [];
    this.plain = [];
  }
}
