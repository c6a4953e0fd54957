// Every row of every table as texts, out of one snapshot of the database. What PostgreSQL writes for a value, it reads again: so
// rows go from one database to another, or into a backup, without any knowledge of their types.
import type { Pool, PoolClient } from "pg";

export interface RowChunk {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** What belongs to a running process, or is written by migrations. */
const LEFT_OUT = ["tornaviaje_migration", "lease"];
const AT_ONCE = 1000;

/**
 * `atSnapshot` is called when what will be read is fixed and nothing was read yet. The embedded database has one connection:
 * until the last chunk is taken, everybody else waits.
 */
export async function* dumpTables(pool: Pool, atSnapshot: () => Promise<void>): AsyncGenerator<RowChunk> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const tables = await listTables(client);
    await atSnapshot();
    for (const [table, columns] of tables) yield* dumpTable(client, table, columns);
  } finally {
    await client.query("rollback").catch(() => {});
    client.release();
  }
}

/** Table → its columns, by name. */
export async function listTables(client: Pool | PoolClient): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await client.query<{ table: string; columns: string[] }>(`
    select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
    group by c.relname order by c.relname`);
  return new Map(found.rows.flatMap(({ table, columns }) => (LEFT_OUT.includes(table) ? [] : [[table, columns]])));
}

async function* dumpTable(client: PoolClient, table: string, columns: readonly string[]): AsyncGenerator<RowChunk> {
  const named = columns.map(quoted).join(", ");
  await client.query(`declare tornaviaje_dump no scroll cursor for select ${named} from ${quoted(table)}`);
  for (;;) {
    const found = await client.query<(string | null)[]>({
      text: `fetch ${AT_ONCE} from tornaviaje_dump`,
      rowMode: "array",
      types: { getTypeParser: () => (text: string) => text },
    });
    if (found.rows.length > 0) yield { table, columns, rows: found.rows };
    if (found.rows.length < AT_ONCE) break;
  }
  await client.query("close tornaviaje_dump");
}

/** Names of tables and columns come from the catalogue or from a sealed backup, never from people. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
