// Which role may do what.
import type { Account } from "#workbench/accounts";
import { rightsAreMissing } from "./problems.ts";

export type Right =
  | "see-findings"
  | "decide"
  | "see-forms"
  | "see-submissions"
  | "export"
  | "review"
  | "correct"
  | "open-identities"
  | "withdraw"
  | "see-services"
  | "keep-services"
  | "see-study"
  | "see-cases"
  | "keep-cases"
  | "manage-senders"
  | "set-up"
  | "manage-accounts"
  | "follow-up";

const SUPERVISOR = [
  "see-study",
  "see-findings",
  "see-services",
  "keep-services",
  "see-forms",
  "see-submissions",
  "review",
  "correct",
  "open-identities",
  "manage-senders",
] as const;

const RIGHTS: Readonly<Record<Account["role"], readonly Right[]>> = {
  coordinator: [
    ...SUPERVISOR,
    "see-cases",
    "keep-cases",
    "export",
    "withdraw",
    "set-up",
    "manage-accounts",
    "follow-up",
    "decide",
  ],
  supervisor: SUPERVISOR,
  analyst: [
    "see-study",
    "see-findings",
    "see-cases",
    "keep-cases",
    "see-services",
    "keep-services",
    "see-forms",
    "see-submissions",
    "export",
  ],
  interviewer: ["see-study", "see-services", "see-forms"],
  viewer: ["see-study", "see-findings", "see-services", "see-forms"],
};

export function rightsOf({ role }: Account): readonly Right[] {
  return RIGHTS[role];
}

/** Throws `server/rights-are-missing`. */
export function demand(account: Account, right: Right): void {
  if (!RIGHTS[account.role].includes(right)) throw rightsAreMissing(account.role);
}
