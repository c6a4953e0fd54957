// What people decide about a submission: reviewed, taken out, put back. Nothing is erased by it.
import { sql } from "kysely";
import type { ActOutcome, Flags, Removal, Review } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { Database } from "../database/open-database.ts";
import { submissionIsUnknown } from "../intake-problems.ts";

export interface ReviewAction {
  readonly state: string;
  readonly note: string;
  readonly at: string;
  readonly actor: string;
}

interface GivenReview {
  readonly review: Review;
  readonly by: { readonly at: string; readonly actor: string; readonly number: number };
}

/** Throws `store/submission-is-unknown`. */
export async function addReview(database: Database, study: string, { review, by }: GivenReview): Promise<ActOutcome> {
  const { instanceId, state, note } = review;
  await change(database, study, { instanceId, set: { review: state } });
  await database
    .insertInto("review_action")
    .values({ study, instance_id: instanceId, state, note, ...by })
    .execute();
  return DONE;
}

export function listReviews(database: Database, study: string, instanceId: string): Promise<readonly ReviewAction[]> {
  return database
    .selectFrom("review_action")
    .select(["state", "note", "at", "actor"])
    .where("study", "=", study)
    .where("instance_id", "=", instanceId)
    .orderBy("number")
    .execute();
}

/** Throws `store/submission-is-unknown`. */
export async function addFlags(database: Database, study: string, flags: Flags): Promise<ActOutcome> {
  const own = JSON.stringify({ [flags.check]: flags.remarks });
  const { rows } = await sql`
    update submission set flags = (flags::jsonb || ${own}::jsonb)::json
    where study = ${study} and instance_id = ${flags.instanceId} returning number`.execute(database);
  if (rows.length === 0) throw submissionIsUnknown(flags.instanceId);
  return DONE;
}

interface Removing {
  readonly removal: Removal;
  readonly removed: boolean;
  readonly by: GivenReview["by"];
}

/** Stands among the reviews, since it is a verdict as well. Throws `store/submission-is-unknown`. */
export async function setRemoved(
  database: Database,
  study: string,
  { removal, removed, by }: Removing,
): Promise<ActOutcome> {
  const { instanceId, reason = "", importId } = removal;
  const ofFile = importId === undefined ? {} : { import_id: importId };
  await change(database, study, { instanceId, set: { removed, ...(removed ? {} : { undone: false, ...ofFile }) } });
  const state = removed ? "removed" : "restored";
  await database
    .insertInto("review_action")
    .values({ study, instance_id: instanceId, state, note: reason, ...by })
    .execute();
  return DONE;
}

interface Change {
  readonly instanceId: string;
  readonly set:
    | { readonly review: string }
    | { readonly removed: boolean; readonly undone?: boolean; readonly import_id?: string };
}

async function change(database: Database, study: string, { instanceId, set }: Change): Promise<void> {
  const { numUpdatedRows } = await database
    .updateTable("submission")
    .set(set)
    .where("study", "=", study)
    .where("instance_id", "=", instanceId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw submissionIsUnknown(instanceId);
}
