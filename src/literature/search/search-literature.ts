// Search over references, extractions and full texts: accents and capitals do not matter, and a word finds its like in
// Spanish, English, French and Portuguese.
import MiniSearch from "minisearch";
import { foldText } from "#base/fold-text";
import { fits, STOP_WORDS, sameMeaning } from "./field-words.ts";

export interface SearchedText {
  /** Unique: `L001`, `L001#p3`. */
  readonly id: string;
  readonly reference: string;
  readonly part: "reference" | "extraction" | "full-text";
  /** Of a full text. */
  readonly page?: number;
  readonly title: string;
  readonly text: string;
}

export interface Hit {
  readonly reference: string;
  readonly part: SearchedText["part"];
  readonly page?: number;
  readonly title: string;
  readonly score: number;
  /** Some words round the first place that fits, as they are written. */
  readonly passage: string;
}

const TITLE_BOOST = 2.5;

export function searchLiterature(texts: readonly SearchedText[], query: string, most = 20): readonly Hit[] {
  const index = new MiniSearch<SearchedText>({
    fields: ["title", "text"],
    tokenize: wordsOf,
    processTerm: (word) => (STOP_WORDS.has(word) ? null : word),
  });
  index.addAll(texts);
  const byId = new Map(texts.map((text) => [text.id, text]));
  const wanted = wordsOf(query).filter((word) => !STOP_WORDS.has(word));
  if (wanted.length === 0) return [];
  const found = index.search({
    combineWith: "AND",
    queries: wanted.map((word) => ({ combineWith: "OR" as const, queries: alternatives(word) })),
  });
  return found.slice(0, most).flatMap(({ id, score }) => {
    const text = byId.get(String(id));
    return text === undefined ? [] : [hitOf(text, { score, wanted })];
  });
}

/** The word as it stands counts most, then its beginnings, then words of other languages. */
function alternatives(word: string) {
  return sameMeaning(word).map((alternative) => {
    const isOwn = alternative === word;
    const stem = alternative.replace(/\*$/u, "");
    return {
      queries: [stem],
      prefix: !isOwn ? alternative.endsWith("*") : word.length > 3,
      boost: { title: TITLE_BOOST, text: 1 },
      weights: { fuzzy: 0, prefix: isOwn ? 0.8 : 0.5 },
      tokenize: (text: string) => [text],
    };
  });
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

const BEFORE = 80;
const AFTER = 160;

function hitOf(
  text: SearchedText,
  { score, wanted }: { readonly score: number; readonly wanted: readonly string[] },
): Hit {
  const { reference, part, page, title } = text;
  return {
    ...{ reference, part, title, score },
    ...(page === undefined ? {} : { page }),
    passage: passageOf(text.text, wanted),
  };
}

function passageOf(text: string, wanted: readonly string[]): string {
  const patterns = wanted.flatMap((word) => [`${word}*`, ...sameMeaning(word)]);
  const place = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find(([word]) =>
    patterns.some((one) => fits(one, foldText(word))),
  );
  const at = place?.index ?? 0;
  const start = Math.max(0, at - BEFORE);
  const piece = text
    .slice(start, at + AFTER)
    .replace(/\s+/gu, " ")
    .trim();
  return `${start > 0 ? "… " : ""}${piece}${at + AFTER < text.length ? " …" : ""}`;
}
