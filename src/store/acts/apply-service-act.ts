// Acts on the service directory into the tables.
import type { Kept } from "../kept.ts";
import type { Act, ActOutcome } from "./act.ts";
import type { ServiceActs } from "./service-acts.ts";

export type ActOnServices = Extract<Act, { readonly verb: keyof ServiceActs }>;

export function isOnServices(act: Act): act is ActOnServices {
  return VERBS.has(act.verb);
}

const VERBS: ReadonlySet<string> = new Set<keyof ServiceActs>([
  "import-services",
  "edit-service",
  "verify-service",
  "answer-for-service",
  "review-service",
  "merge-services",
  "keep-services-apart",
  "undo-on-service",
  "make-provider-link",
  "revoke-provider-link",
]);

/** Throws `store/service-is-unknown`, `store/service-action-does-not-fit`, `store/name-is-unknown`. */
export function applyServiceAct(kept: Kept, act: ActOnServices): Promise<ActOutcome> {
  const { study, at, number } = act;
  switch (act.verb) {
    case "make-provider-link":
      return kept.providerLinks.add(study, act.body, at);
    case "revoke-provider-link":
      return kept.providerLinks.revoke(study, act.body.id, at);
    default:
      return kept.services.add(study, act.body.actions, { number, mayBeNew: act.verb === "import-services" });
  }
}
