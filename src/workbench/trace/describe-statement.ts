// Findings and recommendations in the words of a trace.
import type { Texts } from "#base/text";
import type { Finding } from "#findings/finding";
import type { RecommendationStatus, ReviewedRecommendation } from "#findings/recommendation";
import type { Traced } from "#findings/trace/trace-node";
import { MARK_WORDS } from "./describe-number.ts";

const STATUS_WORDS: Readonly<Record<RecommendationStatus, Texts>> = {
  drafted: { es: "borrador, sin decidir", en: "draft, not decided", fr: "brouillon, sans décision" },
  accepted: { es: "aceptada", en: "accepted", fr: "acceptée" },
  refused: { es: "rechazada", en: "refused", fr: "refusée" },
  merged: { es: "unida a otra", en: "merged into another", fr: "fusionnée avec une autre" },
};

export function describeRecommendation(
  { recommendation, status }: ReviewedRecommendation,
  restsOn: readonly string[],
): Traced {
  return {
    kind: "recommendation",
    label: recommendation.action,
    details: [STATUS_WORDS[status], recommendation.reason, MARK_WORDS[recommendation.mark]],
    restsOn,
  };
}

export function describeFinding(finding: Finding, restsOn: readonly string[]): Traced {
  return {
    kind: "finding",
    label: finding.headline,
    details: [finding.statement, finding.strengthReason, MARK_WORDS[finding.mark]],
    restsOn,
  };
}
