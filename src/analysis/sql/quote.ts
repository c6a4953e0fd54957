// Names and literals made safe for SQL text, in the spelling of each engine.

export type Dialect = "duckdb" | "postgres";

/** An identifier in double quotes; a quote within is doubled. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Text in single quotes; a quote within is doubled. A zero byte, which no engine keeps, is left out. */
export function quoteText(value: string): string {
  return `'${value.replaceAll("\0", "").replaceAll("'", "''")}'`;
}

/** A double that reads back to the same bits. Without an exponent DuckDB would read a decimal. */
export function quoteNumber(value: number, dialect: Dialect): string {
  if (!Number.isFinite(value)) return dialect === "duckdb" ? `'${value}'::double` : `'${value}'::float8`;
  const digits = String(value);
  const spelled = digits.includes("e") ? digits : `${digits}e0`;
  if (dialect === "postgres") return `'${digits}'::float8`;
  return value < 0 || Object.is(value, -0) ? `(${spelled})` : spelled;
}
