// Query tree → text with a digest: the only way from an analysis to an engine. Both engines put missing values last.
import { type Digest, digestText } from "#base/digest";
import { compileSelect } from "./compile-expression.ts";
import type { Dialect } from "./quote.ts";
import { type Select, tableOf } from "./select.ts";

export interface CompiledQuery {
  readonly text: string;
  /** The table or view that it reads. */
  readonly table: string;
  /** Digest of `text`. */
  readonly digest: Digest;
}

/** A result row as the engine gives it: numbers are doubles. */
export type Row = Readonly<Record<string, string | number | null>>;

export function compileQuery(select: Select, dialect: Dialect = "duckdb"): CompiledQuery {
  const text = compileSelect(select, dialect);
  return { text, table: tableOf(select), digest: digestText(text) };
}
