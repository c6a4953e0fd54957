// Acts on how people show who they are, into the tables.
import type { Kept } from "../kept.ts";
import type { Act, ActOutcome } from "./act.ts";
import type { SignInActs } from "./sign-in-acts.ts";

export type ActOnSignIn = Extract<Act, { readonly verb: keyof SignInActs }>;

export const SIGN_IN_VERBS: Readonly<Record<keyof SignInActs, true>> = {
  "set-second-factor": true,
  "renew-recovery-codes": true,
  "use-recovery-code": true,
  "remove-second-factor": true,
  "reset-factors": true,
  "add-passkey": true,
  "name-passkey": true,
  "remove-passkey": true,
  "link-identity": true,
  "set-email": true,
  "set-protection": true,
};

export function isOnSignIn(act: Act): act is ActOnSignIn {
  return act.verb in SIGN_IN_VERBS;
}

/** Throws `store/name-is-unknown`, `store/name-is-taken`. */
export function applySignIn(kept: Kept, act: ActOnSignIn): Promise<ActOutcome> {
  const { study, at, actor, id } = act;
  switch (act.verb) {
    case "set-second-factor":
      return kept.factors.set(act.body, at);
    case "renew-recovery-codes":
      return kept.factors.setRecovery(act.body.name, act.body.recovery);
    case "use-recovery-code":
      return kept.factors.useRecovery(act.body.name, act.body.code);
    case "remove-second-factor":
      return kept.factors.remove(act.body.name);
    case "reset-factors":
      return kept.factors.reset(act.body, { id, at, actor });
    case "add-passkey":
      return kept.passkeys.add(act.body, at);
    case "name-passkey":
      return kept.passkeys.rename(act.body);
    case "remove-passkey":
      return kept.passkeys.remove(act.body.name, act.body.id);
    case "link-identity":
      return kept.providerIdentities.add(act.body, at);
    case "set-email":
      return kept.accounts.setEmail(act.body.name, act.body.email);
    case "set-protection":
      return kept.protections.set(study, act.body);
  }
}
