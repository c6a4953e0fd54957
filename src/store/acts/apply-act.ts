// An act into the tables. The same function serves the first time and every rebuilding, so both end in the same rows.
// Each act looks before it writes: a refused act has changed nothing.
import type { Kept } from "../kept.ts";
import { type Act, type ActOutcome, DONE } from "./act.ts";
import { applyOutreach, isOutreach } from "./apply-outreach.ts";
import { applyServiceAct, isOnServices } from "./apply-service-act.ts";
import { applySignIn, isOnSignIn } from "./apply-sign-in.ts";

/** Inside a transaction that holds the study. Throws the Problems of `intake-problems.ts`. */
export function applyAct(kept: Kept, act: Act): Promise<ActOutcome> {
  if (isOutreach(act)) return applyOutreach(kept, act);
  if (isOnSignIn(act)) return applySignIn(kept, act);
  const { study, at, actor, number, id } = act;
  switch (act.verb) {
    case "publish-form":
      return kept.forms.add(study, act.body, { at, number });
    case "set-form-state":
      return kept.forms.setState(study, act.body);
    case "attach-media":
      return kept.media.add(study, act.body);
    case "remove-media":
      return kept.media.remove(study, act.body);
    case "replace-entity-list":
      return kept.entityLists.replace(study, act.body, at);
    case "receive-submission":
      return kept.submissions.add(study, { parcel: act.body, at, number });
    case "review-submission":
      return kept.submissions.review(study, act.body, { at, actor, number });
    case "flag-submission":
      return kept.submissions.flag(study, act.body);
    case "open-parcel":
      return Promise.resolve(DONE);
    case "remove-submission":
      return kept.submissions.remove(study, act.body, { at, actor, number });
    case "restore-submission":
      return kept.submissions.restore(study, act.body, { at, actor, number });
    case "undo-import":
      return kept.responseImports.undo(study, act.body, { at, actor, number });
    case "return-import":
      return kept.responseImports.bringBack(study, act.body, { at, actor, number });
    case "set-web-access":
      return kept.webAccess.setAccess(study, act.body);
    case "make-form-link":
      return kept.webAccess.addLink(study, act.body, at);
    case "revoke-form-link":
      return kept.webAccess.revokeLink(study, act.body.id, at);
    case "withdraw-consent":
      return kept.withdrawals.add(study, act.body, { at, actor, number });
    case "end-retention":
      return kept.retentions.end(study, act.body, { at, actor, number });
    case "open-identity":
      return kept.openings.add(study, act.body, { at, actor, number });
    case "decide-recommendation":
      return kept.decisions.add(study, { id, number, at, subject: act.body.recommendation, body: act.body });
    case "decide-finding":
      return kept.decisions.add(study, { id, number, at, subject: act.body.finding, body: act.body });
    case "correct-answer":
      return kept.corrections.add(study, act.body, { at, actor, number });
    default:
      return isOnServices(act) ? applyServiceAct(kept, act) : applyToPeople(kept, act);
  }
}

type ActOnPeople = Extract<Act, { readonly verb: `${string}-device` | `${string}-field-user` | OnAccounts }>;

type OnAccounts = `${string}-account` | `${string}-invitation` | "set-reach" | "set-password";

function applyToPeople(kept: Kept, act: ActOnPeople): Promise<ActOutcome> {
  const { study, at } = act;
  switch (act.verb) {
    case "add-device":
      return kept.senders.addDevice(study, act.body, at);
    case "remove-device":
      return kept.senders.removeDevice(study, act.body.id, at);
    case "set-field-user":
      return kept.senders.setFieldUser(study, act.body, at);
    case "remove-field-user":
      return kept.senders.removeFieldUser(study, act.body.name, at);
    default:
      return applyToAccounts(kept, act);
  }
}

function applyToAccounts(kept: Kept, act: Extract<Act, { readonly verb: OnAccounts }>): Promise<ActOutcome> {
  const { at, actor } = act;
  switch (act.verb) {
    case "set-account":
      return kept.accounts.set(act.body, at);
    case "set-reach":
      return kept.accounts.setReach(act.body);
    case "set-password":
      return kept.accounts.setPassword(act.body);
    case "remove-account":
      return kept.accounts.remove(act.body.name, at);
    case "invite-account":
      return kept.invitations.add(act.body, { at, actor });
    case "revoke-invitation":
      return kept.invitations.revoke(act.body.id, at);
    case "accept-invitation":
      return kept.invitations.accept(act.body, at);
  }
}
