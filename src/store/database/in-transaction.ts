// One transaction. What the database's server says of its own state becomes a Problem; a mistake in our SQL stays an error.
import { databaseIsUnusable, diskIsFull } from "../problems.ts";
import { codeOf } from "../process-identity.ts";
import type { Database } from "./open-database.ts";

/** Throws `store/disk-is-full`, `store/database-is-unusable`, and whatever `work` throws. */
export async function inTransaction<T>(database: Database, work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await database.transaction().execute(work);
  } catch (cause) {
    throw asProblem(cause);
  }
}

/** What is no state of the server stays as it is. */
export function asProblem(cause: unknown): unknown {
  const code = codeOf(cause);
  if (code === "53100") return diskIsFull("PostgreSQL", cause);
  return OUT_OF_ORDER.test(code) ? databaseIsUnusable(cause) : cause;
}

/** Appendix A of PostgreSQL's manual: connection lost, no resources, shut down, system or internal error; or no server at all. */
const OUT_OF_ORDER = /^(08|53|57P|58|XX)\w+$|^E(CONN|PIPE|HOST|NET|TIMEDOUT)/;
