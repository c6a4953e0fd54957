// What people decided on the drafts. Status is computed from their actions: the last one counts, all are kept.
import type { Issue } from "#base/issue";
import { joinMarks } from "#base/mark";
import type {
  Recommendation,
  RecommendationAction,
  RecommendationStatus,
  ReviewedRecommendation,
} from "../recommendation.ts";

export interface Review {
  readonly reviewed: readonly ReviewedRecommendation[];
  readonly issues: readonly Issue[];
}

const FILE = "recommendations.yaml";

/** Decisions in order of their date; of one date, in the order of the file. A changed recommendation carries the new words. */
export function reviewRecommendations(
  drafts: readonly Recommendation[],
  actions: readonly RecommendationAction[],
): Review {
  const known = new Set(drafts.map(({ id }) => id));
  const ordered = actions.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    reviewed: drafts.map((draft) =>
      review(
        draft,
        ordered.filter(({ recommendation }) => recommendation === draft.id),
      ),
    ),
    issues: actions.flatMap((action, index) => (known.has(action.recommendation) ? [] : [unknownDraft(action, index)])),
  };
}

function review(draft: Recommendation, actions: readonly RecommendationAction[]): ReviewedRecommendation {
  const words = actions.findLast((action) => action.action === "changed")?.words;
  const mark = joinMarks([draft.mark, ...actions.map((action) => action.mark)]);
  return {
    recommendation: { ...draft, mark, ...(words === undefined ? {} : { action: words }) },
    status: statusOf(actions),
    actions,
  };
}

/** A change accepts the recommendation in other words. */
export function statusOf(actions: readonly RecommendationAction[]): RecommendationStatus {
  const last = actions.at(-1);
  if (last === undefined) return "drafted";
  return last.action === "refused" ? "refused" : "accepted";
}

function unknownDraft(action: RecommendationAction, index: number): Issue {
  const id = action.recommendation;
  const entry = index + 1;
  return {
    rule: "findings/decision-names-a-draft",
    severity: "warning",
    place: { file: FILE },
    message: {
      es: `La decisión ${entry} habla de «${id}», una recomendación que el estudio ya no propone.`,
      en: `Decision ${entry} speaks of "${id}", a recommendation that the study no longer drafts.`,
      fr: `La décision ${entry} porte sur «\u00a0${id}\u00a0», une recommandation que l’étude ne propose plus.`,
    },
    cure: {
      es: "Revise el código; si los datos cambiaron y la propuesta desapareció, puede quitar la decisión.",
      en: "Check the id; if the data changed and the draft is gone, the decision can be removed.",
      fr: "Vérifiez le code\u00a0; si les données ont changé et que la proposition a disparu, la décision peut être retirée.",
    },
  };
}
