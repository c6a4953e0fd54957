// Who somebody is, opened for a call back: one of the two verbs that use the key of the cupboard. Nothing is shown before the
// opening stands in journal and ledger, with who, when and why.
import { actHead, type Desk } from "../act-head.ts";
import { identityCannotBeOpened, noConsentToCall, noIdentityKept, reasonIsMissing } from "../care-problems.ts";
import { consentsOf } from "./show-consent.ts";

export interface OpeningRequest {
  readonly study: string;
  /** Any instance of the chain. */
  readonly instanceId: string;
  readonly reason: string;
}

export interface OpenedIdentity {
  readonly rootId: string;
  readonly answers: readonly { readonly question: string; readonly kind: string; readonly text: string }[];
}

const SHORTEST_REASON = 8;

/**
 * Where the form asks consent to a follow-up, only a yes opens. Throws `workbench/reason-is-missing`, `workbench/no-identity-is-kept`, `workbench/no-consent-to-call`,
 * `workbench/identity-cannot-be-opened`.
 */
export async function openIdentity(desk: Desk, { study, instanceId, reason }: OpeningRequest): Promise<OpenedIdentity> {
  if (reason.trim().length < SHORTEST_REASON) throw reasonIsMissing();
  const { store } = desk;
  const submission = await store.submissions.get(study, instanceId);
  const rootId = submission?.rootId ?? instanceId;
  const kept = await store.identities.list(study, rootId);
  if (kept.length === 0) throw noIdentityKept(instanceId);
  const consents = submission === undefined ? [] : await consentsOf(store, study, submission);
  if (consents.some(({ purpose, state }) => purpose === "follow-up" && state !== "given"))
    throw noConsentToCall(instanceId);
  const body = { rootId, purpose: "call-back", reason: reason.trim() } as const;
  await store.commit({ ...actHead(desk, study), verb: "open-identity", body });
  const answers = kept.map(async ({ question, kind, sealed }) => {
    const text = await store.cupboard.open({ study, rootId, question }, sealed);
    if (text === undefined) throw identityCannotBeOpened(instanceId);
    return { question, kind, text };
  });
  return { rootId, answers: await Promise.all(answers) };
}
