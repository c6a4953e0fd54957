// The one database of a store: embedded in its folder, or a PostgreSQL server. The same SQL runs on both.
import { join } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { Problem } from "#base/problem";
import { databaseIsUnusable } from "../problems.ts";
import { migrate } from "./migrate.ts";
import { openEmbeddedDatabase } from "./open-embedded-database.ts";
import type { Tables } from "./tables.ts";

export type Database = Kysely<Tables>;

export interface OpenDatabase {
  readonly database: Database;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

const INT8 = 20;

/** Ledger numbers and row counts stay far below 2^53. Set per pool, so that no other user of `pg` is touched. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: "text" | "binary") =>
    type === INT8 && format !== "binary" ? Number : pg.types.getTypeParser(type, format),
};

/** Throws `store/database-is-unusable`, `store/database-is-newer`. */
export async function openDatabase(folder: string, databaseUrl: string | undefined): Promise<OpenDatabase> {
  const { pool, close } = await openPool(folder, databaseUrl);
  try {
    await migrate(pool);
  } catch (cause) {
    await close();
    throw cause instanceof Problem ? cause : databaseIsUnusable(cause);
  }
  return { pool, close, database: databaseOn(pool) };
}

/** As it is, without the tables that this program wants. Throws `store/database-is-unusable`. */
export async function openPool(
  folder: string,
  databaseUrl: string | undefined,
): Promise<Omit<OpenDatabase, "database">> {
  return databaseUrl === undefined ? openEmbeddedDatabase(join(folder, "pg"), types) : openServerDatabase(databaseUrl);
}

export function databaseOn(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

function openServerDatabase(connectionString: string): { pool: pg.Pool; close: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString, types, max: 10 });
  // A server may drop an idle connection; the pool opens another when it is needed.
  pool.on("error", () => {});
  return { pool, close: () => pool.end() };
}
