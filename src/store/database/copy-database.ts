// All rows of one database into another of the same form: embedded to server, or back. In one transaction, and compared afterwards.
import type { Pool, PoolClient } from "pg";
import { databaseIsNotEmpty, databasesDiffer } from "../backup-problems.ts";
import { dumpTables, listTables, quoted } from "./dump-tables.ts";
import { loadRows } from "./load-rows.ts";

/** Rows by table. Throws `store/database-is-not-empty`, `store/databases-differ`; then the other one is as it was. */
export async function copyDatabase(from: Pool, to: Pool): Promise<ReadonlyMap<string, number>> {
  const client = await to.connect();
  try {
    await client.query("begin");
    await checkEmpty(client);
    for await (const chunk of dumpTables(from, async () => {})) await loadRows(client, chunk);
    const counts = await compare(from, client);
    await client.query("commit");
    return counts;
  } catch (cause) {
    await client.query("rollback").catch(() => {});
    throw cause;
  } finally {
    client.release();
  }
}

/** Throws `store/database-is-not-empty`. */
export async function checkEmpty(client: Pool | PoolClient): Promise<void> {
  for (const [table] of await listTables(client)) {
    const found = await client.query(`select 1 from ${quoted(table)} limit 1`);
    if (found.rows.length > 0) throw databaseIsNotEmpty(table);
  }
}

async function compare(from: Pool, to: PoolClient): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const [table] of await listTables(to)) {
    const [before, after] = [await summaryOf(from, table), await summaryOf(to, table)];
    if (before.count !== after.count || before.sum !== after.sum) throw databasesDiffer(table);
    counts.set(table, Number(after.count));
  }
  return counts;
}

/** A sum of hashes does not depend on the order of rows. */
async function summaryOf(client: Pool | PoolClient, table: string): Promise<{ count: string; sum: string }> {
  const found = await client.query<{ count: string; sum: string }>(
    `select count(*)::text as count, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as sum from ${quoted(table)} t`,
  );
  return found.rows[0] ?? { count: "", sum: "" };
}
