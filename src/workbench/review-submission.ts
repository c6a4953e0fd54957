// What people decide about a submission: a review, or that it does not count. Both can be taken back; nothing is erased.
import type { Removal, Review } from "#store/acts/act";
import type { KeptSubmission } from "#store/kept/submissions";
import { actHead, type Desk } from "./act-head.ts";
import { writeDecidedMark } from "./recommendations/decided-mark.ts";

/** Throws `store/submission-is-unknown`. */
export async function reviewSubmission(desk: Desk, study: string, review: Review): Promise<KeptSubmission | undefined> {
  const head = actHead(desk, study);
  await writeDecidedMark(desk.effects, desk.store.folder, head.id);
  await desk.store.commit({ ...head, verb: "review-submission", body: review });
  return desk.store.submissions.get(study, review.instanceId);
}

/** Throws `store/submission-is-unknown`. */
export async function removeSubmission(desk: Desk, study: string, removal: Removal): Promise<void> {
  const head = actHead(desk, study);
  await writeDecidedMark(desk.effects, desk.store.folder, head.id);
  await desk.store.commit({ ...head, verb: "remove-submission", body: removal });
}

/** Throws `store/submission-is-unknown`. */
export async function restoreSubmission(desk: Desk, study: string, removal: Removal): Promise<void> {
  const head = actHead(desk, study);
  await writeDecidedMark(desk.effects, desk.store.folder, head.id);
  await desk.store.commit({ ...head, verb: "restore-submission", body: removal });
}

/** Remarks of a check; they take the place of its earlier ones. Throws `store/submission-is-unknown`. */
export async function flagSubmission(
  desk: Desk,
  study: string,
  flags: { readonly instanceId: string; readonly check: string; readonly remarks: readonly unknown[] },
): Promise<void> {
  await desk.store.commit({ ...actHead(desk, study), verb: "flag-submission", body: flags });
}
