// People who use the workbench, and the tokens that they hold. Only hashes of tokens are kept.
import type { ActOutcome, NewAccount, Role } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { Database } from "../database/open-database.ts";
import { nameIsUnknown } from "../intake-problems.ts";

export interface KeptAccount {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
  readonly madeAt: string;
}

export interface AccessToken {
  readonly tokenHash: string;
  readonly account: string;
  /** `session` travels in a cookie, `bearer` in a header. */
  readonly kind: "session" | "bearer";
  readonly madeAt: string;
  readonly expiresAt: string;
}

export interface Accounts {
  /** A name that is there gets the new role and password. */
  readonly set: (account: NewAccount, at: string) => Promise<ActOutcome>;
  /** Throws `store/name-is-unknown`. */
  readonly remove: (name: string, at: string) => Promise<ActOutcome>;
  readonly list: () => Promise<readonly KeptAccount[]>;
  readonly get: (name: string) => Promise<KeptAccount | undefined>;
  readonly addToken: (token: AccessToken) => Promise<void>;
  /** The account of a token that still holds at `now`. */
  readonly ofToken: (tokenHash: string, kind: AccessToken["kind"], now: string) => Promise<KeptAccount | undefined>;
  readonly removeToken: (tokenHash: string) => Promise<void>;
}

export function keepAccounts(database: Database): Accounts {
  const accounts = () =>
    database
      .selectFrom("account")
      .select(["account.name", "role", "password", "account.made_at as madeAt"])
      .where("removed_at", "is", null);
  return {
    set: (account, at) => setAccount(database, account, at),
    remove: (name, at) => removeAccount(database, name, at),
    list: async () => (await accounts().orderBy("account.name").execute()).map(asAccount),
    get: async (name) => {
      const row = await accounts().where("account.name", "=", name).executeTakeFirst();
      return row && asAccount(row);
    },
    addToken: (token) => addToken(database, token),
    ofToken: async (tokenHash, kind, now) => {
      const row = await accounts()
        .innerJoin("access_token", "access_token.account", "account.name")
        .where("token_hash", "=", tokenHash)
        .where("kind", "=", kind)
        .where("expires_at", ">", now)
        .executeTakeFirst();
      return row && asAccount(row);
    },
    removeToken: async (tokenHash) => {
      await database.deleteFrom("access_token").where("token_hash", "=", tokenHash).execute();
    },
  };
}

/** Roles are only ever written from `Role`. */
function asAccount(row: Omit<KeptAccount, "role"> & { readonly role: string }): KeptAccount {
  return { ...row, role: row.role as Role };
}

async function setAccount(database: Database, { name, role, password }: NewAccount, at: string): Promise<ActOutcome> {
  const row = { role, password, made_at: at, removed_at: null };
  await database.deleteFrom("access_token").where("account", "=", name).execute();
  await database
    .insertInto("account")
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
    .execute();
  return DONE;
}

async function removeAccount(database: Database, name: string, at: string): Promise<ActOutcome> {
  const { numUpdatedRows } = await database
    .updateTable("account")
    .set({ removed_at: at })
    .where("name", "=", name)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw nameIsUnknown(name);
  await database.deleteFrom("access_token").where("account", "=", name).execute();
  return DONE;
}

async function addToken(database: Database, token: AccessToken): Promise<void> {
  await database.deleteFrom("access_token").where("expires_at", "<=", token.madeAt).execute();
  await database
    .insertInto("access_token")
    .values({
      token_hash: token.tokenHash,
      account: token.account,
      kind: token.kind,
      made_at: token.madeAt,
      expires_at: token.expiresAt,
    })
    .execute();
}
