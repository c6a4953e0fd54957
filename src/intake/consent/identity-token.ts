// What is kept of an identity to find the same person twice, without anybody reading it.

import { readPoint } from "../quality/read-point.ts";
import type { PersonalKind } from "../versions/personal.ts";

/** Keyed: who lacks the key can neither make nor guess one. Hexadecimal. */
export type KeyedHash = (kind: string, text: string) => string;

/** Empty where nothing can be compared. */
export function identityToken(kind: PersonalKind, text: string, hash: KeyedHash): string {
  if (kind === "phone") return phoneToken(text, hash);
  if (kind === "name") return nameFilter(text, hash);
  return kind === "place" ? coarsePlace(text) : "";
}

/** The last eight digits: with and without the code of the country a number is the same. */
function phoneToken(text: string, hash: KeyedHash): string {
  const digits = text.replace(/\D/g, "");
  return digits.length < 7 ? "" : hash("phone", digits.slice(-8));
}

const BITS = 512;
const HASHES = 10;

/**
 * Bloom filter of the pairs of letters of each word, without accents and case, words in any order: Muñoz Pérez and Perez Munoz agree.
 * 512 bits in hexadecimal. Source: Schnell, Bachteler and Reiher 2009; keyed, since a plain one can be read back.
 */
export function nameFilter(text: string, hash: KeyedHash): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !PARTICLES.has(word));
  if (words.length === 0) return "";
  const bits = new Uint8Array(BITS / 8);
  for (const pair of words.flatMap(pairsOf)) {
    const digest = hash("name", pair);
    for (let at = 0; at < HASHES; at++) {
      const bit = Number.parseInt(digest.slice(at * 4, at * 4 + 4), 16) % BITS;
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return Array.from(bits, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const PARTICLES = new Set(["de", "del", "la", "las", "los", "y", "da", "do", "dos", "e"]);

function pairsOf(word: string): readonly string[] {
  const letters = [...`_${word}_`];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** To a tenth of a degree, some 11 km: enough to see an interview made in another city. */
function coarsePlace(text: string): string {
  const point = readPoint(text);
  return point === undefined ? "" : `${point.latitude.toFixed(1)} ${point.longitude.toFixed(1)}`;
}
