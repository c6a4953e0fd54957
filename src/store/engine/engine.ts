// Where compiled queries run: over snapshots, never over the tables that people are writing to.

/** Missing = null; a truth value is 1 or 0; dates are text. */
export type Row = Readonly<Record<string, string | number | null>>;

export interface Engine {
  /**
   * Rows of `query.text`, which names its tables as keys of `tables` (name → path of a Parquet file).
   * Throws `store/query-failed`, `store/number-is-too-large`.
   */
  readonly run: (query: { readonly text: string }, tables: ReadonlyMap<string, string>) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

export interface SnapshotTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: "text" | "number" }[];
  readonly rows: readonly Row[];
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
