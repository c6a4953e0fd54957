// Who people are: sealed values in a table of their own. Nothing here opens them.
import type { Insertable } from "kysely";
import type { SealedIdentity } from "../acts/care-acts.ts";
import type { IdentityRow } from "../database/care-tables.ts";
import type { Database } from "../database/open-database.ts";

export interface KeptIdentity extends SealedIdentity {
  readonly rootId: string;
  readonly instanceId: string;
  readonly since: string;
}

export interface IdentityTokens {
  readonly rootId: string;
  readonly kind: string;
  readonly token: string;
}

export interface Identities {
  /** Of a person, by question. */
  readonly list: (study: string, rootId: string) => Promise<readonly KeptIdentity[]>;
  /** Every value of a study: for a change of the key alone. */
  readonly listAll: (study: string) => Promise<readonly KeptIdentity[]>;
  readonly reseal: (
    study: string,
    values: readonly Pick<KeptIdentity, "rootId" | "question" | "sealed" | "token">[],
  ) => Promise<void>;
  /** Hashes that say who may be the same, and nothing else. */
  readonly tokens: (study: string) => Promise<readonly IdentityTokens[]>;
  readonly count: (study: string) => Promise<number>;
}

const COLUMNS = [
  "root_id as rootId",
  "instance_id as instanceId",
  "question",
  "kind",
  "sealed",
  "token",
  "since",
] as const;

export function keepIdentities(database: Database): Identities {
  return {
    list: (study, rootId) =>
      database
        .selectFrom("identity")
        .select(COLUMNS)
        .where("study", "=", study)
        .where("root_id", "=", rootId)
        .orderBy("question")
        .execute(),
    listAll: (study) => database.selectFrom("identity").select(COLUMNS).where("study", "=", study).execute(),
    reseal: async (study, values) => {
      for (const { rootId, question, sealed, token } of values) {
        await database
          .updateTable("identity")
          .set({ sealed, token })
          .where("study", "=", study)
          .where("root_id", "=", rootId)
          .where("question", "=", question)
          .execute();
      }
    },
    tokens: (study) =>
      database
        .selectFrom("identity")
        .select(["root_id as rootId", "kind", "token"])
        .where("study", "=", study)
        .where("token", "<>", "")
        .orderBy("root_id")
        .execute(),
    count: async (study) => {
      const row = await database
        .selectFrom("identity")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("study", "=", study)
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },
  };
}

/** An edit replaces what is known of the person. */
export async function insertIdentities(database: Database, rows: readonly Insertable<IdentityRow>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await database
      .insertInto("identity")
      .values(rows.slice(from, from + AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(["study", "root_id", "question"]).doUpdateSet(({ ref }) => ({
          instance_id: ref("excluded.instance_id"),
          kind: ref("excluded.kind"),
          sealed: ref("excluded.sealed"),
          token: ref("excluded.token"),
          since: ref("excluded.since"),
        })),
      )
      .execute();
}

/** PostgreSQL takes 65,535 values in one statement. */
const AT_ONCE = 1000;

export async function isWithdrawn(database: Database, study: string, rootId: string): Promise<boolean> {
  const row = await database
    .selectFrom("withdrawal")
    .select("root_id")
    .where("study", "=", study)
    .where("root_id", "=", rootId)
    .executeTakeFirst();
  return row !== undefined;
}
