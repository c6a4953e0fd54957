// An act on a submission names its chain of edits by the first of it.
import type { Database } from "../database/open-database.ts";
import { submissionIsUnknown } from "../intake-problems.ts";

/** Throws `store/submission-is-unknown` where no submission begins such a chain. */
export async function expectChain(database: Database, study: string, rootId: string): Promise<void> {
  const known = await database
    .selectFrom("submission")
    .select("instance_id")
    .where("study", "=", study)
    .where("root_id", "=", rootId)
    .executeTakeFirst();
  if (known === undefined) throw submissionIsUnknown(rootId);
}
