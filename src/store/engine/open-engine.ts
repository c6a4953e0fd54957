// DuckDB over Parquet snapshots. It sees the store's folder and nothing else: no other file, no network, no extension.
import { mkdir } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance, DuckDBValue } from "@duckdb/node-api";
import { numberIsTooLarge, queryFailed } from "../problems.ts";
import { type Engine, quoteName, quoteText, type Row } from "./engine.ts";

export interface EnginePlan {
  /** The store's data folder. */
  readonly folder: string;
  /** Beyond it, work goes to the store's folder `temporary`. __Default value:__ 512. */
  readonly memoryMegabytes?: number;
  /** With more than one, the last digits of sums may differ between runs. __Default value:__ 1. */
  readonly threads?: number;
  /** Further files that may be read. __Default value:__ none. */
  readonly files?: readonly string[];
}

export interface DuckEngine extends Engine {
  /** For what is more than one query; closes the connection afterwards. */
  readonly connected: <T>(work: (connection: DuckDBConnection) => Promise<T>) => Promise<T>;
  /** Rows of a query over tables that are given as what follows `from`. Throws `store/query-failed`, `store/number-is-too-large`. */
  readonly runOver: (text: string, sources: ReadonlyMap<string, string>) => Promise<readonly Row[]>;
  /** Inside the store's folder, where the engine may write. */
  readonly temporaryFolder: string;
}

/** Nothing is held before the first question, nor after `close`: the next question opens it again. */
export function openEngine(plan: EnginePlan): DuckEngine {
  const temporaryFolder = join(resolve(plan.folder), "temporary");
  let opened: HeldInstance | undefined;
  const begin = (): HeldInstance => {
    const instance = openInstance(plan, temporaryFolder);
    // One that could not be opened is tried again.
    instance.catch(() => {
      if (opened?.instance === instance) opened = undefined;
    });
    return { instance, questions: 0, isLeft: false };
  };
  const connected: DuckEngine["connected"] = async (work) => {
    opened ??= begin();
    const held = opened;
    held.questions += 1;
    try {
      return await withConnection(await held.instance, work);
    } finally {
      held.questions -= 1;
      await closeIdle(held);
    }
  };
  return {
    temporaryFolder,
    connected,
    run: (query, tables) => connected((connection) => runQuery(connection, query.text, parquetSources(tables))),
    runOver: (text, sources) => connected((connection) => runQuery(connection, text, sources)),
    close: async () => {
      const last = opened;
      opened = undefined;
      if (last === undefined) return;
      last.isLeft = true;
      await closeIdle(last);
    },
  };
}

interface HeldInstance {
  readonly instance: Promise<DuckDBInstance>;
  /** How many are at work. */
  questions: number;
  /** No further question comes. */
  isLeft: boolean;
}

async function closeIdle({ instance, questions, isLeft }: HeldInstance): Promise<void> {
  if (isLeft && questions === 0) (await instance).closeSync();
}

async function openInstance(
  { folder, memoryMegabytes = 512, threads = 1, files = [] }: EnginePlan,
  temporaryFolder: string,
): Promise<DuckDBInstance> {
  // When it is first wanted.
  const { DuckDBInstance } = await import("@duckdb/node-api");
  await mkdir(temporaryFolder, { recursive: true });
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // As in PostgreSQL.
    default_null_order: "nulls_last_on_asc_first_on_desc",
    memory_limit: `${memoryMegabytes}MB`,
    threads: String(threads),
    temp_directory: temporaryFolder,
  });
  await withConnection(instance, (connection) => confine(connection, resolve(folder), files));
  return instance;
}

async function withConnection<T>(
  instance: DuckDBInstance,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
  }
}

async function confine(connection: DuckDBConnection, folder: string, files: readonly string[]): Promise<void> {
  await connection.run(`set allowed_paths = [${files.map(quoteText).join(", ")}]`);
  await connection.run(`set allowed_directories = [${quoteText(folder + sep)}]`);
  await connection.run("set enable_external_access = false");
  await connection.run("set lock_configuration = true");
}

export function parquetSource(path: string): string {
  return `read_parquet(${quoteText(resolve(path))})`;
}

function parquetSources(tables: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...tables].map(([name, path]) => [name, parquetSource(path)]));
}

async function runQuery(
  connection: DuckDBConnection,
  text: string,
  sources: ReadonlyMap<string, string>,
): Promise<readonly Row[]> {
  try {
    for (const [name, source] of sources) {
      await connection.run(`create temp view ${quoteName(name)} as select * from ${source}`);
    }
    const answer = await connection.run(text);
    return asRows(answer.deduplicatedColumnNames(), await answer.fetchAllChunks());
  } catch (cause) {
    throw cause instanceof RangeError ? numberIsTooLarge(cause.message) : queryFailed(text, cause);
  }
}

/** Column by column, as the engine holds them: there may be many thousand rows. */
function asRows(names: readonly string[], chunks: readonly DuckDBDataChunk[]): readonly Row[] {
  return chunks.flatMap((chunk) => {
    const columns = names.map((name, at) => ({ name, values: chunk.getColumnVector(at) }));
    return Array.from({ length: chunk.rowCount }, (_, at) => {
      const row: Record<string, string | number | null> = {};
      for (const { name, values } of columns) row[name] = asPlain(name, values.getItem(at));
      return row;
    });
  });
}

/** Throws a RangeError with the column's name. */
function asPlain(column: string, value: DuckDBValue): string | number | null {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "bigint") return asSafeNumber(column, value);
  return "toDouble" in value ? value.toDouble() : String(value);
}

export function asSafeNumber(column: string, value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(column);
  return number;
}
