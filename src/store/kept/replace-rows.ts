// Kept rows: what a study holds now, and what it held before. A changed or vanished row is closed, never deleted.

import { sql } from "kysely";
import { canonicalJson } from "#base/canonical-json";
import type { Digest } from "#base/digest";
import { inStudy } from "../database/in-study.ts";
import type { Database } from "../database/open-database.ts";
import { digestFile } from "../digest-file.ts";
import { idsAreNotUnique } from "../problems.ts";

export type KeptTable = "record" | "answer";

/** Where rows belong: `kind` is a kind of record, or the id of a response table. */
export interface KeptKey {
  readonly table: KeptTable;
  readonly study: string;
  readonly kind: string;
}

export interface NewRow {
  readonly id: string;
  readonly body: unknown;
  /** Ids of what the row was computed from. */
  readonly restsOn?: readonly string[];
}

export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly vanished: number;
  readonly unchanged: number;
}

interface DigestedRow {
  readonly id: string;
  readonly text: string;
  readonly restsOn: readonly string[];
  readonly digest: Digest;
}

type DigestedRows = ReadonlyMap<string, DigestedRow>;

/**
 * Makes `rows` all that holds under the key. Touches only what differs: a row's digest covers its body and what it rests on.
 * The change carries the number of the study's next ledger entry, which the caller adds in the same transaction.
 * Throws `store/ids-are-not-unique`.
 */
export async function replaceRows(database: Database, key: KeptKey, rows: readonly NewRow[]): Promise<RowChanges> {
  const wanted = new Map<string, DigestedRow>();
  for (const row of rows) {
    if (wanted.has(row.id)) throw idsAreNotUnique(key.kind, row.id);
    wanted.set(row.id, digestRow(row));
  }
  return inStudy(database, key.study, (transaction) => applyDifference(transaction, key, wanted));
}

async function applyDifference(database: Database, key: KeptKey, wanted: DigestedRows): Promise<RowChanges> {
  const held = await readDigests(database, key);
  const differing = [...wanted.values()].filter((row) => held.get(row.id) !== row.digest);
  const vanished = [...held.keys()].filter((id) => !wanted.has(id));
  const changed = differing.filter((row) => held.has(row.id));
  if (differing.length + vanished.length > 0) {
    const number = await nextEntry(database, key.study);
    await closeRows(database, { ...key, number }, [...vanished, ...changed.map((row) => row.id)]);
    await insertRows(database, { ...key, number }, differing);
  }
  return {
    added: differing.length - changed.length,
    changed: changed.length,
    vanished: vanished.length,
    unchanged: wanted.size - differing.length,
  };
}

function digestRow({ id, body, restsOn = [] }: NewRow): DigestedRow {
  const text = canonicalJson(body);
  return { id, text, restsOn, digest: digestFile(restsOn.length === 0 ? text : `${text}\n${canonicalJson(restsOn)}`) };
}

async function readDigests(database: Database, { table, study, kind }: KeptKey): Promise<Map<string, Digest>> {
  const rows = await database
    .selectFrom(table)
    .select(["id", "digest"])
    .where("study", "=", study)
    .where("kind", "=", kind)
    .where("until", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.digest]));
}

async function nextEntry(database: Database, study: string): Promise<number> {
  const last = await database
    .selectFrom("ledger")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("study", "=", study)
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

type ChangeKey = KeptKey & { readonly number: number };

async function closeRows(database: Database, key: ChangeKey, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update ${sql.table(key.table)} set until = ${key.number}
    where study = ${key.study} and kind = ${key.kind} and until is null and id = any(${ids}::text[])`.execute(database);
}

const ROWS_AT_ONCE = 2000;

/** A row that was closed by this very entry comes back to life. */
async function insertRows(database: Database, key: ChangeKey, rows: readonly DigestedRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const part = rows.slice(start, start + ROWS_AT_ONCE);
    await sql`
      insert into ${sql.table(key.table)} (study, kind, id, since, digest, body, rests_on)
      select ${key.study}::text, ${key.kind}::text, id, ${key.number}::bigint, digest, body::json,
        array(select json_array_elements_text(rests_on::json))
      from unnest(${part.map((row) => row.id)}::text[], ${part.map((row) => row.digest)}::text[],
        ${part.map((row) => row.text)}::text[], ${part.map((row) => JSON.stringify(row.restsOn))}::text[])
        as given (id, digest, body, rests_on)
      on conflict (study, kind, id, since) do update
        set until = null, digest = excluded.digest, body = excluded.body, rests_on = excluded.rests_on`.execute(
      database,
    );
  }
}
