// Reading kept rows: what holds now under a key, one row, or a row by its id alone.
import { sql } from "kysely";
import type { Digest } from "#base/digest";
import type { Database } from "../database/open-database.ts";
import type { KeptKey, KeptTable } from "./replace-rows.ts";

export interface KeptRecord {
  readonly kind: string;
  readonly id: string;
  /** Of the body, and of `restsOn` when there is any. */
  readonly digest: Digest;
  readonly body: unknown;
  readonly restsOn: readonly string[];
  /** Number of the ledger entry that brought this version. */
  readonly since: number;
}

const COLUMNS = ["kind", "id", "digest", "body", "rests_on as restsOn", "since"] as const;

/** By id in code point order. */
export function listRows(database: Database, { table, study, kind }: KeptKey): Promise<readonly KeptRecord[]> {
  return database
    .selectFrom(table)
    .select(COLUMNS)
    .where("study", "=", study)
    .where("kind", "=", kind)
    .where("until", "is", null)
    .orderBy("id")
    .execute();
}

/** Those whose id begins so, by id in code point order. */
export function listRowsFrom(database: Database, key: KeptKey, beginning: string): Promise<readonly KeptRecord[]> {
  return database
    .selectFrom(key.table)
    .select(COLUMNS)
    .where("study", "=", key.study)
    .where("kind", "=", key.kind)
    .where("until", "is", null)
    .where(sql<boolean>`starts_with(id, ${beginning})`)
    .orderBy("id")
    .execute();
}

export function getRow(database: Database, key: KeptKey, id: string): Promise<KeptRecord | undefined> {
  return database
    .selectFrom(key.table)
    .select(COLUMNS)
    .where("study", "=", key.study)
    .where("kind", "=", key.kind)
    .where("id", "=", id)
    .where("until", "is", null)
    .executeTakeFirst();
}

/** Every kind that has a row of this id now, by kind. */
export function findRows(
  database: Database,
  { table, study }: { table: KeptTable; study: string },
  id: string,
): Promise<readonly KeptRecord[]> {
  return database
    .selectFrom(table)
    .select(COLUMNS)
    .where("study", "=", study)
    .where("id", "=", id)
    .where("until", "is", null)
    .orderBy("kind")
    .execute();
}
