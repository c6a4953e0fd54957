// Bytes that grow, little end first.
export class ByteWriter {
  private bytes = new Uint8Array(65_536);
  private view = new DataView(this.bytes.buffer);
  length = 0;

  uint8(value: number): void {
    const at = this.grow(1);
    this.view.setUint8(at, value);
  }

  uint16(value: number): void {
    const at = this.grow(2);
    this.view.setUint16(at, value, true);
  }

  int32(value: number): void {
    const at = this.grow(4);
    this.view.setInt32(at, value, true);
  }

  uint64(value: number): void {
    const at = this.grow(8);
    this.view.setBigUint64(at, BigInt(value), true);
  }

  float64(value: number): void {
    const at = this.grow(8);
    this.view.setFloat64(at, value, true);
  }

  raw(bytes: Uint8Array): void {
    const at = this.grow(bytes.length);
    this.bytes.set(bytes, at);
  }

  /** Cut or filled up to `width`. */
  padded(bytes: Uint8Array, width: number, filler: number): void {
    const at = this.grow(width);
    this.bytes.fill(filler, at, at + width);
    this.bytes.set(bytes.subarray(0, width), at);
  }

  fill(count: number, filler: number): void {
    const at = this.grow(count);
    this.bytes.fill(filler, at, at + count);
  }

  /** Overwrites eight bytes that were written before. */
  putUint64(at: number, value: number): void {
    this.view.setBigUint64(at, BigInt(value), true);
  }

  result(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(by: number): number {
    const at = this.length;
    this.length += by;
    if (this.length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.length, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, at));
      this.bytes = larger;
      this.view = new DataView(larger.buffer);
    }
    return at;
  }
}
