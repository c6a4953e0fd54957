// What people took back, whose identity was opened and why, and what was corrected: each with who and when, nothing overwritten.
import { sql } from "kysely";
import type { ActOutcome } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { Correction, Opening, Withdrawal } from "../acts/care-acts.ts";
import type { Database } from "../database/open-database.ts";
import { expectChain } from "./expect-chain.ts";

export interface By {
  readonly at: string;
  readonly actor: string;
  readonly number: number;
}

export interface KeptCorrection extends Omit<Correction, "rootId">, By {}
export interface KeptOpening extends Opening, By {}
export interface KeptWithdrawal extends Withdrawal {
  readonly at: string;
  readonly actor: string;
}

export interface Withdrawals {
  /** Throws `store/submission-is-unknown`. */
  readonly add: (study: string, withdrawal: Withdrawal, by: By) => Promise<ActOutcome>;
  readonly get: (study: string, rootId: string) => Promise<KeptWithdrawal | undefined>;
  readonly count: (study: string) => Promise<number>;
  /** By time. */
  readonly list: (study: string) => Promise<readonly KeptWithdrawal[]>;
}

export function keepWithdrawals(database: Database): Withdrawals {
  return {
    add: (study, withdrawal, by) => withdraw(database, study, { withdrawal, by }),
    get: (study, rootId) =>
      database
        .selectFrom("withdrawal")
        .select(WITHDRAWAL)
        .where("study", "=", study)
        .where("root_id", "=", rootId)
        .executeTakeFirst()
        .then((row) => row && asWithdrawal(row)),
    list: async (study) => {
      const query = database.selectFrom("withdrawal").select(WITHDRAWAL).where("study", "=", study).orderBy("at");
      return (await query.execute()).map(asWithdrawal);
    },
    count: async (study) => {
      const rows = await database.selectFrom("withdrawal").select("root_id").where("study", "=", study).execute();
      return rows.length;
    },
  };
}

const WITHDRAWAL = ["root_id as rootId", "keeps", "reason", "at", "actor"] as const;

function asWithdrawal(row: Omit<KeptWithdrawal, "keeps"> & { readonly keeps: string }): KeptWithdrawal {
  return { ...row, keeps: row.keeps === "answers" ? "answers" : "nothing" };
}

interface Withdrawing {
  readonly withdrawal: Withdrawal;
  readonly by: By;
}

/** The chain stays in the tables, so that counts and the ledger stay true; its answers go where that was promised. */
async function withdraw(database: Database, study: string, { withdrawal, by }: Withdrawing): Promise<ActOutcome> {
  const { rootId, keeps, reason } = withdrawal;
  await expectChain(database, study, rootId);
  const { at, actor } = by;
  await database
    .insertInto("withdrawal")
    .values({ study, root_id: rootId, keeps, reason, at, actor })
    .onConflict((conflict) => conflict.columns(["study", "root_id"]).doUpdateSet({ keeps, reason, at, actor }))
    .execute();
  await database.deleteFrom("identity").where("study", "=", study).where("root_id", "=", rootId).execute();
  for (const [instanceId, body] of Object.entries(withdrawal.bodies ?? {}))
    await setBody(database, study, { instanceId, body });
  if (keeps === "nothing") {
    await database
      .updateTable("submission")
      .set({ body: "null", flags: "{}", place: "" })
      .where("study", "=", study)
      .where("root_id", "=", rootId)
      .execute();
    await database.deleteFrom("correction").where("study", "=", study).where("root_id", "=", rootId).execute();
  }
  return DONE;
}

export async function setBody(
  database: Database,
  study: string,
  { instanceId, body }: { readonly instanceId: string; readonly body: unknown },
): Promise<void> {
  await database
    .updateTable("submission")
    .set({ body: JSON.stringify(body) })
    .where("study", "=", study)
    .where("instance_id", "=", instanceId)
    .execute();
}

export interface Openings {
  readonly add: (study: string, opening: Opening, by: By) => Promise<ActOutcome>;
  /** By number. */
  readonly list: (study: string) => Promise<readonly KeptOpening[]>;
}

export function keepOpenings(database: Database): Openings {
  return {
    add: async (study, { rootId, purpose, reason }, by) => {
      await database
        .insertInto("opening")
        .values({ study, root_id: rootId, purpose, reason, ...by })
        .execute();
      return DONE;
    },
    list: async (study) => {
      const rows = await database
        .selectFrom("opening")
        .selectAll()
        .where("study", "=", study)
        .orderBy("number")
        .execute();
      return rows.map(({ root_id, purpose, reason, at, actor, number }) => ({
        rootId: root_id,
        purpose: purpose === "erase" ? "erase" : "call-back",
        reason,
        at,
        actor,
        number,
      }));
    },
  };
}

/** A correction of the city also changes whose country it is. */
async function moveTo(database: Database, study: string, rootId: string, place: string): Promise<void> {
  await database
    .updateTable("submission")
    .set({ place })
    .where("study", "=", study)
    .where("root_id", "=", rootId)
    .execute();
}

export interface Corrections {
  /** Throws `store/submission-is-unknown`. */
  readonly add: (study: string, correction: Correction, by: By) => Promise<ActOutcome>;
  /** By chain, each by number. */
  readonly list: (study: string, rootIds: readonly string[]) => Promise<ReadonlyMap<string, readonly KeptCorrection[]>>;
}

export function keepCorrections(database: Database): Corrections {
  return {
    add: async (study, { rootId, ...correction }, by) => {
      await expectChain(database, study, rootId);
      await database
        .insertInto("correction")
        .values({ study, root_id: rootId, ...correction, ...by })
        .execute();
      if (/(^|\/)city$/u.test(correction.question)) await moveTo(database, study, rootId, correction.value);
      return DONE;
    },
    list: async (study, rootIds) => {
      const found = new Map<string, KeptCorrection[]>();
      if (rootIds.length === 0) return found;
      const rows = await database
        .selectFrom("correction")
        .selectAll()
        .where("study", "=", study)
        .where(sql<boolean>`root_id = any(${rootIds}::text[])`)
        .orderBy("number")
        .execute();
      for (const { root_id, study: _, ...correction } of rows) {
        const own = found.get(root_id) ?? [];
        own.push(correction);
        found.set(root_id, own);
      }
      return found;
    },
  };
}
