// How alike two names are, for people who write the same one differently: accents, capitals, order of words, small mistakes.
import { foldWords } from "#base/fold-text";

const STOP_WORDS = new Set([
  "de",
  "del",
  "la",
  "el",
  "los",
  "las",
  "y",
  "e",
  "para",
  "en",
  "a",
  "the",
  "of",
  "and",
  "for",
]);

/** Words that tell names apart, sorted. */
export function wordsOf(name: string): readonly string[] {
  return [...new Set(foldWords(name).split(" "))].filter((word) => word !== "" && !STOP_WORDS.has(word)).toSorted();
}

/** Between 0 and 1: Dice's coefficient of the pairs of letters of the words. */
export function similarity(a: string, b: string): number {
  return dice(pairsOf(a), pairsOf(b));
}

/** Pairs of letters as sorted numbers, word by word, so that the order of words does not matter. */
export function pairsOf(name: string): Uint32Array {
  return pairsOfWords(wordsOf(name));
}

export function pairsOfWords(words: readonly string[]): Uint32Array {
  const codes: number[] = [];
  for (const word of words) {
    let before = 0;
    for (let at = 0; at <= word.length; at += 1) {
      const letter = at === word.length ? 0 : word.charCodeAt(at);
      codes.push(before * 65_536 + letter);
      before = letter;
    }
  }
  return Uint32Array.from(codes).sort();
}

export function dice(a: Uint32Array, b: Uint32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) {
      shared += 1;
      i += 1;
      j += 1;
    } else if (left < right) i += 1;
    else j += 1;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}
