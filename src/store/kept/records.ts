// What the study folder says, row by row: services, observations, practices, references, stakeholders and the rest.
import type { Database } from "../database/open-database.ts";
import { findRows, getRow, type KeptRecord, listRows } from "./read-rows.ts";
import { type NewRow, type RowChanges, replaceRows } from "./replace-rows.ts";

export interface Records {
  readonly replaceAll: (study: string, kind: string, rows: readonly NewRow[]) => Promise<RowChanges>;
  readonly get: (study: string, kind: string, id: string) => Promise<KeptRecord | undefined>;
  /** By id in code point order. */
  readonly list: (study: string, kind: string) => Promise<readonly KeptRecord[]>;
  /** What was kept of it, now and before, is gone: of people who took consent back. */
  readonly forget: (study: string, kind: string, id: string) => Promise<void>;
  /** Every kind that has a row of this id now. */
  readonly find: (study: string, id: string) => Promise<readonly KeptRecord[]>;
}

export function keepRecords(database: Database): Records {
  const table = "record";
  return {
    replaceAll: (study, kind, rows) => replaceRows(database, { table, study, kind }, rows),
    get: (study, kind, id) => getRow(database, { table, study, kind }, id),
    list: (study, kind) => listRows(database, { table, study, kind }),
    forget: async (study, kind, id) => {
      await database
        .deleteFrom(table)
        .where("study", "=", study)
        .where("kind", "=", kind)
        .where("id", "=", id)
        .execute();
    },
    find: (study, id) => findRows(database, { table, study }, id),
  };
}
