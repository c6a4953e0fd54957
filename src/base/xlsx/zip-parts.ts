// A ZIP archive in memory → its parts, each unpacked when it is asked for, by the runtime's own inflate: compiled code, where a form of
// thousands of questions would wait for a script to warm up. Source: PKWARE's application note, 4.3.

/** Compression Streams are in every JavaScript runtime but in no ECMAScript library file. */
declare const DecompressionStream: new (
  format: "deflate-raw",
) => {
  readonly readable: AsyncIterable<Uint8Array>;
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> };
  };
};

export interface ZipPart {
  readonly name: string;
  /** Bytes, as the archive says; never more are unpacked. */
  readonly size: number;
  /** Throws where it is damaged, packed in another way, or longer than it says. */
  readonly unpack: () => Promise<Uint8Array>;
}

interface Entry {
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly place: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_END = 65_557;

/** Throws on what is no archive. */
export function listZipParts(bytes: Uint8Array): readonly ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const parts: ZipPart[] = [];
  for (let at = view.getUint32(end + 16, true), index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error("the directory of the archive is damaged");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const entry = readEntry(view, at, { from: nameEnd, to: extraEnd });
    const name = nameOf(bytes.subarray(at + 46, nameEnd));
    parts.push({ name, size: entry.size, unpack: () => unpack(bytes, view, entry) });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return parts;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - LONGEST_END); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new Error("no end of an archive");
}

/** Names of parts of a workbook are ASCII. */
function nameOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

const ELSEWHERE = 0xffffffff;
const LONG_SIZES = 1;

/** Sizes of four bytes, or where those are full, of eight in the further field of ZIP64. */
function readEntry(view: DataView, at: number, extra: { readonly from: number; readonly to: number }): Entry {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let place = view.getUint32(at + 42, true);
  for (let field = extra.from; field + 4 <= extra.to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== LONG_SIZES) continue;
    let next = field + 4;
    const long = (short: number) => {
      if (short !== ELSEWHERE) return short;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    size = long(size);
    packedSize = long(packedSize);
    place = long(place);
  }
  return { method: view.getUint16(at + 10, true), packedSize, size, place };
}

const STORED = 0;
const DEFLATED = 8;

async function unpack(bytes: Uint8Array, view: DataView, { method, packedSize, size, place }: Entry) {
  const start = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new Error(`a part packed by method ${method}`);
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  // What is wrong with the bytes is told by the reading side.
  writer.write(packed).catch(() => {});
  writer.close().catch(() => {});
  const whole = new Uint8Array(size);
  let length = 0;
  for await (const piece of stream.readable) {
    if (length + piece.length > size) throw new Error("a part is longer than the archive says");
    whole.set(piece, length);
    length += piece.length;
  }
  if (length < size) throw new Error("a part ends too early");
  return whole;
}
