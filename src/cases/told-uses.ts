// What a publication makes of a story beyond telling it: its place, its photo, each quotation. Consent may be taken back for each.
import { digestText } from "#base/digest";
import { LANGUAGES } from "#base/text";
import type { CaseStudy } from "./case-study.ts";

/** `<id> <what>`: `ana place`, `ana photo`, `ana quotation 3f…`, `ana in portal`. */
export type Use = string;

/** Kinds of publications that ask whether the person agreed to them. */
export type ToldIn = "report" | "portal";

/** Everything that may be made of a story now. */
export function permittedUses(story: CaseStudy): readonly Use[] {
  const { id, consent } = story;
  const kinds = (["report", "portal"] as const).filter((kind) => consent.publications?.includes(kind) ?? true);
  return [...usesOf(story), ...kinds.map((kind) => useIn(id, kind))];
}

export function useIn(id: string, kind: ToldIn): Use {
  return `${id} in ${kind}`;
}

export function caseOfUse(use: Use): string {
  return use.split(" ")[0] ?? "";
}

/**
 * Uses in a text that tells these cases. `text`: as JSON writes it. A city may be named in any word of the text: where it was permitted, it
 * counts as named.
 */
export function findToldUses(text: string, cases: readonly CaseStudy[]): readonly Use[] {
  return cases.flatMap((one) => usesOf(one, (words) => text.includes(JSON.stringify(words).slice(1, -1))));
}

function usesOf(story: CaseStudy, isTold: (words: string) => boolean = () => true): readonly Use[] {
  const { id, consent, photo, quotations } = story;
  const isIn = (texts: CaseStudy["titles"]) => LANGUAGES.some((language) => isTold(texts[language]));
  const quoted = quotations.filter(({ texts }) => isIn(texts));
  return [
    ...(consent.scope.includes("place") ? [`${id} place`] : []),
    ...(photo !== undefined && isIn(photo.alternatives) ? [`${id} photo`] : []),
    ...quoted.map(({ texts }) => `${id} quotation ${digestText(JSON.stringify(texts))}`),
  ];
}
