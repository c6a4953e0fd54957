// Recommendations of one place with their assessment, in the order of the weighted criteria.
import type { AnalysisSpec } from "#analysis/analysis-spec";
import type { CapacityRecord } from "#analysis/institution-record";
import type { Numbers } from "#analysis/numbers";
import { USUAL_WEIGHTS } from "#analysis/priority-weights";
import type { Finding } from "../finding.ts";
import { factsOf } from "../recommendation/facts.ts";
import type { Recommendation } from "../recommendation.ts";
import { scoresOf } from "./criteria.ts";
import { rankIntervals, weighted } from "./rank-intervals.ts";

export interface AssessmentGround {
  readonly numbers: Numbers;
  readonly findings: readonly Finding[];
  readonly capacities: readonly CapacityRecord[];
  readonly analysis: Pick<AnalysisSpec, "rules">;
}

/** `priority` becomes the weighted score. Most pressing first. */
export function assess(place: readonly Recommendation[], ground: AssessmentGround): readonly Recommendation[] {
  const found = new Map(ground.findings.map((finding) => [finding.id, finding]));
  const judged = place.map((recommendation) => {
    const { subject, term, addressees, practices, findings } = recommendation;
    const facts = factsOf(subject);
    const scores = scoresOf(
      {
        findings: findings.flatMap((id) => found.get(id) ?? []),
        term,
        cost: facts.cost,
        hasAddressee: addressees.length > 0,
        hasPractice: practices.length > 0,
      },
      ground.numbers,
    );
    return { recommendation, facts, scores };
  });
  const weights = ground.analysis.rules.priority ?? USUAL_WEIGHTS;
  const ranks = rankIntervals(
    judged.map(({ scores }) => scores),
    weights,
  );
  return judged
    .flatMap(({ recommendation, facts, scores }, at) => {
      const rank = ranks[at];
      if (rank === undefined) return [];
      const mandated = recommendation.addressees.filter((id) =>
        hasMandate(id, recommendation.subject, ground.capacities),
      );
      const assessment = { ...facts, mandated, scores, rank, among: judged.length };
      return [{ ...recommendation, priority: weighted(scores, weights), assessment }];
    })
    .toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
}

function hasMandate(institution: string, subject: string, capacities: readonly CapacityRecord[]): boolean {
  return capacities.some(
    ({ institutionId, serviceKind, held }) =>
      institutionId === institution && serviceKind === subject && held.mandate === "yes",
  );
}
