// Rows of a dump into tables of the same form.
import type { PoolClient } from "pg";
import { quoted, type RowChunk } from "./dump-tables.ts";

/** PostgreSQL counts the values of a statement in 16 bits. */
const MOST_VALUES = 60_000;

export async function loadRows(client: PoolClient, { table, columns, rows }: RowChunk): Promise<void> {
  const atOnce = Math.max(1, Math.floor(MOST_VALUES / columns.length));
  const head = `insert into ${quoted(table)} (${columns.map(quoted).join(", ")}) values `;
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const places = some.map((_row, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`)})`);
    await client.query(head + places.join(", "), some.flat());
  }
}
