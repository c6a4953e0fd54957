// One file of the data package.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { type Digest, digestBytes } from "#base/digest";

export interface DataFile {
  /** Inside the package, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256. */
  readonly digest: Digest;
  readonly mediaType: string;
}

export function dataFile(path: string, content: string | Uint8Array, mediaType: string): DataFile {
  const bytes = typeof content === "string" ? utf8ToBytes(content) : content;
  return { path, bytes, digest: digestBytes(bytes), mediaType };
}
