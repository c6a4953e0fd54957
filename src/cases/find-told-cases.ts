// Which cases a text tells: titles, paragraphs, quotations and words of a photo are looked for as they stand, whoever put them there.
import { LANGUAGES } from "#base/text";
import type { CaseStudy } from "./case-study.ts";

/** Shorter words may stand anywhere. */
const SHORTEST = 8;

/** Ids. `text`: as JSON writes it, so that whole documents can be searched. */
export function findToldCases(text: string, cases: readonly CaseStudy[]): readonly string[] {
  return cases.filter((one) => wordsOf(one).some((words) => text.includes(words))).map(({ id }) => id);
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
