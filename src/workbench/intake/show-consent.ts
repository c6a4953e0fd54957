// What a person agreed to, with the words and the version, and whether it was taken back.
import { type Consent, readConsent } from "#intake/consent/read-consent";
import { submissionIsUnknown } from "#store/intake-problems";
import type { KeptWithdrawal } from "#store/kept/care";
import type { KeptSubmission } from "#store/kept/submissions";
import type { Desk } from "../act-head.ts";
import { answersOf } from "./export-submissions.ts";
import { readFormVersions } from "./read-form-versions.ts";

export interface ShownConsent {
  readonly instanceId: string;
  readonly receivedAt: string;
  /** Empty where the form asks none, and where the answers were taken back. */
  readonly consents: readonly Consent[];
  readonly withdrawn: KeptWithdrawal | null;
}

/** Throws `store/submission-is-unknown`, `workbench/form-is-not-here`. */
export async function showConsent(
  { store }: Pick<Desk, "store">,
  study: string,
  instanceId: string,
): Promise<ShownConsent> {
  const kept = await store.submissions.get(study, instanceId);
  if (kept === undefined) throw submissionIsUnknown(instanceId);
  const withdrawn = (await store.withdrawals.get(study, kept.rootId)) ?? null;
  return { instanceId, receivedAt: kept.receivedAt, consents: await consentsOf(store, study, kept), withdrawn };
}

/** Of the version that was filled in. */
export async function consentsOf(
  store: Desk["store"],
  study: string,
  kept: KeptSubmission,
): Promise<readonly Consent[]> {
  const answers = answersOf(kept);
  if (answers === undefined) return [];
  const { tables } = await readFormVersions(store, study, kept.formId);
  const form = tables.find(({ version }) => version === kept.version);
  return form === undefined ? [] : readConsent(answers, form);
}
