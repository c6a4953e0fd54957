// A stream in pieces of any size → pieces of one size; the last one may be shorter, and is known as the last.

export interface Chunk {
  readonly chunk: Buffer;
  readonly number: number;
  readonly isLast: boolean;
}

/** An empty stream gives one empty piece. `first` = size of the first piece, where it differs. */
export async function* rechunk(
  source: AsyncIterable<Uint8Array>,
  size: number,
  first: number = size,
): AsyncGenerator<Chunk> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let number = 0;
  for await (const part of source) {
    held.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
    heldBytes += part.byteLength;
    let wanted = number === 0 ? first : size;
    // Strictly more than one piece is held before one leaves: whether it is the last is known only then.
    if (heldBytes <= wanted) continue;
    const joined = Buffer.concat(held);
    let start = 0;
    while (heldBytes - start > wanted) {
      yield { chunk: joined.subarray(start, start + wanted), number, isLast: false };
      start += wanted;
      number += 1;
      wanted = size;
    }
    held = [joined.subarray(start)];
    heldBytes -= start;
  }
  yield { chunk: Buffer.concat(held), number, isLast: true };
}
