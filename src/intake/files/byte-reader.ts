// Numbers and texts out of bytes, one after the other. Every step is checked: a file that ends too early is a Problem.
import { fileIsDamaged } from "./problems.ts";

export class ByteReader {
  at = 0;
  littleEndian = true;
  private readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    readonly file: string,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get rest(): number {
    return this.bytes.length - this.at;
  }

  /** The place where `length` more bytes begin, after having gone over them. */
  take(length: number): number {
    if (!(length >= 0) || length > this.rest) throw this.damaged(`${length} more bytes were expected`);
    const from = this.at;
    this.at += length;
    return from;
  }

  goTo(place: number): void {
    if (!(place >= 0) || place > this.bytes.length) throw this.damaged(`there is no byte ${place}`);
    this.at = place;
  }

  uint8(): number {
    return this.view.getUint8(this.take(1));
  }

  int8(): number {
    return this.view.getInt8(this.take(1));
  }

  uint16(): number {
    return this.view.getUint16(this.take(2), this.littleEndian);
  }

  int16(): number {
    return this.view.getInt16(this.take(2), this.littleEndian);
  }

  uint32(): number {
    return this.view.getUint32(this.take(4), this.littleEndian);
  }

  int32(): number {
    return this.view.getInt32(this.take(4), this.littleEndian);
  }

  /** Eight bytes; beyond 2^53 the number is not exact, and no file is that long. */
  uint64(): number {
    return Number(this.view.getBigUint64(this.take(8), this.littleEndian));
  }

  float32(): number {
    return this.view.getFloat32(this.take(4), this.littleEndian);
  }

  float64(): number {
    return this.view.getFloat64(this.take(8), this.littleEndian);
  }

  slice(length: number): Uint8Array {
    const from = this.take(length);
    return this.bytes.subarray(from, from + length);
  }

  damaged(what: string) {
    return fileIsDamaged(this.file, what, this.at);
  }
}
