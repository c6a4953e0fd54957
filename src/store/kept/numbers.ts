// What was computed: estimates, parities, tallies, findings and recommendations, each with the ids that it rests on.
import { sql } from "kysely";
import type { Database } from "../database/open-database.ts";
import { findRows, type KeptRecord, listRows, listRowsFrom } from "./read-rows.ts";
import { type NewRow, type RowChanges, replaceRows } from "./replace-rows.ts";

export const NUMBER_KINDS = [
  "estimate",
  "parity",
  "tally",
  "comparison",
  "decomposition",
  "match",
  "institution-gap",
  "network",
  "employment",
  "reach",
  "round",
  "change",
  "gap-change",
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
  /** Those whose id begins so, by id. */
  readonly listFrom: (study: string, kind: NumberKind, beginning: string) => Promise<readonly KeptRecord[]>;
  /** How many estimates each place has, without reading them. */
  readonly countEstimates: (study: string) => Promise<readonly EstimateCount[]>;
  /** Ids of numbers are unique across their kinds. */
  readonly findNumber: (study: string, id: string) => Promise<KeptRecord | undefined>;
}

export interface EstimateCount {
  readonly place: string;
  readonly estimates: number;
  /** Small cells that must not be shown. */
  readonly suppressed: number;
  /** Made of invented answers. */
  readonly invented: number;
}

export function keepNumbers(database: Database): KeptNumbers {
  const table = "record";
  return {
    replaceAll: (study, kind, rows) => replaceRows(database, { table, study, kind }, rows),
    list: (study, kind) => listRows(database, { table, study, kind }),
    listFrom: (study, kind, beginning) => listRowsFrom(database, { table, study, kind }, beginning),
    countEstimates: (study) => countEstimates(database, study),
    findNumber: async (study, id) => {
      const rows = await findRows(database, { table, study }, id);
      return rows.find((row) => (NUMBER_KINDS as readonly string[]).includes(row.kind));
    },
  };
}

async function countEstimates(database: Database, study: string): Promise<readonly EstimateCount[]> {
  const { rows } = await sql<Record<keyof EstimateCount, string>>`
    select body->'domain'->>'place' as place, count(*) as estimates,
      count(*) filter (where (body->'flags')::text like '%"suppressed"%') as suppressed,
      count(*) filter (where body->>'mark' = 'demonstration') as invented
    from record where study = ${study} and kind = 'estimate' and until is null group by 1 order by 1`.execute(database);
  return rows.map(({ place, estimates, suppressed, invented }) => ({
    ...{ place, estimates: Number(estimates), suppressed: Number(suppressed), invented: Number(invented) },
  }));
}
