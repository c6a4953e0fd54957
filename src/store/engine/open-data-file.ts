// One data file of a person as a table of the embedded engine. Rows of CSV and Parquet never pass through JavaScript: Parquet
// is read where it lies, and so is CSV that is read once; for more, its wanted columns become Parquet in a folder that goes
// away at the end.
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { Problem } from "#base/problem";
import { columnIsNotInFile, dataFileIsNotReadable } from "../problems.ts";
import { type CsvSource, SAMPLE, sniffCsv } from "./csv-source.ts";
import { type Engine, quoteName, quoteText, type SnapshotTable } from "./engine.ts";
import { firstLine } from "./first-line.ts";
import { type DuckEngine, openEngine, parquetSource } from "./open-engine.ts";
import { writeParquet } from "./write-snapshot.ts";

export type DataSource =
  | { readonly kind: "parquet" | "csv"; readonly path: string }
  /** What our own readers made of a file of another program. */
  | { readonly kind: "table"; readonly table: SnapshotTable };

export interface DataFilePlan {
  readonly source: DataSource;
  /** Columns that will be asked for. Default: all. */
  readonly columns?: readonly string[];
  /**
   * A CSV file is read where it lies, with types guessed from its first rows; queries throw `FirstRowsMislead` where these
   * do not hold. For few queries. Default: false.
   */
  readonly inPlace?: boolean;
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

/** A number of the first rows became a word further down: only a look through the whole file tells what a column is. */
export class FirstRowsMislead extends Error {}

/** Throws `store/data-file-is-not-readable`, `store/column-is-not-in-file`. */
export async function openDataFile(plan: DataFilePlan): Promise<DataFile> {
  const folder = await mkdtemp(join(tmpdir(), "tornaviaje-"));
  const { source, memoryMegabytes = 400, threads = availableParallelism() } = plan;
  const beside = source.kind === "table" ? [] : [resolve(source.path)];
  const engine = openEngine({ folder, memoryMegabytes, threads, files: beside });
  const close = async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const opened =
      source.kind === "csv" && plan.inPlace === true
        ? await openInPlace(engine, plan)
        : await openParquet(engine, plan);
    return { ...opened, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

type Opened = Omit<DataFile, "close">;

async function openParquet(engine: DuckEngine, plan: DataFilePlan): Promise<Opened> {
  const source = parquetSource(await parquetOf(engine, plan));
  const described = await describe(engine, new Map([[DATA_TABLE, source]]), plan);
  const types = described.map(({ column_name, column_type }) => [String(column_name), String(column_type)] as const);
  const columns = types.map(([name, type]) => asColumn(name, type));
  checkColumns(plan, columns);
  const floats = types.filter(([, type]) => type === "DOUBLE" || type === "FLOAT").map(([name]) => name);
  const sources = new Map([[DATA_TABLE, withoutNaN(source, floats)]]);
  return { columns, run: (query) => engine.runOver(query.text, sources) };
}

/** Some programs write a missing number as "not a number". */
function withoutNaN(source: string, floats: readonly string[]): string {
  if (floats.length === 0) return source;
  const numbers = floats.map(quoteName).map((name) => `nullif(${name}, 'NaN'::double) as ${name}`);
  return `(select * replace (${numbers.join(", ")}) from ${source})`;
}

/** Readings of a CSV file that cost less than to make Parquet of it. */
const READINGS = 2;

async function openInPlace(engine: DuckEngine, plan: DataFilePlan): Promise<Opened> {
  const path = plan.source.kind === "csv" ? plan.source.path : "";
  const wanted = plan.columns === undefined ? {} : { columns: plan.columns };
  const csv = await engine.connected((connection) => sniffCsv(connection, { ...wanted, path, sample: SAMPLE }));
  let [source, readings] = [csv.sql, 0];
  const run: DataFile["run"] = async ({ text }) => {
    try {
      if (readings === READINGS) source = await keepAsParquet(engine, csv);
      readings += 1;
      return await engine.runOver(text, new Map([[DATA_TABLE, source]]));
    } catch (cause) {
      throw source === csv.sql ? new FirstRowsMislead(firstLine(cause), { cause }) : cause;
    }
  };
  return { columns: csv.columns.map(({ name, type }) => asColumn(name, type)), run };
}

async function keepAsParquet(engine: DuckEngine, csv: CsvSource): Promise<string> {
  const path = join(engine.temporaryFolder, "data.parquet");
  await engine.connected((connection) => copy(connection, csv, path));
  return parquetSource(path);
}

function asColumn(name: string, type: string): DataFile["columns"][number] {
  return { name, type: TEXTS.test(type) ? "text" : "number" };
}

async function describe(engine: DuckEngine, sources: ReadonlyMap<string, string>, { source }: DataFilePlan) {
  try {
    return await engine.runOver(`describe select * from ${DATA_TABLE}`, sources);
  } catch (cause) {
    const told = cause instanceof Error ? cause.cause : cause;
    throw dataFileIsNotReadable(nameOf(source), firstLine(told), cause);
  }
}

function nameOf(source: DataSource): string {
  return source.kind === "table" ? source.table.name : source.path;
}

const TEXTS = /^(VARCHAR|DATE|TIME|TIMESTAMP|UUID|BLOB|ENUM)/;

function checkColumns({ source, columns: wanted = [] }: DataFilePlan, there: DataFile["columns"]): void {
  const known = there.map(({ name }) => name);
  for (const column of wanted)
    if (!known.includes(column)) throw columnIsNotInFile({ file: nameOf(source), column, known });
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
    await copyCsv(connection, conversion, SAMPLE);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    if (!/conver|cast/i.test(String(cause))) throw refused(conversion, cause);
    await copyCsv(connection, conversion, -1).catch((again) => {
      throw again instanceof Problem ? again : refused(conversion, again);
    });
  }
}

function refused({ from }: Conversion, cause: unknown) {
  return dataFileIsNotReadable(from, firstLine(cause), cause);
}

async function copyCsv(connection: DuckDBConnection, { from, path, columns }: Conversion, sample: number) {
  const wanted = columns === undefined ? {} : { columns };
  await copy(connection, await sniffCsv(connection, { ...wanted, path: from, sample }), path);
}

async function copy(connection: DuckDBConnection, { sql }: CsvSource, path: string): Promise<void> {
  await connection.run(`copy (select * from ${sql}) to ${quoteText(path)} (format parquet, compression snappy)`);
}
