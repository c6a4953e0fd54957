// A change to one study: in one transaction, and one at a time, so that ledger numbers and versions follow each other.
import { sql } from "kysely";
import { inTransaction } from "./in-transaction.ts";
import type { Database } from "./open-database.ts";

/** Joins the transaction that is already open. The study stays locked until that transaction ends. */
export async function inStudy<T>(
  database: Database,
  study: string,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  if (!database.isTransaction) return inTransaction(database, (transaction) => inStudy(transaction, study, work));
  await sql`select pg_advisory_xact_lock(hashtextextended(${study}, 0))`.execute(database);
  return work(database);
}
