// The names of all acts.
import type { ActVerb } from "./act.ts";
import { OUTREACH_VERBS } from "./outreach-acts.ts";

const NAMES: Readonly<Record<ActVerb, true>> = {
  "publish-form": true,
  "set-form-state": true,
  "attach-media": true,
  "remove-media": true,
  "replace-entity-list": true,
  "receive-submission": true,
  "review-submission": true,
  "flag-submission": true,
  "open-parcel": true,
  "remove-submission": true,
  "restore-submission": true,
  "withdraw-consent": true,
  "open-identity": true,
  "correct-answer": true,
  "decide-recommendation": true,
  "decide-finding": true,
  "import-services": true,
  "edit-service": true,
  "verify-service": true,
  "answer-for-service": true,
  "review-service": true,
  "merge-services": true,
  "keep-services-apart": true,
  "undo-on-service": true,
  "make-provider-link": true,
  "revoke-provider-link": true,
  "add-device": true,
  "remove-device": true,
  "set-field-user": true,
  "remove-field-user": true,
  "set-web-access": true,
  "make-form-link": true,
  "revoke-form-link": true,
  "set-account": true,
  "remove-account": true,
  ...OUTREACH_VERBS,
};

export const VERBS: ReadonlySet<string> = new Set(Object.keys(NAMES));
