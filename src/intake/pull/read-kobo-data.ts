// One page of `/api/v2/assets/<uid>/data.json` of KoboToolbox → submissions.
// Keys are paths (`group/question`), in repeats too: each turn of `group/repeat` is an object whose keys are whole paths.
// Keys that begin with `_`, and `formhub/uuid`, are Kobo's own. An edit keeps `_id`, gets a new `_uuid`, and names in
// `meta/deprecatedID` what it replaces. Source: kobotoolbox/kpi, kpi/views/v2/data.py and its API documentation.
import type { AnswerGroup, AnswerNode } from "../submission/submission.ts";
import { isObject, type JsonObject, listAt, scalarText, textAt } from "./json.ts";
import { answerIsNotUnderstood } from "./problems.ts";
import type { PulledSubmission, RemoteFile, RemoteReview } from "./pulled.ts";
import { type Instance, writeInstance } from "./write-instance.ts";

export interface KoboPage {
  readonly count: number;
  /** Address of the next page; empty when this is the last. */
  readonly next: string;
  readonly rows: readonly KoboRow[];
}

export interface KoboRow {
  readonly id: number;
  readonly uuid: string;
  /** First of the chain of edits; empty where Kobo does not say. */
  readonly rootUuid: string;
  readonly review: RemoteReview;
  readonly instance: Instance;
  readonly submission: PulledSubmission;
}

/** Throws `intake/server-answer-is-not-understood`. */
export function readKoboPage(value: unknown, address: string): KoboPage {
  if (!isObject(value) || !Array.isArray(value.results)) throw answerIsNotUnderstood(address, "results?");
  return {
    count: Number(value.count ?? 0),
    next: textAt(value, "next"),
    rows: listAt(value, "results").map((row) => readRow(row, address)),
  };
}

export interface KoboHead {
  readonly id: number;
  readonly uuid: string;
  readonly review: RemoteReview;
}

/** `_validation_status` is empty until somebody decides. Source: kobotoolbox/kpi, DEFAULT_VALIDATION_STATUSES. */
const REVIEWS: Readonly<Record<string, RemoteReview>> = {
  validation_status_approved: "approved",
  validation_status_on_hold: "has-issues",
  validation_status_not_approved: "rejected",
};

function reviewOf({ _validation_status: status }: JsonObject): RemoteReview {
  return (isObject(status) ? REVIEWS[textAt(status, "uid")] : undefined) ?? "";
}

/** Ids and verdicts, as `fields=["_id","_uuid","_validation_status"]` gives them: edits show as a known id with another uuid. */
export function readKoboHeads(
  value: unknown,
  address: string,
): { readonly heads: readonly KoboHead[]; readonly next: string } {
  if (!isObject(value) || !Array.isArray(value.results)) throw answerIsNotUnderstood(address, "results?");
  const heads = listAt(value, "results").map((row) => ({
    ...{ id: Number(row._id), uuid: textAt(row, "_uuid"), review: reviewOf(row) },
  }));
  return { heads, next: textAt(value, "next") };
}

function readRow(row: JsonObject, address: string): KoboRow {
  const id = Number(row._id);
  const uuid = textAt(row, "_uuid");
  if (!Number.isSafeInteger(id) || uuid === "") throw answerIsNotUnderstood(address, "_id, _uuid?");
  const own = readOwn(row, uuid);
  const rootUuid = textAt(row, "meta/rootUuid").replace(/^uuid:/, "");
  return {
    id,
    uuid,
    rootUuid,
    review: reviewOf(row),
    instance: own,
    submission: { ...own, xml: writeInstance(own), files: filesOf(row) },
  };
}

function readOwn(row: JsonObject, uuid: string) {
  const deprecatedId = textAt(row, "meta/deprecatedID");
  const time = textAt(row, "_submission_time");
  return {
    instanceId: textAt(row, "meta/instanceID") || `uuid:${uuid}`,
    formId: textAt(row, "_xform_id_string"),
    version: textAt(row, "__version__"),
    submittedAt: /Z|[+-]\d\d:?\d\d$/.test(time) || time === "" ? time : `${time}Z`,
    submitter: textAt(row, "_submitted_by"),
    deviceId: textAt(row, "deviceid"),
    answers: answersOf(row, ""),
    ...(deprecatedId === "" ? {} : { deprecatedId }),
  };
}

/** `_…` at the top is Kobo's, but `__version__` is asked of the form. */
function isOwnKey(key: string): boolean {
  return key === "formhub/uuid" || key === "meta/rootUuid" || (key.startsWith("_") && key !== "__version__");
}

interface Draft {
  [name: string]: AnswerNode | Draft;
}

/** Paths → groups. `base` = path of the repeat that the keys lie in. */
function answersOf(row: JsonObject, base: string): AnswerGroup {
  const answers: Draft = {};
  for (const [key, value] of Object.entries(row)) {
    if (base === "" && isOwnKey(key)) continue;
    const path = base !== "" && key.startsWith(`${base}/`) ? key.slice(base.length + 1) : key;
    const node = nodeOf(value, key);
    if (node !== undefined) place(answers, path.split("/"), node);
  }
  // Drafts hold answer nodes alone once all is placed.
  return answers as AnswerGroup;
}

function nodeOf(value: unknown, path: string): AnswerNode | undefined {
  if (Array.isArray(value)) return value.filter(isObject).map((turn) => answersOf(turn, path));
  return scalarText(value);
}

function place(into: Draft, path: readonly string[], node: AnswerNode): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    into[name] = node;
    return;
  }
  const group = into[name];
  const inner: Draft = isDraft(group) ? group : {};
  into[name] = inner;
  place(inner, rest, node);
}

function isDraft(value: Draft[string] | undefined): value is Draft {
  return typeof value === "object" && !Array.isArray(value);
}

/** Deleted attachments stay in the list, marked. `filename` is a path on Kobo's disk; its last part is what answers name. */
function filesOf(row: JsonObject): readonly RemoteFile[] {
  return listAt(row, "_attachments")
    .filter((file) => file.is_deleted !== true && textAt(file, "download_url") !== "")
    .map((file) => ({
      name: textAt(file, "media_file_basename") || (textAt(file, "filename").split("/").at(-1) ?? ""),
      url: textAt(file, "download_url"),
      type: textAt(file, "mimetype") || "application/octet-stream",
    }));
}
