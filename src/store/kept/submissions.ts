// Submissions as they stand: the current one of each chain of edits, and every earlier one.
import type { Selectable } from "kysely";
import type { ActOutcome, ArrivedParcel, Flags, Review } from "../acts/act.ts";
import type { SubmissionRow } from "../database/intake-tables.ts";
import type { Database } from "../database/open-database.ts";
import { addFresh, addParcel, listKnown } from "./add-parcel.ts";
import { addFlags, addReview, listReviews, type ReviewAction, setRemoved } from "./review-submission.ts";

export interface KeptSubmission {
  readonly instanceId: string;
  readonly formId: string;
  readonly version: string;
  /** The first of its chain of edits: itself, when it replaces nothing. */
  readonly rootId: string;
  readonly replaces: string | null;
  /** False once an edit took its place. */
  readonly current: boolean;
  readonly state: SubmissionState;
  readonly review: string;
  readonly receivedAt: string;
  readonly deviceId: string | null;
  readonly userAgent: string | null;
  readonly submitter: string | null;
  readonly source: string;
  readonly encrypted: boolean;
  /** Sealed XML. */
  readonly blob: string;
  /** Equal for equal XML. */
  readonly fingerprint: string;
  /** `Submission` without personal answers; null when it is encrypted or was erased. */
  readonly body: unknown;
  /** Name of a check → its remarks. */
  readonly flags: unknown;
  /** Of the act that brought it: rises, and never changes. */
  readonly number: number;
}

export type SubmissionState = "received" | "edited" | "deleted";

export interface SubmissionQuery {
  readonly form?: string | undefined;
  /** __Default value:__ all but the deleted. */
  readonly state?: SubmissionState | undefined;
  /** Only those with a higher number. */
  readonly after?: number | undefined;
  /** __Default value:__ 1000. */
  readonly limit?: number | undefined;
}

export interface Submissions {
  /** Throws `store/replaced-submission-is-unknown`; then nothing is kept. */
  readonly add: (study: string, added: ArrivedParcel) => Promise<ActOutcome>;
  /** Parcels of instances that are not there, none of which edits another. */
  readonly addFresh: (study: string, arrived: readonly ArrivedParcel[]) => Promise<void>;
  /** Of these instances, those that are there, in whatever state. */
  readonly known: (study: string, instanceIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Current ones, by number. */
  readonly list: (study: string, query?: SubmissionQuery) => Promise<readonly KeptSubmission[]>;
  readonly get: (study: string, instanceId: string) => Promise<KeptSubmission | undefined>;
  /** The chain of edits from the first. */
  readonly history: (study: string, rootId: string) => Promise<readonly KeptSubmission[]>;
  readonly reviews: (study: string, instanceId: string) => Promise<readonly ReviewAction[]>;
  /** Each throws `store/submission-is-unknown`. */
  readonly review: (study: string, review: Review, by: ReviewedBy) => Promise<ActOutcome>;
  readonly flag: (study: string, flags: Flags) => Promise<ActOutcome>;
  readonly remove: (study: string, instanceId: string) => Promise<ActOutcome>;
  readonly restore: (study: string, instanceId: string) => Promise<ActOutcome>;
}

export interface ReviewedBy {
  readonly at: string;
  readonly actor: string;
  readonly number: number;
}

const LIMIT = 1000;

export function keepSubmissions(database: Database): Submissions {
  return {
    add: (study, added) => addParcel(database, study, added),
    addFresh: (study, arrived) => addFresh(database, study, arrived),
    known: (study, instanceIds) => listKnown(database, study, instanceIds),
    list: (study, query = {}) => listSubmissions(database, study, query),
    get: async (study, instanceId) => {
      const row = await database
        .selectFrom("submission")
        .selectAll()
        .where("study", "=", study)
        .where("instance_id", "=", instanceId)
        .executeTakeFirst();
      return row && asSubmission(row);
    },
    history: async (study, rootId) => {
      const query = database
        .selectFrom("submission")
        .selectAll()
        .where("study", "=", study)
        .where("root_id", "=", rootId);
      return (await query.orderBy("number").execute()).map(asSubmission);
    },
    reviews: (study, instanceId) => listReviews(database, study, instanceId),
    review: (study, review, by) => addReview(database, study, { review, by }),
    flag: (study, flags) => addFlags(database, study, flags),
    remove: (study, instanceId) => setRemoved(database, study, { instanceId, removed: true }),
    restore: (study, instanceId) => setRemoved(database, study, { instanceId, removed: false }),
  };
}

async function listSubmissions(
  database: Database,
  study: string,
  { form, state, after, limit }: SubmissionQuery,
): Promise<readonly KeptSubmission[]> {
  let query = database
    .selectFrom("submission")
    .selectAll()
    .where("study", "=", study)
    .where("current", "=", true)
    .where("removed", "=", state === "deleted")
    .where("number", ">", after ?? 0);
  if (form !== undefined) query = query.where("form_id", "=", form);
  if (state === "edited") query = query.where("replaces", "is not", null);
  if (state === "received") query = query.where("replaces", "is", null);
  const rows = await query
    .orderBy("number")
    .limit(limit ?? LIMIT)
    .execute();
  return rows.map(asSubmission);
}

function asSubmission(row: Selectable<SubmissionRow>): KeptSubmission {
  return {
    instanceId: row.instance_id,
    formId: row.form_id,
    version: row.version,
    rootId: row.root_id,
    replaces: row.replaces,
    current: row.current,
    state: stateOf(row),
    review: row.review,
    receivedAt: row.received_at,
    deviceId: row.device_id,
    userAgent: row.user_agent,
    submitter: row.submitter,
    source: row.source,
    encrypted: row.encrypted,
    blob: row.blob,
    fingerprint: row.fingerprint,
    body: row.body,
    flags: row.flags,
    number: row.number,
  };
}

function stateOf({ removed, replaces }: Selectable<SubmissionRow>): SubmissionState {
  if (removed) return "deleted";
  return replaces === null ? "received" : "edited";
}
