// The tables of a PostgreSQL with the extension Citus, distributed by study: each study lies whole on one machine, and the few tables
// of the house on every one. Every key begins with the study and no foreign key crosses tables, which is all that Citus asks for.
// Source: Citus documentation 13, "create_distributed_table" and "create_reference_table".
import type { Pool } from "pg";
import { citusIsMissing } from "../backup-problems.ts";
import { listTables } from "./dump-tables.ts";
import { TABLES_OF_THE_HOUSE } from "./tables.ts";

export interface DistributionStep {
  readonly table: string;
  readonly kind: "distributed" | "reference";
  readonly statement: string;
}

/** What would be done, in order; tables that are distributed already are left out when `done` names them. */
export async function planDistribution(pool: Pool, done: ReadonlySet<string>): Promise<readonly DistributionStep[]> {
  const tables = [...(await listTables(pool)).keys(), "lease"];
  return tables
    .filter((table) => !done.has(table))
    .map((table) =>
      TABLES_OF_THE_HOUSE.includes(table)
        ? { table, kind: "reference", statement: `select create_reference_table('${table}')` }
        : { table, kind: "distributed", statement: distributed(table) },
    );
}

/** All in one group: what belongs to one study lies together. */
function distributed(table: string): string {
  const beside = table === FIRST ? "none" : FIRST;
  return `select create_distributed_table('${table}', 'study', colocate_with => '${beside}')`;
}

const FIRST = "act";

/** Distributes what is not yet. Throws `store/citus-is-missing`. */
export async function distribute(pool: Pool): Promise<readonly DistributionStep[]> {
  const extension = await pool.query("select 1 from pg_extension where extname = 'citus'");
  if (extension.rows.length === 0) throw citusIsMissing();
  const known = await pool.query<{ table: string }>("select logicalrelid::text as table from pg_dist_partition");
  const steps = await planDistribution(pool, new Set(known.rows.map(({ table }) => table)));
  const client = await pool.connect();
  try {
    // The ledger refuses changes by a trigger, which touches nothing but its own row.
    await client.query("set citus.enable_unsafe_triggers to on");
    for (const { statement } of steps) await client.query(statement);
  } finally {
    client.release(true);
  }
  return steps;
}
