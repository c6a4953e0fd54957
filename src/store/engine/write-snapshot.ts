// A table as Parquet under the digest of its bytes. Equal tables give equal bytes (one thread, rows in order, same DuckDB);
// another DuckDB may write other bytes, and so another digest, of the same content.
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import type { Digest } from "#base/digest";
import type { Blobs } from "../blobs.ts";
import { tableIsUnfit } from "../problems.ts";
import { readBytes } from "../read-bytes.ts";
import { quoteName, quoteText, type SnapshotTable } from "./engine.ts";
import type { DuckEngine } from "./open-engine.ts";

export interface WrittenSnapshot {
  readonly digest: Digest;
  /** Path of the Parquet file, for `Engine.run`. */
  readonly path: string;
  readonly rows: number;
}

/** Throws `store/table-is-unfit`, `store/disk-is-full`. */
export async function writeSnapshot(engine: DuckEngine, blobs: Blobs, table: SnapshotTable): Promise<WrittenSnapshot> {
  const temporary = join(engine.temporaryFolder, `${randomUUID()}.parquet`);
  try {
    await engine.connected((connection) => writeParquet(connection, table, temporary));
    const digest = await blobs.add(await readBytes(temporary));
    return { digest, path: blobs.path(digest), rows: table.rows.length };
  } finally {
    await rm(temporary, { force: true });
  }
}

/** DuckDB does not tell `Q1` from `q1`. */
function checkColumns({ name, columns }: SnapshotTable): void {
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column.name.toLowerCase())) throw tableIsUnfit(name, column.name);
    seen.add(column.name.toLowerCase());
  }
  if (columns.length === 0) throw tableIsUnfit(name, "–");
}

export async function writeParquet(connection: DuckDBConnection, table: SnapshotTable, path: string): Promise<void> {
  checkColumns(table);
  const columns = table.columns.map(
    ({ name, type }) => `${quoteName(name)} ${type === "number" ? "double" : "varchar"}`,
  );
  await connection.run(`create temp table snapshot (${columns.join(", ")})`);
  const appender = await connection.createAppender("snapshot", undefined, "temp");
  appendRows(appender, table);
  appender.closeSync();
  await connection.run(`copy snapshot to ${quoteText(path)} (format parquet, compression zstd)`);
}

function appendRows(appender: DuckDBAppender, table: SnapshotTable): void {
  for (const row of table.rows) {
    for (const { name, type } of table.columns) {
      if (!appendValue(appender, type, row[name] ?? null)) throw tableIsUnfit(table.name, name);
    }
    appender.endRow();
  }
}

/** False when the value is not of the type. */
function appendValue(appender: DuckDBAppender, type: "text" | "number", value: string | number | null): boolean {
  if (value === null) appender.appendNull();
  else if (type === "number" && Number.isFinite(value)) appender.appendDouble(Number(value));
  else if (type === "text" && typeof value === "string") appender.appendVarchar(value);
  else return false;
  return true;
}
