// Which response table each snapshot was made from. The snapshot itself is a blob under the same digest.
import type { Digest } from "#base/digest";
import type { Database } from "../database/open-database.ts";

export interface Snapshot {
  /** Of the Parquet bytes, and so the address of the blob. */
  readonly digest: Digest;
  readonly table: string;
  readonly file: string;
  readonly fileDigest: Digest;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: "text" | "number" }[];
  readonly madeAt: string;
}

export interface Snapshots {
  /** The first to be kept stays: equal bytes are the same snapshot. */
  readonly add: (study: string, snapshot: Snapshot) => Promise<void>;
  readonly get: (study: string, digest: Digest) => Promise<Snapshot | undefined>;
}

export function keepSnapshots(database: Database): Snapshots {
  return {
    add: async (study, { digest, table, file, fileDigest, rows, columns, madeAt }) => {
      await database
        .insertInto("snapshot")
        .values({
          study,
          digest,
          file,
          response_table: table,
          file_digest: fileDigest,
          row_count: rows,
          columns: JSON.stringify(columns),
          made_at: madeAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    get: (study, digest) =>
      database
        .selectFrom("snapshot")
        .select([
          "digest",
          "response_table as table",
          "file",
          "file_digest as fileDigest",
          "row_count as rows",
          "columns",
          "made_at as madeAt",
        ])
        .where("study", "=", study)
        .where("digest", "=", digest)
        .orderBy("response_table")
        .executeTakeFirst(),
  };
}
