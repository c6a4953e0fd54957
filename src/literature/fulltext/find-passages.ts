// Passages in which every word that was asked for begins a word: accents and capitals do not matter.
import { foldWords } from "#base/fold-text";
import type { Passage } from "./split-passages.ts";

export interface PassageQuestion {
  /** Empty: all passages. */
  readonly words: string;
  /** From this page on; texts without pages have none. __Default value:__ 1 */
  readonly from?: number;
}

export function findPassages(passages: readonly Passage[], { words, from = 1 }: PassageQuestion): readonly Passage[] {
  const wanted = foldWords(words)
    .split(" ")
    .filter((word) => word !== "");
  return passages
    .filter(({ page = from }) => page >= from)
    .filter(({ text }) => {
      const own = ` ${foldWords(text)}`;
      return wanted.every((word) => own.includes(` ${word}`));
    });
}
