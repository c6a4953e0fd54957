// One data file of a person as a table of the embedded engine. Rows of CSV and Parquet never pass through JavaScript:
// Parquet is read where it lies, the wanted columns of a CSV file become Parquet once, in a folder that goes away at the end.
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { Problem } from "#base/problem";
import { columnIsNotInFile, dataFileIsNotReadable } from "../problems.ts";
import { type Engine, quoteName, quoteText, type SnapshotTable } from "./engine.ts";
import { type DuckEngine, openEngine } from "./open-engine.ts";
import { writeParquet } from "./write-snapshot.ts";

export type DataSource =
  | { readonly kind: "parquet" | "csv"; readonly path: string }
  /** What our own readers made of a file of another program. */
  | { readonly kind: "table"; readonly table: SnapshotTable };

export interface DataFilePlan {
  readonly source: DataSource;
  /** Columns that will be asked for. Default: all. */
  readonly columns?: readonly string[];
  /** Default: 400. */
  readonly memoryMegabytes?: number;
  /** Default: as many as the machine has. */
  readonly threads?: number;
}

export interface DataFile {
  readonly columns: SnapshotTable["columns"];
  /** Rows of a query over the table `data`. */
  readonly run: (query: { readonly text: string }) => ReturnType<Engine["run"]>;
  readonly close: () => Promise<void>;
}

export const DATA_TABLE = "data";

/** Throws `store/data-file-is-not-readable`, `store/column-is-not-in-file`. */
export async function openDataFile(plan: DataFilePlan): Promise<DataFile> {
  const folder = await mkdtemp(join(tmpdir(), "tornaviaje-"));
  const { source, memoryMegabytes = 400, threads = availableParallelism() } = plan;
  const beside = source.kind === "table" ? [] : [resolve(source.path)];
  const engine = await openEngine({ folder, memoryMegabytes, threads, files: beside });
  const close = async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const path = await parquetOf(engine, plan);
    const tables = new Map([[DATA_TABLE, path]]);
    const columns = (await describe(engine, tables, plan)).map(({ column_name, column_type }) => ({
      name: String(column_name),
      type: TEXTS.test(String(column_type)) ? ("text" as const) : ("number" as const),
    }));
    checkColumns(plan, columns);
    return { columns, run: (query) => engine.run(query, tables), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function describe(engine: Engine, tables: ReadonlyMap<string, string>, { source }: DataFilePlan) {
  try {
    return await engine.run({ text: `describe select * from ${DATA_TABLE}` }, tables);
  } catch (cause) {
    const told = cause instanceof Error ? cause.cause : cause;
    throw dataFileIsNotReadable(source.kind === "table" ? source.table.name : source.path, firstLine(told), cause);
  }
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
}

const TEXTS = /^(VARCHAR|DATE|TIME|TIMESTAMP|UUID|BLOB|ENUM)/;

function checkColumns({ columns: wanted = [] }: DataFilePlan, there: DataFile["columns"]): void {
  const names = there.map(({ name }) => name);
  for (const name of wanted) if (!names.includes(name)) throw columnIsNotInFile(name, names);
}

async function parquetOf(engine: DuckEngine, plan: DataFilePlan): Promise<string> {
  const { source } = plan;
  if (source.kind === "parquet") return resolve(source.path);
  const path = join(engine.temporaryFolder, "data.parquet");
  if (source.kind === "table") await engine.connected((connection) => writeParquet(connection, source.table, path));
  else await engine.connected((connection) => convertCsv(connection, { ...plan, from: source.path, path }));
  return path;
}

export interface Conversion extends Pick<DataFilePlan, "columns"> {
  readonly from: string;
  readonly path: string;
}

/** Types are guessed from the first rows; a file that breaks the guess further down is looked through as a whole. */
export async function convertCsv(connection: DuckDBConnection, conversion: Conversion): Promise<void> {
  try {
    await copyCsv(connection, conversion, 20_480);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    if (!/conver|cast/i.test(String(cause))) throw refused(conversion, cause);
    await copyCsv(connection, conversion, -1).catch((again) => {
      throw refused(conversion, again);
    });
  }
}

function refused({ from }: Conversion, cause: unknown) {
  return dataFileIsNotReadable(from, firstLine(cause), cause);
}

async function copyCsv(connection: DuckDBConnection, { from, path, columns }: Conversion, sample: number) {
  const types = "auto_type_candidates = ['bigint', 'double', 'varchar'], nullstr = ['', 'NA']";
  const source = `read_csv(${quoteText(resolve(from))}, header = true, quote = '"', escape = '"', sample_size = ${sample}, ${types})`;
  const names = (await connection.runAndReadAll(`describe select * from ${source}`))
    .getRows()
    .map(([name]) => String(name));
  for (const name of columns ?? []) if (!names.includes(name)) throw columnIsNotInFile(name, names);
  const wanted = columns === undefined || columns.length === 0 ? "*" : columns.map(quoteName).join(", ");
  await connection.run(
    `copy (select ${wanted} from ${source}) to ${quoteText(path)} (format parquet, compression snappy)`,
  );
}
