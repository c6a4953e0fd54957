// Brings a database to the newest form, one transaction per step, one process at a time.
import type { Pool, PoolClient } from "pg";
import { databaseIsNewer } from "../problems.ts";
import { MIGRATIONS, type Migration } from "./migrations.ts";

/** Any number, as long as every process of ours takes the same: "tornav" as bytes. */
const MIGRATION_LOCK = "128022010028406";

/** Throws `store/database-is-newer` when a newer program has already changed the form. */
export async function migrate(pool: Pool, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  const client = await pool.connect();
  try {
    if ((await readForm(client)) === migrations.length) return;
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    try {
      await client.query(
        "create table if not exists tornaviaje_migration (number bigint primary key, name text not null)",
      );
      await bringUp(client, migrations);
    } finally {
      await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    }
  } finally {
    client.release();
  }
}

async function bringUp(client: PoolClient, migrations: readonly Migration[]): Promise<void> {
  const found = await readForm(client);
  if (found > migrations.length) throw databaseIsNewer(found, migrations.length);
  for (const [index, migration] of migrations.entries()) {
    if (index >= found) await apply(client, index + 1, migration);
  }
}

/** 0 = nothing there yet. */
async function readForm(client: PoolClient): Promise<number> {
  const known = await client.query("select to_regclass('tornaviaje_migration') is not null as known");
  if (known.rows[0]?.known !== true) return 0;
  const form = await client.query("select coalesce(max(number), 0) as form from tornaviaje_migration");
  return Number(form.rows[0]?.form);
}

async function apply(client: PoolClient, number: number, { name, statements }: Migration): Promise<void> {
  await client.query("begin");
  try {
    for (const statement of statements) await client.query(statement);
    await client.query("insert into tornaviaje_migration (number, name) values ($1, $2)", [number, name]);
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw cause;
  }
}
