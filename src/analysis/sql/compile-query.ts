// Query tree → text with a digest: the only way from an analysis to an engine. Both engines put missing values last.
import { type Digest, digestText } from "#base/digest";
import { compileExpression } from "./compile-expression.ts";
import type { Expression } from "./expression.ts";
import { type Dialect, quoteName } from "./quote.ts";
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

function compileSelect(select: Select, dialect: Dialect): string {
  const expression = (part: Expression): string => compileExpression(part, dialect);
  const columns = select.columns.map(({ as, is }) => `${expression(is)} as ${quoteName(as)}`);
  const from =
    typeof select.from === "string" ? quoteName(select.from) : `(${compileSelect(select.from, dialect)}) as source`;
  const clauses = [`select ${columns.join(", ")}`, `from ${from}`];
  if (select.where !== undefined) clauses.push(`where ${expression(select.where)}`);
  if (select.groupBy !== undefined && select.groupBy.length > 0) {
    clauses.push(`group by ${select.groupBy.map(expression).join(", ")}`);
  }
  const order = select.orderBy ?? select.groupBy ?? [];
  if (order.length > 0) clauses.push(`order by ${order.map(expression).join(", ")}`);
  return clauses.join("\n");
}
