// What outreach needs to know of a study: its names, its stakeholders, and what is asked of whom.
import type { Mark } from "#base/mark";
import { joinMarks } from "#base/mark";
import type { Recommendation } from "#findings/recommendation";
import type { Stakeholder } from "#findings/stakeholder";
import type { Study } from "#study/study";
import type { Desk } from "../act-head.ts";
import { noStudyKept } from "../problems.ts";
import { readReviewed } from "../recommendations/read-reviewed.ts";
import { listStakeholders } from "./export-stakeholders.ts";

export interface OutreachSetting {
  readonly study: Study;
  readonly stakeholders: ReadonlyMap<string, Stakeholder>;
  /** Accepted ones only, the most pressing first. */
  readonly recommendations: readonly Recommendation[];
  readonly mark: Mark;
}

/** Throws `workbench/no-study-is-kept`. */
export async function readSetting(desk: Pick<Desk, "store">, study: string): Promise<OutreachSetting> {
  const [row] = await desk.store.records.list(study, "study");
  if (row === undefined) throw noStudyKept();
  const { reviewed } = await readReviewed(desk.store, study);
  const accepted = reviewed.filter(({ status }) => status === "accepted");
  const recommendations = accepted
    .map(({ recommendation }) => recommendation)
    .toSorted((a, b) => b.priority - a.priority);
  const marks = accepted.flatMap(({ recommendation, actions }) => [
    recommendation.mark,
    ...actions.map(({ mark }) => mark),
  ]);
  const stakeholders = new Map((await listStakeholders(desk, study)).map((one) => [one.id, one]));
  return { study: row.body as Study, stakeholders, recommendations, mark: joinMarks(marks) };
}

export function addressedTo({ recommendations }: OutreachSetting, stakeholder: string): readonly Recommendation[] {
  return recommendations.filter(({ addressees }) => addressees.includes(stakeholder));
}
