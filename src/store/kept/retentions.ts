// Whose retention has ended: what was sealed of them is destroyed, and their answers stay without names.
import { type ActOutcome, DONE } from "../acts/act.ts";
import type { RetentionEnd } from "../acts/care-acts.ts";
import type { Database } from "../database/open-database.ts";
import { setBody } from "./care.ts";
import { expectChain } from "./expect-chain.ts";

/** A chain of edits of which something sealed may lie there still. */
export interface SealedChain {
  readonly rootId: string;
  readonly form: string;
  /** Of the first of the chain. */
  readonly receivedAt: string;
  /** The act that ends it was taken, and what it promises may not be done yet. */
  readonly isNoted: boolean;
}

export interface Retentions {
  /** Of everybody who has not taken consent back, the oldest first. */
  readonly sealed: (study: string) => Promise<readonly SealedChain[]>;
  /** Throws `store/submission-is-unknown`. */
  readonly end: (
    study: string,
    end: RetentionEnd,
    by: { readonly at: string; readonly actor: string; readonly number: number },
  ) => Promise<ActOutcome>;
  /** What was sealed is destroyed. */
  readonly settle: (study: string, rootId: string) => Promise<void>;
}

export function keepRetentions(database: Database): Retentions {
  return {
    sealed: (study) => listSealed(database, study),
    end: (study, end, by) => endRetention(database, study, { ...end, ...by }),
    settle: async (study, rootId) => {
      await database
        .updateTable("retention_end")
        .set({ settled: true })
        .where("study", "=", study)
        .where("root_id", "=", rootId)
        .execute();
    },
  };
}

async function listSealed(database: Database, study: string): Promise<readonly SealedChain[]> {
  const chains = await database
    .selectFrom("submission")
    .select(({ fn }) => ["root_id", fn.min("form_id").as("form"), fn.min("received_at").as("first")])
    .select(({ fn }) => fn.max("number").as("last"))
    .where("study", "=", study)
    .groupBy("root_id")
    .orderBy("first")
    .orderBy("root_id")
    .execute();
  const ended = await database.selectFrom("retention_end").selectAll().where("study", "=", study).execute();
  const ends = new Map(ended.map((end) => [end.root_id, end]));
  const withdrawn = await database.selectFrom("withdrawal").select("root_id").where("study", "=", study).execute();
  const gone = new Set(withdrawn.map(({ root_id }) => root_id));
  return chains.flatMap(({ root_id: rootId, form, first: receivedAt, last }) => {
    const end = ends.get(rootId);
    // An edit that arrived since is sealed anew.
    const isNoted = end !== undefined && end.number > Number(last);
    if (gone.has(rootId) || (isNoted && end.settled)) return [];
    return [{ rootId, form, receivedAt, isNoted }];
  });
}

async function endRetention(
  database: Database,
  study: string,
  { rootId, bodies, at, actor, number }: RetentionEnd & Parameters<Retentions["end"]>[2],
): Promise<ActOutcome> {
  await expectChain(database, study, rootId);
  await database.deleteFrom("identity").where("study", "=", study).where("root_id", "=", rootId).execute();
  for (const [instanceId, body] of Object.entries(bodies)) await setBody(database, study, { instanceId, body });
  const row = { at, actor, number, settled: false };
  await database
    .insertInto("retention_end")
    .values({ study, root_id: rootId, ...row })
    .onConflict((conflict) => conflict.columns(["study", "root_id"]).doUpdateSet(row))
    .execute();
  return DONE;
}
