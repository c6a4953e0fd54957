// The recommendations of a document that a person accepted.
import type { ReviewedRecommendation } from "#findings/recommendation";
import { isAskedOf } from "#findings/recommendation/is-asked-of";
import type { ReportContext } from "../report-context.ts";

/** Accepted ones of this place by priority. Numbers run over the whole document, whatever group is shown. */
export function acceptedHere(
  context: ReportContext,
): readonly { readonly reviewed: ReviewedRecommendation; readonly number: string }[] {
  return context.input.recommendations
    .filter((reviewed) => reviewed.status === "accepted" && isAskedHere(context, reviewed))
    .toSorted((a, b) => b.recommendation.priority - a.recommendation.priority)
    .map((reviewed, index) => ({ reviewed, number: `R${index + 1}` }));
}

/** A brief speaks to its audience only, of the country and of the city. */
function isAskedHere(context: ReportContext, reviewed: ReviewedRecommendation): boolean {
  const { place, audience, country, city, input } = context;
  if (audience === undefined) return reviewed.recommendation.place === place;
  return (
    [place, country?.code].includes(reviewed.recommendation.place) &&
    isAskedOf(reviewed, { group: audience, city: city?.id }, input.stakeholders)
  );
}
