// Which cases a text tells: titles, paragraphs, quotations and words of a photo are looked for as they stand, whoever put them there.
import { LANGUAGES } from "#base/text";
import type { CaseStudy } from "./case-study.ts";
import { findToldUses, type Use } from "./told-uses.ts";

/** Shorter words may stand anywhere. */
const SHORTEST = 8;

export interface ToldCases {
  /** Ids. */
  readonly cases: readonly string[];
  /** What is made of them. */
  readonly uses: readonly Use[];
}

/** `text`: as JSON writes it, so that whole documents can be searched. */
export function findTelling(text: string, cases: readonly CaseStudy[]): ToldCases {
  const told = cases.filter((one) => wordsOf(one).some((words) => text.includes(words)));
  return { cases: told.map(({ id }) => id), uses: findToldUses(text, told) };
}

function wordsOf({ titles, story, quotations, photo }: CaseStudy): readonly string[] {
  return LANGUAGES.flatMap((language) => [
    titles[language],
    ...story[language],
    ...quotations.map(({ texts }) => texts[language]),
    ...(photo === undefined ? [] : [photo.alternatives[language]]),
  ])
    .filter((words) => words.length >= SHORTEST)
    .map((words) => JSON.stringify(words).slice(1, -1));
}
