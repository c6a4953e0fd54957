// How answers become scores, as data: items, scores of answers, weights, missing rule, cut points, and whether anybody
// has checked that the scores mean what they say.
import type { Texts } from "#base/text";

interface ItemBase {
  readonly variable: string;
  readonly dimension: string;
  /** Default: 1. Weights of one dimension are taken in proportion. */
  readonly weight?: number;
}

/** One answer, each with its score. */
export interface AnswerItem extends ItemBase {
  readonly kind: "answer";
  readonly scores: Readonly<Record<string, number>>;
  /** Answers that say nothing about the score: "does not know", "there are no children". */
  readonly unscored?: readonly string[];
}

/** Several answers: how many were chosen, in steps up to `most`. */
export interface CountItem extends ItemBase {
  readonly kind: "count";
  /** So many or more are the end of the scale. */
  readonly most: number;
  /** Whether more chosen answers score higher. */
  readonly wanted: "more" | "less";
  /** Answers that are not counted: "none of these". */
  readonly uncounted?: readonly string[];
}

/** A number between two posts. */
export interface NumberItem extends ItemBase {
  readonly kind: "number";
  /** The values that score 0 and 1; values beyond are held at the post. */
  readonly zeroAt: number;
  readonly oneAt: number;
}

export type ScoringItem = AnswerItem | CountItem | NumberItem;

export interface ScoringProfile {
  readonly id: string;
  /** The response table that it scores. */
  readonly table: string;
  readonly titles: Texts;
  readonly notes: Texts;
  readonly source: string;
  /** `verified` needs the study that validated it; a profile without one is shown as unverified everywhere. */
  readonly verification: { readonly state: "unverified" } | Verified;
  readonly dimensions: readonly { readonly code: string; readonly labels: Texts; readonly weight?: number }[];
  readonly items: readonly ScoringItem[];
  /** Share of the items of a dimension that must be answered, and of the dimensions for the whole. */
  readonly leastAnswered: number;
  /** Bands of the whole score, from the lowest up; `from` of the first is 0. */
  readonly cutPoints?: readonly { readonly code: string; readonly from: number; readonly labels: Texts }[];
}

export interface Verified {
  readonly state: "verified";
  readonly by: string;
  readonly on: string;
  readonly reference: string;
}

const UNVERIFIED: Texts = { es: "sin validar", en: "not validated", fr: "non validé" };

/** The only way to name a profile in front of readers: an unverified one always says so. */
export function profileTitle({ titles, verification }: Pick<ScoringProfile, "titles" | "verification">): Texts {
  if (verification.state === "verified") return titles;
  return {
    es: `${titles.es} (${UNVERIFIED.es})`,
    en: `${titles.en} (${UNVERIFIED.en})`,
    fr: `${titles.fr} (${UNVERIFIED.fr})`,
  };
}
