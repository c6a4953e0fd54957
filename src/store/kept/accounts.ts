// People who use the workbench, and the tokens that they hold. Only hashes of tokens are kept.
import { sql, type Updateable } from "kysely";
import type { ActOutcome, NewAccount, NewReach, Role } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { AccountRow } from "../database/intake-tables.ts";
import type { Database } from "../database/open-database.ts";
import { nameIsTaken, nameIsUnknown } from "../intake-problems.ts";
import { forgetFactors } from "./factors.ts";

export interface KeptAccount {
  readonly name: string;
  readonly role: Role;
  /** Empty: every study. */
  readonly studies: readonly string[];
  /** Empty: every country. */
  readonly countries: readonly string[];
  readonly password: string;
  /** By which a provider of identities knows the person; null: none was said. */
  readonly email: string | null;
  readonly madeAt: string;
}

export interface AccessToken {
  readonly tokenHash: string;
  readonly account: string;
  /** `session` travels in a cookie, `bearer` in a header. */
  readonly kind: "session" | "bearer";
  readonly madeAt: string;
  readonly expiresAt: string;
  /** Whether more than a password was shown. */
  readonly isStrong: boolean;
}

export interface TokenHolder {
  readonly account: KeptAccount;
  readonly isStrong: boolean;
}

export interface Accounts {
  /** A name that is there gets the new role, reach and password. */
  readonly set: (account: NewAccount, at: string) => Promise<ActOutcome>;
  /** Sessions go on, with the new reach. Throws `store/name-is-unknown`. */
  readonly setReach: (reach: NewReach) => Promise<ActOutcome>;
  /** Sessions and tokens end. Throws `store/name-is-unknown`. */
  readonly setPassword: (account: Pick<NewAccount, "name" | "password">) => Promise<ActOutcome>;
  /** Throws `store/name-is-unknown`. */
  readonly remove: (name: string, at: string) => Promise<ActOutcome>;
  readonly list: () => Promise<readonly KeptAccount[]>;
  readonly get: (name: string) => Promise<KeptAccount | undefined>;
  readonly addToken: (token: AccessToken) => Promise<void>;
  /** The account of a token that still holds at `now`. */
  readonly ofToken: (tokenHash: string, kind: AccessToken["kind"], now: string) => Promise<TokenHolder | undefined>;
  /** Its holder has shown a second factor meanwhile. */
  readonly strengthenToken: (tokenHash: string) => Promise<void>;
  /** Letters of either case are the same. */
  readonly ofEmail: (email: string) => Promise<KeptAccount | undefined>;
  /** Empty: none. Throws `store/name-is-unknown`, `store/name-is-taken`. */
  readonly setEmail: (name: string, email: string) => Promise<ActOutcome>;
  readonly removeToken: (tokenHash: string) => Promise<void>;
  /** A token made after `madeAfter` holds until then; any other keeps its end. */
  readonly extendToken: (tokenHash: string, until: string, madeAfter: string) => Promise<void>;
  /** Of one account. */
  readonly removeTokens: (account: string) => Promise<void>;
  /** Tokens of an account that still hold at `now`, the newest first. */
  readonly listTokens: (account: string, now: string) => Promise<readonly AccessToken[]>;
}

export function keepAccounts(database: Database): Accounts {
  const accounts = () => accountsIn(database);
  return {
    set: (account, at) => setAccount(database, account, at),
    setReach: (reach) => setReach(database, reach),
    setPassword: (account) => setPassword(database, account),
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
        .select("strong")
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { strong, ...account } = row;
      return { account: asAccount(account), isStrong: strong };
    },
    strengthenToken: async (tokenHash) => {
      await database.updateTable("access_token").set({ strong: true }).where("token_hash", "=", tokenHash).execute();
    },
    ofEmail: (email) => findByEmail(database, email),
    setEmail: (name, email) => setEmail(database, name, email),
    removeToken: async (tokenHash) => {
      await database.deleteFrom("access_token").where("token_hash", "=", tokenHash).execute();
    },
    extendToken: async (tokenHash, until, madeAfter) => {
      await database
        .updateTable("access_token")
        .set({ expires_at: until })
        .where("token_hash", "=", tokenHash)
        .where("made_at", ">", madeAfter)
        .execute();
    },
    removeTokens: async (account) => {
      await database.deleteFrom("access_token").where("account", "=", account).execute();
    },
    listTokens: async (account, now) => {
      const rows = await database
        .selectFrom("access_token")
        .selectAll()
        .where("account", "=", account)
        .where("expires_at", ">", now)
        .orderBy("made_at", "desc")
        .execute();
      return rows.map(asToken);
    },
  };
}

function accountsIn(database: Database) {
  return database
    .selectFrom("account")
    .select(["account.name", "role", "studies", "countries", "password", "email", "account.made_at as madeAt"])
    .where("removed_at", "is", null);
}

/** Roles are only ever written from `Role`. */
function asAccount(row: Omit<KeptAccount, "role"> & { readonly role: string }): KeptAccount {
  return { ...row, role: row.role as Role };
}

function asToken(row: {
  token_hash: string;
  account: string;
  kind: string;
  made_at: string;
  expires_at: string;
  strong: boolean;
}): AccessToken {
  return {
    tokenHash: row.token_hash,
    account: row.account,
    kind: row.kind === "bearer" ? "bearer" : "session",
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    isStrong: row.strong,
  };
}

export async function setAccount(database: Database, account: NewAccount, at: string): Promise<ActOutcome> {
  const { name, role, password, studies = [], countries = [], email } = account;
  await checkEmail(database, name, email ?? "");
  const row = { role, password, studies, countries, made_at: at, removed_at: null, ...(email && { email }) };
  await database.deleteFrom("access_token").where("account", "=", name).execute();
  await database
    .insertInto("account")
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
    .execute();
  return DONE;
}

async function setReach(database: Database, reach: NewReach): Promise<ActOutcome> {
  const { name, role, studies = [], countries = [] } = reach;
  return change(database, name, { role, studies, countries });
}

async function setPassword(
  database: Database,
  { name, password }: Pick<NewAccount, "name" | "password">,
): Promise<ActOutcome> {
  const outcome = await change(database, name, { password });
  await database.deleteFrom("access_token").where("account", "=", name).execute();
  return outcome;
}

async function change(database: Database, name: string, row: Updateable<AccountRow>): Promise<ActOutcome> {
  const { numUpdatedRows } = await database
    .updateTable("account")
    .set(row)
    .where("name", "=", name)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw nameIsUnknown(name);
  return DONE;
}

async function removeAccount(database: Database, name: string, at: string): Promise<ActOutcome> {
  const { numUpdatedRows } = await database
    .updateTable("account")
    .set({ removed_at: at, email: null })
    .where("name", "=", name)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw nameIsUnknown(name);
  await database.deleteFrom("access_token").where("account", "=", name).execute();
  // Whoever gets that name later is somebody else.
  await forgetFactors(database, name);
  await database.deleteFrom("provider_identity").where("account", "=", name).execute();
  return DONE;
}

async function setEmail(database: Database, name: string, email: string): Promise<ActOutcome> {
  await checkEmail(database, name, email);
  return change(database, name, { email: email === "" ? null : email });
}

/** Throws `store/name-is-taken`: one address is one account. */
async function checkEmail(database: Database, name: string, email: string): Promise<void> {
  const holder = email === "" ? undefined : await findByEmail(database, email);
  if (holder !== undefined && holder.name !== name) throw nameIsTaken(email);
}

async function findByEmail(database: Database, email: string): Promise<KeptAccount | undefined> {
  const row = await accountsIn(database).where(sql`lower(email)`, "=", email.toLowerCase()).executeTakeFirst();
  return row && asAccount(row);
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
      strong: token.isStrong,
    })
    .execute();
}
