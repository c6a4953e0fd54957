// How strong the stated evidence of a practice is, by criteria that anybody can check one by one. Words of a source go up to a
// comparison: that something was an evaluation only a person says who has read the source for it.
import type { EvidenceKind } from "../literature-codes.ts";
import type { Practice } from "../practice.ts";
import { statedIn } from "./evidence-words.ts";
import type { PracticeDetail } from "./practice-detail.ts";

/** 0 nothing stated · 1 a statement or story · 2 a count · 3 a comparison · 4 an evaluation or review. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** A grade is the last one that holds; a test of chance compares, though the words may not repeat its numbers. */
export const STRENGTH_CRITERIA = ["states-result", "counts", "compares", "evaluates"] as const;

export type StrengthCriterion = (typeof STRENGTH_CRITERIA)[number];

export interface JudgedStrength {
  readonly strength: Strength;
  /** `person`: from the column evidence_kind. `words`: from the words of the stated evidence. */
  readonly by: "person" | "words";
  /** Criteria that hold; for a person's judgement, all up to the grade. */
  readonly criteria: readonly StrengthCriterion[];
}

const OF_KIND: Readonly<Record<EvidenceKind, Strength>> = {
  ...{ unjudged: 0, guidance: 1, story: 1, count: 2, comparison: 3, evaluation: 4, review: 4 },
};

export function strengthOf(practice: Practice, detail: PracticeDetail | undefined): JudgedStrength {
  if (detail !== undefined && detail.evidenceKind !== "unjudged") {
    const strength = OF_KIND[detail.evidenceKind];
    return { strength, by: "person", criteria: STRENGTH_CRITERIA.slice(0, strength) };
  }
  const { result, counts, compares } = statedIn(practice.evidence.en);
  const criteria: readonly StrengthCriterion[] = [
    ...(result ? (["states-result"] as const) : []),
    ...(result && counts ? (["counts"] as const) : []),
    ...(result && compares ? (["compares"] as const) : []),
  ];
  return { strength: gradeOf(criteria), by: "words", criteria };
}

function gradeOf(criteria: readonly StrengthCriterion[]): Strength {
  if (criteria.includes("compares")) return 3;
  if (criteria.includes("counts")) return 2;
  return criteria.length === 0 ? 0 : 1;
}
