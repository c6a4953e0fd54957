// The text of every query that a number came from, under its digest.

import { sql } from "kysely";
import { type Digest, digestText } from "#base/digest";
import type { Database } from "../database/open-database.ts";

export interface Queries {
  /** Digests in the order of the texts. */
  readonly add: (study: string, texts: readonly string[]) => Promise<readonly Digest[]>;
  readonly get: (study: string, digest: Digest) => Promise<string | undefined>;
}

export function keepQueries(database: Database): Queries {
  return {
    add: async (study, texts) => {
      const digests = texts.map(digestText);
      await sql`
        insert into query (study, digest, text)
        select ${study}::text, digest, text from unnest(${digests}::text[], ${texts}::text[]) as given (digest, text)
        on conflict do nothing`.execute(database);
      return digests;
    },
    get: async (study, digest) => {
      const row = await database
        .selectFrom("query")
        .select("text")
        .where("study", "=", study)
        .where("digest", "=", digest)
        .executeTakeFirst();
      return row?.text;
    },
  };
}
