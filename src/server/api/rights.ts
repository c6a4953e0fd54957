// Which role may do what.
import type { Account } from "#workbench/accounts";
import { rightsAreMissing } from "./problems.ts";

export type Right = "see-forms" | "see-submissions" | "review" | "manage-senders" | "set-up" | "manage-accounts";

const RIGHTS: Readonly<Record<Account["role"], readonly Right[]>> = {
  coordinator: ["see-forms", "see-submissions", "review", "manage-senders", "set-up", "manage-accounts"],
  supervisor: ["see-forms", "see-submissions", "review", "manage-senders"],
  analyst: ["see-forms", "see-submissions"],
  interviewer: ["see-forms"],
  viewer: ["see-forms"],
};

/** Throws `server/rights-are-missing`. */
export function demand(account: Account, right: Right): void {
  if (!RIGHTS[account.role].includes(right)) throw rightsAreMissing(account.role);
}
