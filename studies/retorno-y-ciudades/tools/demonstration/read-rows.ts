// Reads a source table beside the scripts: CSV with a head line, into records by column name.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

export type Row = Readonly<Record<string, string>>;

/** `path` is relative to this folder. */
export function readRows(path: string): readonly Row[] {
  return parse<Record<string, string>>(readFileSync(new URL(path, import.meta.url)), { columns: true });
}
