// One submission with everything that belongs to it, and the opening of what is sealed. Every opening is in the ledger.
import { mediaIsUnknown, submissionIsUnknown } from "#store/intake-problems";
import type { KeptAttachment } from "#store/kept/attachments";
import {
  type KeptSubmission,
  SUBMISSION_ORDERS,
  type SubmissionQuery,
  type Submissions,
} from "#store/kept/submissions";
import { actHead, type Desk } from "./act-head.ts";
import type { MediaContent } from "./list-forms.ts";

export type { SubmissionQuery, Submissions };
export { SUBMISSION_ORDERS };

/** Throws `store/submission-is-unknown`. */
export async function getSubmission(
  { store }: Pick<Desk, "store">,
  study: string,
  id: string,
): Promise<KeptSubmission> {
  const found = await store.submissions.get(study, id);
  if (found === undefined) throw submissionIsUnknown(id);
  return found;
}

/** Throws `store/submission-is-unknown`. */
export async function readSubmissionDetail(desk: Desk, study: string, instanceId: string) {
  const { store } = desk;
  const { blob: _blob, fingerprint, ...submission } = await getSubmission(desk, study, instanceId);
  const [history, reviews, attachments, conflicts] = await Promise.all([
    store.submissions.history(study, submission.rootId),
    store.submissions.reviews(study, instanceId),
    store.attachments.list(study, instanceId, fingerprint),
    store.conflicts.list(study, instanceId),
  ]);
  return {
    ...submission,
    history: history.map((one) => ({ instanceId: one.instanceId, receivedAt: one.receivedAt, current: one.current })),
    reviews,
    attachments: attachments.map(({ name, bytes, md5, type, receivedAt }) => ({ name, bytes, md5, type, receivedAt })),
    conflicts: conflicts.map(({ reason, receivedAt, deviceId }) => ({ reason, receivedAt, deviceId })),
  };
}

/** Throws `store/submission-is-unknown`, `store/blob-is-missing`. */
export async function openXml(desk: Desk, study: string, instanceId: string): Promise<AsyncIterable<Uint8Array>> {
  const { blob } = await getSubmission(desk, study, instanceId);
  await noteOpening(desk, study, blob);
  return desk.store.vault.read(blob, `${study}/parcel`);
}

/** `number` is that of the conflict. Throws `store/submission-is-unknown`. */
export async function openConflict(desk: Desk, study: string, number: number): Promise<AsyncIterable<Uint8Array>> {
  const found = (await desk.store.conflicts.list(study)).find((conflict) => conflict.number === number);
  if (found === undefined) throw submissionIsUnknown(String(number));
  await noteOpening(desk, study, found.blob);
  return desk.store.vault.read(found.blob, `${study}/parcel`);
}

/** Throws `store/submission-is-unknown`, `store/media-is-unknown`. */
export async function openAttachment(
  desk: Desk,
  study: string,
  { instanceId, name }: { readonly instanceId: string; readonly name: string },
): Promise<MediaContent> {
  const { fingerprint } = await getSubmission(desk, study, instanceId);
  const files = await desk.store.attachments.list(study, instanceId, fingerprint);
  const file: KeptAttachment | undefined = files.find((found) => found.name === name);
  if (file === undefined) throw mediaIsUnknown(instanceId, name);
  await noteOpening(desk, study, file.blob);
  return { type: file.type, content: desk.store.vault.read(file.blob, file.belongsTo) };
}

async function noteOpening(desk: Desk, study: string, blob: string): Promise<void> {
  await desk.store.commit({ ...actHead(desk, study), verb: "open-parcel", body: { blob } });
}
