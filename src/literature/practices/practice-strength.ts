// How strong the stated evidence of a practice is, by criteria that anybody can check; a person's judgement goes before them.
import { foldText } from "#base/fold-text";
import type { EvidenceKind } from "../literature-codes.ts";
import type { Practice } from "../practice.ts";
import type { PracticeDetail } from "./practice-detail.ts";

/** 0 nothing stated · 1 a statement or story · 2 a count · 3 a comparison · 4 an evaluation or review. */
export type Strength = 0 | 1 | 2 | 3 | 4;

export interface JudgedStrength {
  readonly strength: Strength;
  /** `person`: from the column evidence_kind. `words`: from the words of the stated evidence. */
  readonly by: "person" | "words";
}

const OF_KIND: Readonly<Record<EvidenceKind, Strength>> = {
  ...{ unjudged: 0, guidance: 1, story: 1, count: 2, comparison: 3, evaluation: 4, review: 4 },
};

const EVALUATED =
  /\b(?:evaluation (?:found|showed|compared)|statistically significant|randomi[sz]ed|impact study|indices)\b/u;
const COMPARED =
  /\b(?:compared|against \d|than (?:the|those|local)|lower in|higher scores|faster with|go with higher)\b/u;

/** Words of what is not there: "no outcome data", "not readable here". */
const NOTHING =
  /\b(?:not readable|no outcome data|no results|results not on|announced figures only|not found|method report published)\b/u;

export function strengthOf(practice: Practice, detail: PracticeDetail | undefined): JudgedStrength {
  if (detail !== undefined && detail.evidenceKind !== "unjudged")
    return { strength: OF_KIND[detail.evidenceKind], by: "person" };
  const words = foldText(practice.evidence.en);
  if (words === "" || NOTHING.test(words)) return { strength: 0, by: "words" };
  if (EVALUATED.test(words)) return { strength: 4, by: "words" };
  if (COMPARED.test(words)) return { strength: 3, by: "words" };
  return { strength: /\d/u.test(words) ? 2 : 1, by: "words" };
}
