// Every decision as the study folder holds them: what stood in the folder, and what was decided in the workbench since.
import { stringify } from "yaml";
import type { FindingAction, RecommendationAction } from "#findings/recommendation";
import type { Store } from "#store/open-store";

/** Text of `recommendations.yaml`; decisions by their day. An act of the workbench gets the day, not the moment. */
export async function writeDecisions(
  store: Pick<Store, "records" | "decisions">,
  study: string,
): Promise<{ readonly text: string }> {
  const [recommendations, findings, decided] = await Promise.all([
    store.records.list(study, "recommendation-action"),
    store.records.list(study, "finding-action"),
    store.decisions.list(study),
  ]);
  const inFolder = [...recommendations, ...findings].map(({ body }) => body as RecommendationAction | FindingAction);
  const all = [...inFolder, ...decided.recommendationActions, ...decided.findingActions];
  const lines = all
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ act: _act, ...decision }) => ({ ...decision, on: decision.on.slice(0, 10) }));
  return { text: lines.length === 0 ? "" : stringify(lines, { lineWidth: 0 }) };
}
