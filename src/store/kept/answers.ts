// Response tables: the head (file, mark, columns, instrument) once, the answers row by row, so that a corrected answer
// closes one row and not the table.
import type { AnswerRow, ResponseTable } from "#intake/response-table";
import { inStudy } from "../database/in-study.ts";
import type { Database } from "../database/open-database.ts";
import { getRow, listRows } from "./read-rows.ts";
import { type KeptKey, type RowChanges, replaceRows } from "./replace-rows.ts";

export interface Answers {
  /** Each row must have its own text in the column `id`. */
  readonly replaceTable: (study: string, table: ResponseTable) => Promise<RowChanges>;
  /** Rows by id in code point order. */
  readonly readTable: (study: string, id: string) => Promise<ResponseTable | undefined>;
}

type Head = Omit<ResponseTable, "rows">;

export function keepAnswers(database: Database): Answers {
  return {
    replaceTable: (study, { rows, ...head }) =>
      inStudy(database, study, async (transaction) => {
        await replaceRows(transaction, headKey(study, head.id), [{ id: head.id, body: head }]);
        return replaceRows(
          transaction,
          rowsKey(study, head.id),
          rows.map((row) => ({ id: String(row.id), body: row })),
        );
      }),
    readTable: async (study, id) => {
      const head = await getRow(database, headKey(study, id), id);
      if (head === undefined) return undefined;
      const rows = await listRows(database, rowsKey(study, id));
      // Written above, from a value of this very type.
      return { ...(head.body as Head), rows: rows.map((row) => row.body as AnswerRow) };
    },
  };
}

function headKey(study: string, id: string): KeptKey {
  return { table: "answer", study, kind: `table/${id}` };
}

function rowsKey(study: string, id: string): KeptKey {
  return { table: "answer", study, kind: `rows/${id}` };
}
