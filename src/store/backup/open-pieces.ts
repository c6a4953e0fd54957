// A stream of bytes read line by line or so many at a time.

export interface Pieces {
  /** Up to the next line feed, without it; undefined at the end. */
  readonly line: () => Promise<string | undefined>;
  /** Exactly so many, unless the stream ends before. To be read to its end before anything else is asked. */
  readonly take: (bytes: number) => AsyncGenerator<Buffer>;
}

const LINE_FEED = 0x0a;

export function openPieces(source: AsyncIterable<Buffer>): Pieces {
  const parts = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async () => {
    const next = await parts.next();
    if (next.done === true) return false;
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    return true;
  };
  return {
    line: async () => {
      let end = held.indexOf(LINE_FEED);
      while (end < 0) {
        if (!(await more())) return undefined;
        end = held.indexOf(LINE_FEED);
      }
      const line = held.subarray(0, end).toString("utf8");
      held = held.subarray(end + 1);
      return line;
    },
    take: async function* (bytes) {
      for (let left = bytes; left > 0; ) {
        if (held.length === 0 && !(await more())) return;
        const part = held.subarray(0, left);
        held = held.subarray(part.length);
        left -= part.length;
        yield part;
      }
    },
  };
}
