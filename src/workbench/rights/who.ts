// Who acts, and within which bounds.
import type { Account } from "../accounts.ts";
import type { ActingRole } from "./roles.ts";

export interface Who {
  /** As the ledger names it. */
  readonly name: string;
  readonly role: ActingRole;
  /** Ids of studies. Empty: every study. */
  readonly studies: readonly string[];
  /** ISO 3166-1 alpha-3. Empty: every country. */
  readonly countries: readonly string[];
}

export function whoIs({ name, role, studies, countries }: Omit<Account, "madeAt">): Who {
  return { name, role, studies, countries };
}

/** Somebody without an account: the owner of the data folder, or whoever holds a link. */
export function withoutAccount(name: string, role: ActingRole): Who {
  return { name, role, studies: [], countries: [] };
}
