// What was computed: estimates, parities, tallies, findings and recommendations, each with the ids that it rests on.
import type { Database } from "../database/open-database.ts";
import { findRows, type KeptRecord, listRows } from "./read-rows.ts";
import { type NewRow, type RowChanges, replaceRows } from "./replace-rows.ts";

export const NUMBER_KINDS = [
  "estimate",
  "parity",
  "tally",
  "comparison",
  "decomposition",
  "match",
  "finding",
  "recommendation",
] as const;

export type NumberKind = (typeof NUMBER_KINDS)[number];

export interface NewNumber extends NewRow {
  readonly restsOn: readonly string[];
}

export interface KeptNumbers {
  readonly replaceAll: (study: string, kind: NumberKind, rows: readonly NewNumber[]) => Promise<RowChanges>;
  /** By id in code point order. */
  readonly list: (study: string, kind: NumberKind) => Promise<readonly KeptRecord[]>;
  /** Ids of numbers are unique across their kinds. */
  readonly findNumber: (study: string, id: string) => Promise<KeptRecord | undefined>;
}

export function keepNumbers(database: Database): KeptNumbers {
  const table = "record";
  return {
    replaceAll: (study, kind, rows) => replaceRows(database, { table, study, kind }, rows),
    list: (study, kind) => listRows(database, { table, study, kind }),
    findNumber: async (study, id) => {
      const rows = await findRows(database, { table, study }, id);
      return rows.find((row) => (NUMBER_KINDS as readonly string[]).includes(row.kind));
    },
  };
}
