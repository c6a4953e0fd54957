// What waits for somebody: each with the page where it is done. Late is what a date says, not an opinion.
import type { OverviewCounts, OverviewGround } from "./overview-ground.ts";

export const TASK_KINDS = [
  ...(["commitments-overdue", "fieldwork-is-over", "publication-is-due", "funding-has-ended"] as const),
  ...(["submissions-to-review", "changes-wait", "services-not-verified", "services-old"] as const),
  ...(["recommendations-to-decide", "no-references", "no-forms", "no-services", "no-series", "no-cases"] as const),
  ...(["no-estimates", "no-publications", "no-campaigns"] as const),
] as const;

export type TaskKind = (typeof TASK_KINDS)[number];

export interface OpenTask {
  readonly kind: TaskKind;
  /** How many things wait. */
  readonly count: number;
  readonly isLate: boolean;
}

export function listTasks(ground: OverviewGround, counts: OverviewCounts): readonly OpenTask[] {
  const late = (kind: TaskKind, count: number): OpenTask => ({ kind, count, isLate: true });
  const open = (kind: TaskKind, count: number): OpenTask => ({ kind, count, isLate: false });
  const missing = (kind: TaskKind, count: number) => open(kind, count === 0 ? 1 : 0);
  const { services, today, study, commitments } = ground;
  const flagged = (flag: string) => services.filter(({ flags }) => flags.some((each) => each === flag)).length;
  const withStatus = (wanted: string) => services.filter(({ status }) => status === wanted).length;
  const isOver = study !== undefined && today > study.period.end;
  const isDue = study !== undefined && today > study.publishedOn;
  return [
    late("commitments-overdue", commitments.filter(({ state }) => state === "overdue").length),
    late("fieldwork-is-over", isOver ? counts.toReview : 0),
    late("publication-is-due", isDue && counts.publications === 0 ? 1 : 0),
    late("funding-has-ended", flagged("funding-has-ended")),
    open("submissions-to-review", isOver ? 0 : counts.toReview),
    open("changes-wait", flagged("change-waits")),
    open("services-not-verified", withStatus("never-verified")),
    open("services-old", withStatus("old")),
    open("recommendations-to-decide", counts.drafted),
    missing("no-references", counts.references),
    missing("no-forms", counts.forms),
    missing("no-services", counts.services),
    missing("no-series", counts.observations),
    missing("no-cases", counts.cases),
    missing("no-estimates", counts.estimates),
    missing("no-publications", counts.publications),
    missing("no-campaigns", counts.campaigns),
  ].filter(({ count }) => count > 0);
}
