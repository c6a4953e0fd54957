// Findings and recommendations as they stand now: what the last run derived, with all that people decided since.
import type { Issue } from "#base/issue";
import type { Finding } from "#findings/finding";
import type { FindingAction, ReviewedRecommendation } from "#findings/recommendation";
import { checkRecommendations, setAside } from "#findings/recommendation/check-recommendations";
import { type Review, reviewRecommendations } from "#findings/recommendation/review-recommendations";
import type { Stakeholder } from "#findings/stakeholder";
import type { Store } from "#store/open-store";
import { listStandingMerges, toMerged, withMerged } from "../outreach/standing-merges.ts";
import { readKeptFinding, readKeptRecommendation } from "./kept-shapes.ts";

type Reading = Pick<Store, "numbers" | "records" | "decisions" | "outreachLog">;

export type Reviewed = ReviewedRecommendation;

/**
 * In the order of their ids. Decisions that the last run knew stand in its rows, later ones are added.
 * Throws `store/record-of-another-edition`.
 */
export async function readReviewed(store: Reading, study: string): Promise<Review> {
  const [rows, decided, merged] = await Promise.all([
    store.numbers.list(study, "recommendation"),
    store.decisions.list(study),
    listStandingMerges(store, study),
  ]);
  const before = rows.map(readKeptRecommendation);
  const known = before.flatMap(({ actions }) => actions);
  const acts = new Set(known.map(({ act }) => act));
  const later = decided.recommendationActions.filter(({ act }) => !acts.has(act));
  const { recommendationActions } = withMerged({ recommendationActions: [...known, ...later] }, merged);
  const isAddressed = recommendationActions.some(({ addressees }) => addressees !== undefined);
  return reviewRecommendations(
    before.map(({ draft }) => toMerged(draft, merged)),
    recommendationActions,
    isAddressed ? (await store.records.list(study, "stakeholder")).map(({ body }) => body as Stakeholder) : [],
  );
}

export interface StandingFinding {
  readonly finding: Finding;
  /** Ids of recommendations that speak to it; a refused one answers as well, by its reason. */
  readonly answeredBy: readonly string[];
  readonly isSetAside: boolean;
  readonly decisions: readonly FindingAction[];
}

/** Most pressing first. Throws `store/record-of-another-edition`. */
export async function readFindings(store: Reading, study: string): Promise<readonly StandingFinding[]> {
  const rows = await store.numbers.list(study, "finding");
  const [inFolder, decided, { reviewed }] = await Promise.all([
    store.records.list(study, "finding-action"),
    store.decisions.list(study),
    readReviewed(store, study),
  ]);
  const decisions = [...inFolder.map(({ body }) => body as FindingAction), ...decided.findingActions];
  const aside = setAside(decisions);
  const speaking = reviewed.filter(({ status }) => status !== "merged");
  return rows
    .map(readKeptFinding)
    .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .map((finding) => ({
      finding,
      answeredBy: speaking
        .filter(({ recommendation }) => recommendation.findings.includes(finding.id))
        .map(({ recommendation }) => recommendation.id),
      isSetAside: aside.has(finding.id),
      decisions: decisions.filter((decision) => decision.finding === finding.id),
    }));
}

/** Remarks for the coordinator: thin ground, stale decisions, strong findings without an answer. */
export async function checkReviewed(store: Reading, study: string): Promise<readonly Issue[]> {
  const [{ reviewed, issues }, findings] = await Promise.all([readReviewed(store, study), readFindings(store, study)]);
  const remarks = checkRecommendations(
    reviewed,
    findings.map(({ finding }) => finding),
    findings.flatMap(({ decisions }) => decisions),
  );
  return [...issues, ...remarks];
}
