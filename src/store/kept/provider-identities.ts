// Whom a provider of identities (OpenID Connect) calls what: its issuer and subject, which never change, beside an account.
import { type ActOutcome, DONE } from "../acts/act.ts";
import type { NewProviderIdentity } from "../acts/sign-in-acts.ts";
import type { Database } from "../database/open-database.ts";
import { nameIsTaken } from "../intake-problems.ts";

export interface ProviderIdentities {
  /** Name of the account. */
  readonly find: (issuer: string, subject: string) => Promise<string | undefined>;
  /** Whether somebody of that provider is known as the account already. */
  readonly isLinked: (issuer: string, account: string) => Promise<boolean>;
  /** Throws `store/name-is-taken`. */
  readonly add: (identity: NewProviderIdentity, at: string) => Promise<ActOutcome>;
}

export function keepProviderIdentities(database: Database): ProviderIdentities {
  const find: ProviderIdentities["find"] = async (issuer, subject) => {
    const row = await database
      .selectFrom("provider_identity")
      .select("account")
      .where("issuer", "=", issuer)
      .where("subject", "=", subject)
      .executeTakeFirst();
    return row?.account;
  };
  return {
    find,
    isLinked: async (issuer, account) => {
      const row = await database
        .selectFrom("provider_identity")
        .select("subject")
        .where("issuer", "=", issuer)
        .where("account", "=", account)
        .executeTakeFirst();
      return row !== undefined;
    },
    add: async ({ name, issuer, subject }, at) => {
      if ((await find(issuer, subject)) !== undefined) throw nameIsTaken(name);
      await database.insertInto("provider_identity").values({ issuer, subject, account: name, made_at: at }).execute();
      return DONE;
    },
  };
}
