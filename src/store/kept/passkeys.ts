// Passkeys: public keys of credentials (WebAuthn level 2) by which an account signs in without a password.
import { type ActOutcome, DONE } from "../acts/act.ts";
import type { NewPasskey, PasskeyNamed } from "../acts/sign-in-acts.ts";
import type { Database } from "../database/open-database.ts";
import { nameIsTaken, nameIsUnknown } from "../intake-problems.ts";

export interface KeptPasskey {
  readonly id: string;
  readonly account: string;
  readonly label: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly madeAt: string;
  readonly usedAt: string | null;
}

export interface Passkeys {
  /** The oldest first. */
  readonly list: (account: string) => Promise<readonly KeptPasskey[]>;
  readonly find: (id: string) => Promise<KeptPasskey | undefined>;
  /** Names of accounts that have one. */
  readonly names: () => Promise<readonly string[]>;
  /** Throws `store/name-is-taken`. */
  readonly add: (passkey: NewPasskey, at: string) => Promise<ActOutcome>;
  /** Throws `store/name-is-unknown`, as does the next. */
  readonly rename: (named: PasskeyNamed) => Promise<ActOutcome>;
  readonly remove: (account: string, id: string) => Promise<ActOutcome>;
  readonly noteUse: (id: string, use: { readonly counter: number; readonly at: string }) => Promise<void>;
}

export function keepPasskeys(database: Database): Passkeys {
  const passkeys = () =>
    database
      .selectFrom("passkey")
      .select(["id", "account", "label", "public_key as publicKey", "counter", "transports"])
      .select(["made_at as madeAt", "used_at as usedAt"]);
  return {
    list: (account) => passkeys().where("account", "=", account).orderBy("made_at").orderBy("id").execute(),
    find: (id) => passkeys().where("id", "=", id).executeTakeFirst(),
    names: async () => {
      const rows = await database.selectFrom("passkey").select("account").distinct().orderBy("account").execute();
      return rows.map(({ account }) => account);
    },
    add: async ({ name, id, label, publicKey, counter, transports }, at) => {
      if ((await passkeys().where("id", "=", id).executeTakeFirst()) !== undefined) throw nameIsTaken(label);
      await database
        .insertInto("passkey")
        .values({ id, account: name, label, public_key: publicKey, counter, transports, made_at: at, used_at: null })
        .execute();
      return DONE;
    },
    rename: async ({ name, id, label }) => {
      const { numUpdatedRows } = await database
        .updateTable("passkey")
        .set({ label })
        .where("id", "=", id)
        .where("account", "=", name)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw nameIsUnknown(label);
      return DONE;
    },
    remove: async (account, id) => {
      const { numDeletedRows } = await database
        .deleteFrom("passkey")
        .where("id", "=", id)
        .where("account", "=", account)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw nameIsUnknown(id);
      return DONE;
    },
    noteUse: async (id, { counter, at }) => {
      await database.updateTable("passkey").set({ counter, used_at: at }).where("id", "=", id).execute();
    },
  };
}
