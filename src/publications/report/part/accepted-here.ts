// The recommendations of a document that a person accepted.
import type { Recommendation, ReviewedRecommendation } from "#findings/recommendation";
import type { ReportContext } from "../report-context.ts";

/** Accepted ones of this place by priority. Numbers run over the whole document, whatever group is shown. */
export function acceptedHere(
  context: ReportContext,
): readonly { readonly reviewed: ReviewedRecommendation; readonly number: string }[] {
  return context.input.recommendations
    .filter(({ status, recommendation }) => status === "accepted" && isAskedHere(context, recommendation))
    .toSorted((a, b) => b.recommendation.priority - a.recommendation.priority)
    .map((reviewed, index) => ({ reviewed, number: `R${index + 1}` }));
}

/** A brief speaks to its audience only, of the country and of the city. */
function isAskedHere({ place, audience, country }: ReportContext, recommendation: Recommendation): boolean {
  if (audience === undefined) return recommendation.place === place;
  return recommendation.group === audience && [place, country?.code].includes(recommendation.place);
}
