// A person takes consent back: who they are is erased and the key that sealed it destroyed, so that older copies of the tables tell
// nothing; the sealed parcels and files of every version are destroyed, and the answers go, or stay without anything that says whose they are, as the consent promised. Counts and ledger stay true.
import type { WithdrawalKeeps } from "#store/acts/care-acts";
import { submissionIsUnknown } from "#store/intake-problems";
import { actHead, type Desk } from "../act-head.ts";
import { reasonIsMissing } from "../care-problems.ts";
import { writeDecidedMark } from "../recommendations/decided-mark.ts";

export interface WithdrawalRequest {
  readonly study: string;
  /** Any instance of the chain. */
  readonly instanceId: string;
  readonly keeps: WithdrawalKeeps;
  readonly reason: string;
}

export interface WithdrawnConsent {
  readonly rootId: string;
  readonly keeps: WithdrawalKeeps;
  readonly identities: number;
  /** Sealed parcels and files that are gone. */
  readonly destroyed: number;
}

/**
 * The act is in the journal before anything is destroyed: who stops it half way and repeats it ends where it would have ended.
 * Throws `workbench/reason-is-missing`, `store/submission-is-unknown`.
 */
export async function withdrawConsent(desk: Desk, request: WithdrawalRequest): Promise<WithdrawnConsent> {
  const { study, instanceId, keeps, reason } = request;
  if (reason.trim() === "") throw reasonIsMissing();
  const { store } = desk;
  const rootId = (await store.submissions.get(study, instanceId))?.rootId;
  if (rootId === undefined) throw submissionIsUnknown(instanceId);
  const identities = (await store.identities.list(study, rootId)).length;
  const blobs = await blobsOf(desk, study, rootId);
  const bodies = keeps === "answers" ? await bodiesOf(desk, study, rootId) : {};
  const body = { rootId, keeps, reason: reason.trim(), bodies };
  const head = actHead(desk, study);
  await writeDecidedMark(desk.effects, store.folder, head.id);
  await store.commit({ ...head, verb: "withdraw-consent", body });
  for (const blob of blobs) await store.vault.remove(blob);
  await store.cupboard.destroy({ study, rootId });
  return { rootId, keeps, identities, destroyed: blobs.length };
}

/** Answers without what is personal, of every version: what was promised may be kept, and nothing but it. */
export async function bodiesOf(
  { store }: Desk,
  study: string,
  rootId: string,
): Promise<Readonly<Record<string, unknown>>> {
  const chain = await store.submissions.history(study, rootId);
  return Object.fromEntries(chain.map(({ instanceId, body }) => [instanceId, body]));
}

/** Sealed parcels and files of every version. */
export async function blobsOf({ store }: Desk, study: string, rootId: string): Promise<readonly string[]> {
  const blobs = new Set<string>();
  for (const { instanceId, blob, fingerprint } of await store.submissions.history(study, rootId)) {
    blobs.add(blob);
    for (const file of await store.attachments.list(study, instanceId, fingerprint)) blobs.add(file.blob);
  }
  return [...blobs];
}
