// What an account has to show who its owner is.
import type { KeptPasskey } from "#store/kept/passkeys";
import { type Account, listAccounts } from "../accounts.ts";
import type { Desk } from "../act-head.ts";

export interface OwnFactors {
  /** Null: none. */
  readonly secondFactor: { readonly since: string; readonly recoveryCodes: number } | null;
  readonly passkeys: readonly Pick<KeptPasskey, "id" | "label" | "madeAt" | "usedAt">[];
}

export async function factorsOf({ store }: Desk, name: string): Promise<OwnFactors> {
  const factor = await store.factors.get(name);
  const passkeys = await store.passkeys.list(name);
  return {
    secondFactor: factor === undefined ? null : { since: factor.madeAt, recoveryCodes: factor.recovery.length },
    passkeys: passkeys.map(({ id, label, madeAt, usedAt }) => ({ id, label, madeAt, usedAt })),
  };
}

export interface AccountWithFactors extends Account {
  readonly secondFactor: boolean;
  readonly passkey: boolean;
}

/** Everyone, and whether more than a password stands before them. */
export async function listWithFactors(desk: Desk): Promise<readonly AccountWithFactors[]> {
  const [factors, passkeys] = [await desk.store.factors.names(), await desk.store.passkeys.names()];
  return (await listAccounts(desk)).map((account) => ({
    ...account,
    secondFactor: factors.includes(account.name),
    passkey: passkeys.includes(account.name),
  }));
}
