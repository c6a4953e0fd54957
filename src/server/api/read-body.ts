// The body of a request that is a file, as a stream or whole.
import { Readable } from "node:stream";
import { requestIsTooLarge } from "#intake/openrosa/problems";

export function streamOf(body: unknown): AsyncIterable<Uint8Array> {
  return body instanceof Readable ? body : Readable.from([]);
}

/** Throws `intake/openrosa-request-is-too-large`. */
export async function readBody(body: unknown, largestBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of streamOf(body)) {
    parts.push(part);
    bytes += part.byteLength;
    if (bytes > largestBytes) throw requestIsTooLarge(largestBytes / 1_000_000);
  }
  return new Uint8Array(Buffer.concat(parts));
}
