// Which file of the output has which digest, and from which document it was rendered.

import { sql } from "kysely";
import type { Digest } from "#base/digest";
import type { Database } from "../database/open-database.ts";

export interface Publication {
  /** Inside the output folder, with `/`. */
  readonly path: string;
  readonly digest: Digest;
  /** Digest of the document that was rendered. */
  readonly document: Digest;
}

export interface Publications {
  /** What stood under the same path is forgotten; the ledger remembers it. */
  readonly add: (study: string, publications: readonly Publication[]) => Promise<void>;
  /** By path in code point order. */
  readonly list: (study: string) => Promise<readonly Publication[]>;
}

export function keepPublications(database: Database): Publications {
  return {
    add: async (study, publications) => {
      await sql`
        insert into publication (study, path, digest, document)
        select ${study}::text, * from unnest(${publications.map(({ path }) => path)}::text[],
          ${publications.map(({ digest }) => digest)}::text[], ${publications.map(({ document }) => document)}::text[])
        on conflict (study, path) do update set digest = excluded.digest, document = excluded.document`.execute(
        database,
      );
    },
    list: (study) =>
      database
        .selectFrom("publication")
        .select(["path", "digest", "document"])
        .where("study", "=", study)
        .orderBy("path")
        .execute(),
  };
}
