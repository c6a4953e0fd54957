// The numbers of acts, one after the other per study: the database's half of the journal.
import { sql } from "kysely";
import type { Act } from "../acts/act.ts";
import type { Database } from "../database/open-database.ts";

export interface Acts {
  /** Waits until no other transaction acts on the study; held until this one ends. Returns the last number, 0 = none. */
  readonly lock: (study: string) => Promise<number>;
  /** Number of the last act, 0 = none. */
  readonly last: (study: string) => Promise<number>;
  readonly add: (acts: readonly Act[]) => Promise<void>;
  /** By number. */
  readonly list: (study: string) => Promise<readonly Omit<Act, "body">[]>;
  /** Empties every table that acts fill, of every study. For rebuilding alone. */
  readonly forgetAll: () => Promise<void>;
}

const FILLED_BY_ACTS = [
  "act",
  "form_version",
  "form_media",
  "entity_list",
  "entity",
  "submission",
  "import_decision",
  "conflict",
  "attachment",
  "review_action",
  "identity",
  "withdrawal",
  "retention_end",
  "opening",
  "correction",
  "decision",
  "service_action",
  "provider_link",
  "device",
  "web_access",
  "form_link",
  "field_user",
  "account",
  "invitation",
  "second_factor",
  "factor_reset",
  "passkey",
  "provider_identity",
  "protection",
  "contact",
  "campaign",
  "message",
  "suppression",
  "outreach_log",
] as const;

export function keepActs(database: Database): Acts {
  return {
    lock: async (study) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${study}, 0))`.execute(database);
      return lastNumber(database, study);
    },
    last: (study) => lastNumber(database, study),
    add: async (acts) => {
      if (acts.length === 0) return;
      const rows = acts.map(({ study, number, id, verb, at, actor }) => ({ study, number, id, verb, at, actor }));
      await database.insertInto("act").values(rows).execute();
    },
    list: async (study) => {
      const rows = await database.selectFrom("act").selectAll().where("study", "=", study).orderBy("number").execute();
      return rows.map((row) => ({ ...row, verb: row.verb as Act["verb"] }));
    },
    forgetAll: async () => {
      for (const table of FILLED_BY_ACTS) await database.deleteFrom(table).execute();
    },
  };
}

async function lastNumber(database: Database, study: string): Promise<number> {
  const last = await database
    .selectFrom("act")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("study", "=", study)
    .executeTakeFirst();
  return last?.number ?? 0;
}
