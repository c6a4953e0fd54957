// What should be done, by whom, resting on which findings. Status is computed from actions, never stored.
import type { Digest } from "#base/digest";
import type { Mark } from "#base/mark";
import type { Texts } from "#base/text";
import type { Scores } from "./priority/criteria.ts";
import type { RankInterval } from "./priority/rank-intervals.ts";
import type { RecommendationFacts } from "./recommendation/facts.ts";

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
  readonly term: (typeof TERMS)[number];
  /** How it will be judged: an indicator of the study, where it stands now, where it should go. */
  readonly indicator: { readonly id: string; readonly names: Texts; readonly baseline: Texts; readonly target: Texts };
  readonly equality: boolean;
  readonly findings: readonly string[];
  readonly practices: readonly string[];
  readonly mark: Mark;
  readonly priority: number;
  /** Digest of the evidence of its findings: another one means that a decision was taken on other numbers. */
  readonly ground: Digest;
  /** Absent in what an earlier program kept. */
  readonly assessment?: Assessment;
}

/** What it costs and serves, what may go wrong, and where it stands among those of its place. */
export interface Assessment extends RecommendationFacts {
  /** Of the addressees, those with a mandate for the subject on record. */
  readonly mandated: readonly string[];
  readonly scores: Scores;
  readonly rank: RankInterval;
  /** Of how many. */
  readonly among: number;
}

export const TERMS = ["months-6", "year-1", "years-2"] as const;

export const DECISIONS = ["accepted", "changed", "refused", "merged"] as const;

/** What a person decided on a draft: one line of `recommendations.yaml`, or one act in the workbench. */
export interface RecommendationAction {
  readonly recommendation: string;
  readonly action: (typeof DECISIONS)[number];
  readonly by: string;
  /** Day, or moment in UTC. */
  readonly on: string;
  readonly reason: string;
  readonly mark: Mark;
  /** For `changed`: the words that replace the draft's action. */
  readonly words?: Texts;
  /** For `changed`: the first step in other words. */
  readonly firstStep?: Texts;
  /** For `changed`: another term. */
  readonly term?: Recommendation["term"];
  /** For `changed`: other stakeholders. */
  readonly addressees?: readonly string[];
  /** For `merged`: the recommendation that answers its findings from now on. */
  readonly into?: string;
  /** Digest of the evidence that the person had before their eyes. Absent: not noted. */
  readonly ground?: Digest;
  /** Of an act in the workbench. */
  readonly act?: string;
}

/** A finding that no recommendation answers, and why that is right: also a line of `recommendations.yaml`, or an act. */
export interface FindingAction {
  readonly finding: string;
  /** `reopened` takes back an earlier `set-aside`. */
  readonly action: "set-aside" | "reopened";
  readonly by: string;
  readonly on: string;
  readonly reason: string;
  readonly mark: Mark;
  readonly act?: string;
}

export interface DecidedByPeople {
  readonly recommendationActions: readonly RecommendationAction[];
  readonly findingActions: readonly FindingAction[];
}

export type RecommendationStatus = "drafted" | "accepted" | "refused" | "merged";

export interface ReviewedRecommendation {
  /** With what people changed, and with what was merged into it. */
  readonly recommendation: Recommendation;
  /** As the rules drafted it. */
  readonly draft: Recommendation;
  readonly status: RecommendationStatus;
  readonly actions: readonly RecommendationAction[];
}
