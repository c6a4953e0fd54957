// A full text → passages of a few sentences, each with where it stands: they are read, searched and taken over one by one.
import type { FullText } from "./full-text.ts";

export interface Passage {
  /** Of the file, from 1; absent for a text without pages. */
  readonly page?: number;
  /** The heading above it, in a text without pages; empty where none is known. */
  readonly section: string;
  readonly text: string;
}

/** Pages of a PDF break their lines anywhere; a text without pages has a line for each paragraph, or empty lines between them. */
export function splitPassages({ pages }: FullText): readonly Passage[] {
  const [only] = pages;
  if (pages.length === 1 && only !== undefined) return withSections(paragraphsOf(only));
  return pages.flatMap((text, at) =>
    splitLong(text.replace(/\s+/gu, " ").trim()).map((piece) => ({ page: at + 1, section: "", text: piece })),
  );
}

function paragraphsOf(text: string): readonly string[] {
  const parts = /\n[ \t]*\n/u.test(text) ? text.split(/\n[ \t]*\n\s*/u) : text.split("\n");
  return parts.map((part) => part.replace(/\s+/gu, " ").trim()).filter((part) => part !== "");
}

const LONGEST_HEADING = 90;

function withSections(paragraphs: readonly string[]): readonly Passage[] {
  let section = "";
  return paragraphs.flatMap((paragraph, at) => {
    const isHeading =
      at < paragraphs.length - 1 && paragraph.length <= LONGEST_HEADING && /[\p{L}\d)]$/u.test(paragraph);
    if (!isHeading) return splitLong(paragraph).map((text) => ({ section, text }));
    section = paragraph;
    return [];
  });
}

const SENTENCE_END = /(?<=[.!?…»”"])\s+(?=[\p{Lu}\d¿¡«“"(])/u;
const LONG = 420;
/** Tables and lists may hold no end of a sentence. */
const LONGEST = 900;

/** Whole sentences, until a passage is long. */
function splitLong(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const sentence of text.split(SENTENCE_END).flatMap(cutEndless)) {
    const last = pieces.at(-1);
    if (last === undefined || last.length + sentence.length > LONG) pieces.push(sentence);
    else pieces[pieces.length - 1] = `${last} ${sentence}`;
  }
  return pieces.filter((piece) => piece !== "");
}

function cutEndless(sentence: string): readonly string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const blank = sentence.lastIndexOf(" ", LONGEST);
  const at = blank > 0 ? blank : LONGEST;
  return [sentence.slice(0, at), ...cutEndless(sentence.slice(at).trim())];
}
