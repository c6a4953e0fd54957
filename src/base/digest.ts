// Content addresses: SHA-256 in lower-case hexadecimal.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.ts";

export type Digest = string;

export function digestBytes(bytes: Uint8Array): Digest {
  return bytesToHex(sha256(bytes));
}

export function digestText(text: string): Digest {
  return digestBytes(utf8ToBytes(text));
}

/** Digest of a plain value: key order does not matter, array order does. */
export function digestValue(value: unknown): Digest {
  return digestText(canonicalJson(value));
}
