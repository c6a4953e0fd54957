// Everything that happened to one submission, in the order of time: who did what, when and why. Nothing personal is in it.
import { type AnswerDifference, compareAnswers } from "#intake/submission/compare-answers";
import type { KeptSubmission } from "#store/kept/submissions";
import type { Desk } from "../act-head.ts";
import { getSubmission } from "../list-submissions.ts";
import { answersOf } from "./export-submissions.ts";

export interface HistoryEvent {
  readonly kind:
    | "received"
    | "edited"
    | "reviewed"
    | "removed"
    | "restored"
    | "corrected"
    | "identity-opened"
    | "withdrawn";
  readonly at: string;
  /** Account, device or link; empty where nobody is known. */
  readonly actor: string;
  /** Which version of the chain it happened to. */
  readonly instanceId: string;
  /** Verdict of a review; what a withdrawal keeps. */
  readonly state?: string;
  /** Note of a review, reason of the others. */
  readonly note?: string;
  /** Answers that an edit or a correction changed. */
  readonly changes?: readonly AnswerDifference[];
}

/** Throws `store/submission-is-unknown`. */
export async function readHistory(
  { store }: Pick<Desk, "store">,
  study: string,
  instanceId: string,
): Promise<readonly HistoryEvent[]> {
  const { rootId } = await getSubmission({ store }, study, instanceId);
  const chain = await store.submissions.history(study, rootId);
  const reviews = await Promise.all(chain.map((each) => store.submissions.reviews(study, each.instanceId)));
  const corrections = (await store.corrections.list(study, [rootId])).get(rootId) ?? [];
  const openings = (await store.openings.list(study)).filter((opening) => opening.rootId === rootId);
  const withdrawal = await store.withdrawals.get(study, rootId);
  const events: readonly HistoryEvent[] = [
    ...chain.map((each, at) => arrivalOf(each, chain[at - 1])),
    ...chain.flatMap((each, at) => (reviews[at] ?? []).map((review) => verdictOf(each.instanceId, review))),
    ...corrections.map(({ question, before, value, reason, at, actor }) => ({
      ...{ kind: "corrected" as const, at, actor, instanceId: rootId, note: reason },
      changes: [{ path: question, before: before ?? "", after: value }],
    })),
    ...openings.map(({ at, actor, reason }) => ({
      ...{ kind: "identity-opened" as const, at, actor, instanceId: rootId, note: reason },
    })),
    ...(withdrawal === undefined ? [] : [withdrawalOf(rootId, withdrawal)]),
  ];
  return [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function arrivalOf(kept: KeptSubmission, before: KeptSubmission | undefined): HistoryEvent {
  const { instanceId, receivedAt: at, submitter } = kept;
  const event = { at, actor: submitter ?? "", instanceId };
  if (before === undefined) return { kind: "received", ...event };
  const [old, now] = [answersOf(before), answersOf(kept)];
  const changes = old === undefined || now === undefined ? {} : { changes: compareAnswers(old, now) };
  return { kind: "edited", ...event, ...changes };
}

interface Verdict {
  readonly state: string;
  readonly note: string;
  readonly at: string;
  readonly actor: string;
}

function verdictOf(instanceId: string, { state, note, at, actor }: Verdict): HistoryEvent {
  if (state === "removed" || state === "restored") return { kind: state, at, actor, instanceId, note };
  return { kind: "reviewed", at, actor, instanceId, state, note };
}

function withdrawalOf(
  instanceId: string,
  { at, actor, keeps, reason }: { at: string; actor: string; keeps: string; reason: string },
): HistoryEvent {
  return { kind: "withdrawn", at, actor, instanceId, state: keeps, note: reason };
}
