// What should be done, by whom, resting on which findings. Status is computed from actions, never stored.
import type { Mark } from "#base/mark";
import type { Texts } from "#base/text";

export type StakeholderGroup = "government" | "local-authority" | "employers" | "civil-society";

export interface Recommendation {
  /** `R-<place>-<subject>-<kind of finding>`: `R-SLV-EMP-coverage`. */
  readonly id: string;
  readonly place: string;
  readonly subject: string;
  readonly group: StakeholderGroup;
  /** Stakeholder ids. */
  readonly addressees: readonly string[];
  /** "Extend …": one sentence, begins with a verb. */
  readonly action: Texts;
  readonly firstStep: Texts;
  /** Why, in one or two sentences that carry the numbers. */
  readonly reason: Texts;
  readonly term: "months-6" | "year-1" | "years-2";
  /** How it will be judged: an indicator of the study, where it stands now, where it should go. */
  readonly indicator: { readonly id: string; readonly names: Texts; readonly baseline: Texts; readonly target: Texts };
  readonly equality: boolean;
  readonly findings: readonly string[];
  readonly practices: readonly string[];
  readonly mark: Mark;
  readonly priority: number;
}

/** One line of `recommendations.yaml`: what a person decided on a draft. */
export interface RecommendationAction {
  readonly recommendation: string;
  readonly action: "accepted" | "changed" | "refused";
  readonly by: string;
  readonly on: string;
  readonly reason: string;
  readonly mark: Mark;
  /** For `changed`: the words that replace the draft's action. */
  readonly words?: Texts;
}

export type RecommendationStatus = "drafted" | "accepted" | "refused";

export interface ReviewedRecommendation {
  readonly recommendation: Recommendation;
  readonly status: RecommendationStatus;
  readonly actions: readonly RecommendationAction[];
}
