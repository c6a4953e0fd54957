// The same queries over the same snapshots in PostgreSQL: the snapshot becomes a temporary table for as long as the query runs.
import type pg from "pg";
import { numberIsTooLarge, queryFailed } from "../problems.ts";
import { type Engine, quoteName, type Row } from "./engine.ts";
import { asSafeNumber } from "./open-engine.ts";

/** `reader` reads the Parquet files. Closing this engine closes neither the pool nor the reader. */
export function openPostgresEngine(pool: pg.Pool, reader: Engine): Engine {
  return {
    run: async (query, tables) => {
      const client = await pool.connect();
      try {
        await client.query("begin");
        for (const [name, path] of tables) await loadTable(client, name, await readSnapshot(reader, path));
        return await runQuery(client, query.text);
      } finally {
        await client.query("rollback");
        client.release();
      }
    },
    close: async () => {},
  };
}

interface Snapshot {
  readonly columns: readonly { readonly name: string; readonly type: "double precision" | "text" }[];
  readonly rows: readonly Row[];
}

async function readSnapshot(reader: Engine, path: string): Promise<Snapshot> {
  const tables = new Map([["snapshot", path]]);
  const described = await reader.run({ text: "describe select * from snapshot" }, tables);
  const columns = described.map(
    ({ column_name, column_type }) =>
      ({ name: String(column_name), type: column_type === "DOUBLE" ? "double precision" : "text" }) as const,
  );
  return { columns, rows: await reader.run({ text: "select * from snapshot" }, tables) };
}

async function loadTable(client: pg.PoolClient, table: string, { columns, rows }: Snapshot): Promise<void> {
  const declared = columns.map(({ name, type }) => `${quoteName(name)} ${type}`);
  await client.query(`create temporary table ${quoteName(table)} (${declared.join(", ")}) on commit drop`);
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`);
  await client.query(
    `insert into ${quoteName(table)} select * from unnest(${arrays.join(", ")})`,
    columns.map(({ name }) => rows.map((row) => row[name])),
  );
}

async function runQuery(client: pg.PoolClient, text: string): Promise<readonly Row[]> {
  try {
    const answer = await client.query({ text, types: { getTypeParser } });
    const integers = answer.fields.filter((field) => field.dataTypeID === INT8).map((field) => field.name);
    return answer.rows.map((row) => {
      for (const name of integers) if (row[name] !== null) row[name] = asSafeNumber(name, BigInt(row[name]));
      return row;
    });
  } catch (cause) {
    throw cause instanceof RangeError ? numberIsTooLarge(cause.message) : queryFailed(text, cause);
  }
}

const BOOL = 16;
const INT8 = 20;
/** int2, int4, float4, float8, numeric. */
const NUMBERS: ReadonlySet<number> = new Set([21, 23, 700, 701, 1700]);

function getTypeParser(type: number): (text: string) => string | number {
  if (type === BOOL) return (text) => (text === "t" ? 1 : 0);
  return NUMBERS.has(type) ? Number : String;
}
