// A CSV file as a table of the engine: its dialect and types are guessed once, and every reading of it says them.
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Problem } from "#base/problem";
import {
  columnIsNotInFile,
  columnsDifferOnlyInCase,
  dataFileIsEmpty,
  dataFileIsNotReadable,
  type MissingColumn,
} from "../problems.ts";
import { quoteName, quoteText } from "./engine.ts";
import { firstLine } from "./first-line.ts";

export interface CsvSource {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** The wanted columns, as what follows `from`. */
  readonly sql: string;
}

export interface CsvPlan {
  readonly path: string;
  /** Default: all. */
  readonly columns?: readonly string[];
  /** Rows that types are guessed from; −1: all. */
  readonly sample: number;
}

/** Enough to tell a number from a word in most files. */
export const SAMPLE = 20_480;

/** A guess reads little: to fill the buffers of a whole reading would take longer than to guess. */
const BUFFERS = "max_line_size = 2000000, buffer_size = 4000000";

const QUOTES = `header = true, quote = '"', escape = '"', nullstr = ['', 'NA']`;

/** Throws `store/data-file-is-not-readable`, `store/data-file-is-empty`, `store/column-is-not-in-file`, `store/columns-differ-only-in-case`. */
export async function sniffCsv(connection: DuckDBConnection, plan: CsvPlan): Promise<CsvSource> {
  const path = quoteText(resolve(plan.path));
  const found = await sniffed(connection, plan, path);
  const names = found.map(([, , name]) => String(name));
  for (const column of plan.columns ?? [])
    if (!names.includes(column)) throw missing({ file: plan.path, column, known: names });
  const [delimiter, skip] = found[0] ?? [",", 0];
  const types = found.map(([, , name, type]) => `${quoteText(String(name))}: ${quoteText(String(type))}`).join(", ");
  const dialect = `auto_detect = false, delim = ${quoteText(String(delimiter))}, skip = ${Number(skip)}, ${QUOTES}`;
  const wanted = plan.columns === undefined || plan.columns.length === 0 ? names : plan.columns;
  return {
    columns: found
      .map(([, , name, type]) => ({ name: String(name), type: String(type) }))
      .filter(({ name }) => wanted.includes(name)),
    sql: `(select ${wanted.map(quoteName).join(", ")} from read_csv(${path}, ${dialect}, columns = {${types}}))`,
  };
}

/** A column whose name stands there already but for capitals is given a number by the engine. */
function missing(lack: MissingColumn): Problem {
  const { column, known } = lack;
  const twin = known.find((other) => other.toLowerCase() === column.toLowerCase());
  const isNumbered = known.some(
    (other) => other.startsWith(`${column}_`) && /^\d+$/.test(other.slice(column.length + 1)),
  );
  return twin !== undefined && isNumbered ? columnsDifferOnlyInCase(column, twin) : columnIsNotInFile(lack);
}

async function sniffed(connection: DuckDBConnection, { path: file, sample }: CsvPlan, path: string) {
  const types = "auto_type_candidates = ['bigint', 'double', 'varchar']";
  const source = `sniff_csv(${path}, ${QUOTES}, sample_size = ${sample}, ${types}, ${BUFFERS})`;
  try {
    const found = await connection.runAndReadAll(
      `select Delimiter, SkipRows, unnest(Columns, recursive := true) from ${source}`,
    );
    return found.getRows();
  } catch (cause) {
    const size = await stat(file).then(
      (found) => found.size,
      () => undefined,
    );
    if (size === 0) throw dataFileIsEmpty(file);
    throw dataFileIsNotReadable(file, firstLine(cause), cause);
  }
}
