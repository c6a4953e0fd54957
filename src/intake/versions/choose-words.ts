// One language of the words of a form, as plain text.
import type { Words } from "./form-tables.ts";

export interface WordsWish {
  /** As the form names it, or its code: `es`. */
  readonly language: string;
  /** First language of the form. */
  readonly first: string;
}

/**
 * The language asked for, then the first of the form, then any; without marks of Markdown and HTML, and references as an ellipsis.
 * Undefined where there are no words.
 */
export function chooseWords(words: Words, { language, first }: WordsWish): string | undefined {
  const wanted = language.toLowerCase();
  const name = Object.keys(words).find(
    (each) => each.toLowerCase() === wanted || each.toLowerCase().endsWith(`(${wanted})`),
  );
  return (words[name ?? first] ?? Object.values(words)[0])
    ?.replace(/<[^>]*>|\*\*|__/g, "")
    .replace(/\$\{\w+\}/g, "…")
    .replace(/\s+/gu, " ")
    .trim();
}
