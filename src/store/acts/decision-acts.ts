// Acts on what the study says: decisions on drafted recommendations, and on findings that none answers.
import type { FindingAction, RecommendationAction } from "#findings/recommendation";

/** The day comes from the act. */
export type NewRecommendationAction = Omit<RecommendationAction, "on" | "act">;
export type NewFindingAction = Omit<FindingAction, "on" | "act">;

export interface DecisionActs {
  readonly "decide-recommendation": NewRecommendationAction;
  readonly "decide-finding": NewFindingAction;
}
