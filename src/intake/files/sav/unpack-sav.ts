// The cases of an SPSS system file as plain bytes: as they are, packed by opcodes, or packed and deflated (.zsav).
// After "Data Record" in the PSPP developers' guide.
import { unzlibSync } from "fflate";
import { ByteReader } from "../byte-reader.ts";
import type { SavDictionary } from "./sav-dictionary.ts";

/** What the cases may unpack to; a survey is far smaller. Unit: bytes. */
const LARGEST = 1_500_000_000;
const LARGEST_BLOCK = 1 << 26;

/** Whole cases only: `parts` × 8 bytes each. Throws `intake/data-file-is-damaged`. */
export function unpackSav(reader: ByteReader, dictionary: SavDictionary): Uint8Array {
  const { compression, parts } = dictionary;
  if (parts === 0) return new Uint8Array();
  if (compression === 0) return wholeCases(reader.slice(reader.rest), parts);
  const packed = compression === 2 ? inflate(reader) : reader.slice(reader.rest);
  return wholeCases(unpackOpcodes(packed, reader, dictionary), parts);
}

function wholeCases(bytes: Uint8Array, parts: number): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length / (parts * 8)) * parts * 8);
}

interface Block {
  readonly from: number;
  readonly packedLength: number;
  readonly length: number;
}

function inflate(reader: ByteReader): Uint8Array {
  reader.take(8);
  const trailer = reader.uint64();
  reader.take(8);
  reader.goTo(trailer);
  reader.take(20);
  const count = reader.int32();
  if (count < 0 || count > reader.rest / 24) throw reader.damaged(`${count} packed blocks`);
  const blocks = Array.from({ length: count }, () => readBlock(reader));
  const total = blocks.reduce((sum, { length }) => sum + length, 0);
  if (total > LARGEST) throw reader.damaged(`${total} bytes after unpacking`);
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const block of blocks) {
    bytes.set(inflateBlock(reader, block), at);
    at += block.length;
  }
  return bytes;
}

function readBlock(reader: ByteReader): Block {
  reader.take(8);
  const from = reader.uint64();
  const length = reader.int32();
  const packedLength = reader.int32();
  // Deflate packs at most about 1 : 1032.
  const isPossible = length >= 0 && packedLength >= 0 && length <= LARGEST_BLOCK && length <= packedLength * 1040 + 64;
  if (!isPossible) throw reader.damaged(`a block of ${packedLength} bytes that unpacks to ${length}`);
  return { from, packedLength, length };
}

function inflateBlock(reader: ByteReader, { from, packedLength, length }: Block): Uint8Array {
  reader.goTo(from);
  const packed = reader.slice(packedLength);
  try {
    const bytes = unzlibSync(packed, { out: new Uint8Array(length) });
    if (bytes.length === length) return bytes;
  } catch {
    reader.goTo(from);
  }
  throw reader.damaged("a packed block does not unpack");
}

const END = 252;
const PLAIN = 253;
const BLANKS = 254;
const MISSING = 255;

/** Each opcode stands for eight bytes; eight opcodes come first, then the plain parts among them. */
function unpackOpcodes(packed: Uint8Array, { file, littleEndian }: ByteReader, { bias }: SavDictionary): Uint8Array {
  const source = new ByteReader(packed, file);
  const meanings = meaningsOf(bias, littleEndian);
  const pages = new Pages();
  while (source.rest >= 8) {
    for (const opcode of source.slice(8)) {
      const isPlain = opcode === PLAIN;
      if (opcode === END || (isPlain && source.rest < 8)) return pages.joined();
      pages.add(isPlain ? source.slice(8) : meanings[opcode]);
    }
    if (pages.length > LARGEST) throw source.damaged("too many bytes after unpacking");
  }
  return pages.joined();
}

/** The eight bytes that each opcode means; none for 0, the plain part and the end. */
function meaningsOf(bias: number, littleEndian: boolean): readonly (Uint8Array | undefined)[] {
  return Array.from({ length: 256 }, (_, opcode) => {
    if (opcode === 0 || opcode === END || opcode === PLAIN) return undefined;
    if (opcode === BLANKS) return EIGHT_BLANKS;
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, opcode === MISSING ? -Number.MAX_VALUE : opcode - bias, littleEndian);
    return bytes;
  });
}

const EIGHT_BLANKS = new Uint8Array(8).fill(0x20);

/** Bytes that grow without being copied each time. */
class Pages {
  length = 0;
  private readonly full: Uint8Array[] = [];
  private page = new Uint8Array(1 << 20);
  private used = 0;

  add(eight: Uint8Array | undefined): void {
    if (eight === undefined) return;
    if (this.used === this.page.length) {
      this.full.push(this.page);
      this.page = new Uint8Array(1 << 20);
      this.used = 0;
    }
    this.page.set(eight, this.used);
    this.used += 8;
    this.length += 8;
  }

  joined(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const page of [...this.full, this.page.subarray(0, this.used)]) {
      whole.set(page, at);
      at += page.length;
    }
    return whole;
  }
}
