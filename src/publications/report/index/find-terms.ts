// Finds terms in a text word by word: as many terms as there may be, the text is walked once.
import type { IndexTerm } from "./index-terms.ts";

export type TermFinder = (text: string) => readonly string[];

/** Terms that stand in a text, each once. Of "San Salvador Norte" and "San Salvador" the longer one counts where both begin. */
export function openTermFinder(terms: readonly IndexTerm[]): TermFinder {
  const byFirstWord = new Map<string, Form[]>();
  for (const { term, forms } of terms)
    for (const form of new Set(forms)) add(byFirstWord, { term, words: wordsOf(form) });
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return (text) => {
    const words = wordsOf(text);
    const found = new Set<string>();
    for (let at = 0; at < words.length; at += 1) {
      const form = byFirstWord
        .get(words[at] ?? "")
        ?.find((one) => one.words.every((word, i) => word === words[at + i]));
      if (form === undefined) continue;
      found.add(form.term);
      at += form.words.length - 1;
    }
    return [...found];
  };
}

interface Form {
  readonly term: string;
  readonly words: readonly string[];
}

function add(byFirstWord: Map<string, Form[]>, form: Form): void {
  const [first] = form.words;
  if (first === undefined) return;
  const known = byFirstWord.get(first) ?? [];
  byFirstWord.set(first, known);
  known.push(form);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
