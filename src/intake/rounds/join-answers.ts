// Several tables of answers to one instrument as one, in the order given.
import { digestValue } from "#base/digest";
import type { ResponseTable } from "../response-table.ts";

/** One table at least. The columns of all; a question that a table did not ask is missing there. */
export function joinAnswers(tables: readonly ResponseTable[]): ResponseTable {
  const [first] = tables;
  if (first === undefined) throw new RangeError("answers of no file");
  if (tables.length === 1) return first;
  const columns = new Map(tables.flatMap((table) => table.columns.map((column) => [column.name, column] as const)));
  const empty = Object.fromEntries([...columns.keys()].map((name) => [name, null]));
  return {
    ...first,
    fileDigest: digestValue(tables.map(({ fileDigest }) => fileDigest)),
    mark: tables.some(({ mark }) => mark === "demonstration") ? "demonstration" : "real",
    columns: [...columns.values()],
    rows: tables.flatMap(({ rows }) => rows.map((row) => ({ ...empty, ...row }))),
  };
}
