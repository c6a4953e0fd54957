// Second factors of accounts: a sealed secret, and hashes of codes for the day on which the phone is lost.
import { sql } from "kysely";
import { type ActOutcome, DONE } from "../acts/act.ts";
import type { NewSecondFactor } from "../acts/sign-in-acts.ts";
import type { Database } from "../database/open-database.ts";
import { nameIsUnknown } from "../intake-problems.ts";

export interface KeptFactor {
  readonly account: string;
  readonly secret: string;
  readonly recovery: readonly string[];
  readonly madeAt: string;
}

export interface FactorReset {
  readonly account: string;
  readonly reason: string;
  readonly at: string;
  readonly actor: string;
}

export interface Factors {
  readonly get: (account: string) => Promise<KeptFactor | undefined>;
  /** Names of accounts that have one. */
  readonly names: () => Promise<readonly string[]>;
  readonly set: (factor: NewSecondFactor, at: string) => Promise<ActOutcome>;
  /** Throws `store/name-is-unknown`, as do the next two. */
  readonly setRecovery: (account: string, recovery: readonly string[]) => Promise<ActOutcome>;
  readonly useRecovery: (account: string, hash: string) => Promise<ActOutcome>;
  readonly remove: (account: string) => Promise<ActOutcome>;
  /** Second factor, passkeys and sessions of the account end. Throws `store/name-is-unknown`. */
  readonly reset: (
    reset: { readonly name: string; readonly reason: string },
    by: { readonly id: string; readonly at: string; readonly actor: string },
  ) => Promise<ActOutcome>;
  /** The newest first. */
  readonly resets: () => Promise<readonly FactorReset[]>;
  /** True for a step that is newer than any taken before: of two at once, one. */
  readonly takeStep: (account: string, step: number) => Promise<boolean>;
}

export function keepFactors(database: Database): Factors {
  return {
    get: (account) =>
      database
        .selectFrom("second_factor")
        .select(["account", "secret", "recovery", "made_at as madeAt"])
        .where("account", "=", account)
        .executeTakeFirst(),
    names: async () => {
      const rows = await database.selectFrom("second_factor").select("account").orderBy("account").execute();
      return rows.map(({ account }) => account);
    },
    set: (factor, at) => setFactor(database, factor, at),
    setRecovery: (account, recovery) => changeRecovery(database, account, recovery),
    useRecovery: async (account, hash) => {
      const { rows } = await sql`update second_factor set recovery = array_remove(recovery, ${hash})
        where account = ${account} and ${hash} = any(recovery) returning account`.execute(database);
      if (rows.length === 0) throw nameIsUnknown(account);
      return DONE;
    },
    remove: async (account) => {
      const { numDeletedRows } = await database
        .deleteFrom("second_factor")
        .where("account", "=", account)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw nameIsUnknown(account);
      return DONE;
    },
    reset: async ({ name, reason }, by) => {
      const account = await database
        .selectFrom("account")
        .select("name")
        .where("name", "=", name)
        .where("removed_at", "is", null)
        .executeTakeFirst();
      if (account === undefined) throw nameIsUnknown(name);
      await forgetFactors(database, name);
      await database.deleteFrom("access_token").where("account", "=", name).execute();
      await database
        .insertInto("factor_reset")
        .values({ account: name, reason, ...by })
        .execute();
      return DONE;
    },
    resets: () =>
      database
        .selectFrom("factor_reset")
        .select(["account", "reason", "at", "actor"])
        .orderBy("at", "desc")
        .orderBy("id")
        .execute(),
    takeStep: async (account, step) => {
      const { numUpdatedRows } = await database
        .updateTable("second_factor")
        .set({ last_step: step })
        .where("account", "=", account)
        .where("last_step", "<", step)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

async function setFactor(
  database: Database,
  { name, secret, recovery }: NewSecondFactor,
  at: string,
): Promise<ActOutcome> {
  const row = { secret, recovery, made_at: at, last_step: 0 };
  await database
    .insertInto("second_factor")
    .values({ account: name, ...row })
    .onConflict((conflict) => conflict.column("account").doUpdateSet(row))
    .execute();
  return DONE;
}

async function changeRecovery(database: Database, account: string, recovery: readonly string[]): Promise<ActOutcome> {
  const { numUpdatedRows } = await database
    .updateTable("second_factor")
    .set({ recovery })
    .where("account", "=", account)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw nameIsUnknown(account);
  return DONE;
}

/** What showed who somebody is shows it no more. */
export async function forgetFactors(database: Database, account: string): Promise<void> {
  await database.deleteFrom("second_factor").where("account", "=", account).execute();
  await database.deleteFrom("passkey").where("account", "=", account).execute();
}
