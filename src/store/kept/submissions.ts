// Submissions as they stand: the current one of each chain of edits, and every earlier one.
import { type Selectable, sql } from "kysely";
import type { ActOutcome, ArrivedParcel, Flags, Removal, Review } from "../acts/act.ts";
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
  /** Of the file that brought it; null where it came otherwise. */
  readonly importId: string | null;
  /** Taken back with its import. */
  readonly undone: boolean;
  /** Of the act that brought it: rises, and never changes. */
  readonly number: number;
}

export type SubmissionState = "received" | "edited" | "deleted";

export interface SubmissionQuery {
  readonly form?: string | undefined;
  /** __Default value:__ all but the deleted. */
  readonly state?: SubmissionState | undefined;
  /** Verdict of the last review. */
  readonly review?: string | undefined;
  /** Only those on which a check remarked something. */
  readonly flagged?: boolean | undefined;
  /** Part of the id, the name of the instance, the sender or the device. */
  readonly search?: string | undefined;
  /** Only those that come later in the order: with a higher number, or a lower one where the newest stand first. */
  readonly after?: number | undefined;
  /** Downwards. __Default value:__ upwards: the oldest first. */
  readonly newestFirst?: boolean | undefined;
  /** What the order goes by; equal ones by number. __Default value:__ the number, which is the order of arrival. */
  readonly sort?: SubmissionOrder | undefined;
  /** So many of the order are passed over: for pages that are called by number. __Default value:__ 0. */
  readonly skip?: number | undefined;
  /** Only those of these places. __Default value:__ everywhere. */
  readonly places?: readonly string[] | undefined;
  /** __Default value:__ 1000. */
  readonly limit?: number | undefined;
}

export const SUBMISSION_ORDERS = ["number", "form", "sender", "review"] as const;
export type SubmissionOrder = (typeof SUBMISSION_ORDERS)[number];

export interface AnswersQuery {
  readonly form: string;
  readonly after: number;
  readonly limit: number;
  /** __Default value:__ everywhere. */
  readonly places?: readonly string[] | undefined;
}

export type KeptAnswers = Pick<
  KeptSubmission,
  "instanceId" | "version" | "rootId" | "replaces" | "review" | "receivedAt" | "submitter" | "body" | "number"
>;

export interface Submissions {
  /** Throws `store/replaced-submission-is-unknown`; then nothing is kept. */
  readonly add: (study: string, added: ArrivedParcel) => Promise<ActOutcome>;
  /** Parcels of instances that are not there, none of which edits another. */
  readonly addFresh: (study: string, arrived: readonly ArrivedParcel[]) => Promise<void>;
  /** Of these instances, those that are there, in whatever state; where places are given, those that are of one of them. */
  readonly known: (
    study: string,
    instanceIds: readonly string[],
    places?: readonly string[],
  ) => Promise<ReadonlySet<string>>;
  /** Of the current ones; takes no notice of `after` and `limit`. */
  readonly count: (study: string, query?: SubmissionQuery) => Promise<number>;
  /** Current ones, by number. */
  readonly list: (study: string, query?: SubmissionQuery) => Promise<readonly KeptSubmission[]>;
  /** Current ones of a form by number, with as little beside the answers as an export needs. */
  readonly listAnswers: (study: string, query: AnswersQuery) => Promise<readonly KeptAnswers[]>;
  /** Undefined also where it is of none of these places. */
  readonly get: (study: string, instanceId: string, places?: readonly string[]) => Promise<KeptSubmission | undefined>;
  /** The chain of edits from the first. */
  readonly history: (study: string, rootId: string) => Promise<readonly KeptSubmission[]>;
  readonly reviews: (study: string, instanceId: string) => Promise<readonly ReviewAction[]>;
  /** Each throws `store/submission-is-unknown`. */
  readonly review: (study: string, review: Review, by: ReviewedBy) => Promise<ActOutcome>;
  readonly flag: (study: string, flags: Flags) => Promise<ActOutcome>;
  readonly remove: (study: string, removal: Removal, by: ReviewedBy) => Promise<ActOutcome>;
  readonly restore: (study: string, removal: Removal, by: ReviewedBy) => Promise<ActOutcome>;
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
    known: (study, instanceIds, places) =>
      places === undefined
        ? listKnown(database, study, instanceIds)
        : listKnownOf(database, { study, places }, instanceIds),
    count: async (study, query = {}) => {
      const row = await chosen(database, study, query)
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },
    list: (study, query = {}) => listSubmissions(database, study, query),
    listAnswers: (study, query) => listAnswers(database, study, query),
    get: async (study, instanceId, places) => {
      const query = database
        .selectFrom("submission")
        .selectAll()
        .where("study", "=", study)
        .where("instance_id", "=", instanceId);
      const row = await (places === undefined ? query : query.where(isOf(places))).executeTakeFirst();
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
    remove: (study, removal, by) => setRemoved(database, study, { removal, removed: true, by }),
    restore: (study, removal, by) => setRemoved(database, study, { removal, removed: false, by }),
  };
}

async function listSubmissions(
  database: Database,
  study: string,
  query: SubmissionQuery,
): Promise<readonly KeptSubmission[]> {
  const { after, newestFirst = false, limit = LIMIT, sort = "number", skip = 0 } = query;
  const direction = newestFirst ? "desc" : "asc";
  const all = chosen(database, study, query).selectAll();
  const sorted = sort === "number" ? all : all.orderBy(SORTED_BY[sort], direction);
  const ordered = sorted.orderBy("number", direction).limit(limit).offset(skip);
  const page = after === undefined ? ordered : ordered.where("number", newestFirst ? "<" : ">", after);
  return (await page.execute()).map(asSubmission);
}

/** By code points, so that the embedded database and a server agree. */
const SORTED_BY = {
  form: sql`form_id collate "C"`,
  sender: sql`coalesce(submitter, source) collate "C"`,
  review: sql`review collate "C"`,
} as const;

function chosen(database: Database, study: string, wish: SubmissionQuery) {
  const { form, state, review, flagged, search, places } = wish;
  let query = database
    .selectFrom("submission")
    .where("study", "=", study)
    .where("current", "=", true)
    .where("removed", "=", state === "deleted");
  if (form !== undefined) query = query.where("form_id", "=", form);
  if (state === "edited") query = query.where("replaces", "is not", null);
  if (state === "received") query = query.where("replaces", "is", null);
  if (review !== undefined) query = query.where("review", "=", review);
  if (places !== undefined) query = query.where(isOf(places));
  if (flagged === true) query = query.where(HAS_FLAGS);
  if (search !== undefined && search.trim() !== "") query = query.where(holding(search.trim()));
  return query;
}

/** Never true for an empty list. */
async function listKnownOf(
  database: Database,
  { study, places }: { readonly study: string; readonly places: readonly string[] },
  instanceIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom("submission")
    .select("instance_id as id")
    .where("study", "=", study)
    .where(sql<boolean>`instance_id = any(${instanceIds}::text[])`)
    .where(isOf(places))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

function isOf(places: readonly string[]) {
  return sql<boolean>`place = any(${places})`;
}

/** A check that remarks nothing any more leaves an empty list behind. */
const HAS_FLAGS = sql<boolean>`exists (select 1 from json_each(flags) as remark (check_name, found) where json_array_length(found) > 0)`;

function holding(text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<boolean>`(instance_id ilike ${pattern} or submitter ilike ${pattern} or device_id ilike ${pattern}
    or body #>> '{answers,meta,instanceName}' ilike ${pattern})`;
}

function listAnswers(
  database: Database,
  study: string,
  { form, after, limit, places }: AnswersQuery,
): Promise<readonly KeptAnswers[]> {
  const query = database
    .selectFrom("submission")
    .select([
      "instance_id as instanceId",
      "version",
      "root_id as rootId",
      "replaces",
      "review",
      "received_at as receivedAt",
      "submitter",
      "body",
      "number",
    ])
    .where("study", "=", study)
    .where("form_id", "=", form)
    .where("current", "=", true)
    .where("removed", "=", false)
    .where("number", ">", after)
    .orderBy("number")
    .limit(limit);
  return (places === undefined ? query : query.where(isOf(places))).execute();
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
    importId: row.import_id,
    undone: row.undone,
    number: row.number,
  };
}

function stateOf({ removed, replaces }: Selectable<SubmissionRow>): SubmissionState {
  if (removed) return "deleted";
  return replaces === null ? "received" : "edited";
}
