// A data file of another program as a table of the engine: answers where there are some, nothing for missing codes.
import { answeredValues, type LabelledTable } from "#intake/files/labelled-table";
import type { SnapshotTable } from "#store/engine/engine";
import type { Effects } from "./effect/effects.ts";
import { guessTable } from "./guess-table.ts";
import { readDataTable } from "./read-data-table.ts";

/** Throws what `readDataTable` throws. */
export async function readForeignTable(effects: Effects, path: string): Promise<SnapshotTable> {
  const data = await readDataTable(effects, path);
  return asSnapshot(data.labelled ?? guessTable(data), path);
}

function asSnapshot({ columns, rows }: LabelledTable, name: string): SnapshotTable {
  const values = columns.map(answeredValues);
  return {
    name,
    columns: columns.map((column) => ({ name: column.name, type: column.type })),
    rows: Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(columns.map((column, at) => [column.name, values[at]?.[row] ?? null])),
    ),
  };
}
