// What a person agreed to: purpose by purpose, with the words that were read out and the version of the form they stood in.
import { getAnswer } from "../submission/set-answer.ts";
import type { AnswerGroup } from "../submission/submission.ts";
import type { FormTables, Words } from "../versions/form-tables.ts";

/** Column `bind::consent` of the survey sheet. */
export const PURPOSES = ["survey", "follow-up", "story", "sharing"] as const;

export type Purpose = (typeof PURPOSES)[number];

export interface Consent {
  readonly purpose: Purpose;
  readonly question: string;
  readonly state: "given" | "refused" | "not-asked";
  /** As it was asked, by the language of the form. */
  readonly words: Words;
  readonly version: string;
}

/** Anything but a yes is a no; no answer is none. Empty where the form asks no consent. */
export function readConsent(answers: AnswerGroup, { version, tables }: FormTables): readonly Consent[] {
  const columns = tables[0]?.columns ?? [];
  return columns.flatMap(({ path, labels, consent }) => {
    const purpose = PURPOSES.find((each) => each === consent);
    if (purpose === undefined) return [];
    const answer = getAnswer(answers, path.split("/"));
    const state = answer === undefined ? "not-asked" : YES.test(answer) ? "given" : "refused";
    return [{ purpose, question: path, state, words: labels, version }];
  });
}

const YES = /^(yes|si|sí|oui|true|1|ok|agree|acepta)$/iu;
