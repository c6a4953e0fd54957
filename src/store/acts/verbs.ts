// The names of all acts.
import type { ActVerb } from "./act.ts";

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
  "add-device": true,
  "remove-device": true,
  "set-field-user": true,
  "remove-field-user": true,
  "set-web-access": true,
  "make-form-link": true,
  "revoke-form-link": true,
  "set-account": true,
  "remove-account": true,
};

export const VERBS: ReadonlySet<string> = new Set(Object.keys(NAMES));
