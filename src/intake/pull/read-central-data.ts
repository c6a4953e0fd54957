// ODK Central: which submissions there are (OData), and each as the phone sent it (XML).
// Source: docs/api.yaml of getodk/central-backend: OData endpoints, submissions, attachments.
import { childNamed, readXml } from "../openrosa/read-xml.ts";
import { isObject, type JsonObject, listAt, textAt } from "./json.ts";
import { answerIsNotUnderstood } from "./problems.ts";
import type { PulledSubmission, RemoteFile, RemoteReview } from "./pulled.ts";

export interface CentralPage {
  /** `@odata.nextLink`, with its `$skiptoken`; empty when this is the last. */
  readonly next: string;
  readonly rows: readonly CentralRow[];
}

export interface CentralRow {
  /** Stays the first instanceID when the submission is edited. */
  readonly id: string;
  /** Of the last edit, or of the submission; ISO 8601. */
  readonly changedAt: string;
  readonly edits: number;
  readonly attachments: number;
  readonly submitter: string;
  readonly deviceId: string;
  /** Encrypted submissions come whole. */
  readonly status: string;
  readonly review: RemoteReview;
}

/** `edited` is no verdict. Source: docs/api.yaml of getodk/central-backend, reviewState. */
const REVIEWS: Readonly<Record<string, RemoteReview>> = {
  approved: "approved",
  hasIssues: "has-issues",
  rejected: "rejected",
};

/** Throws `intake/server-answer-is-not-understood`. */
export function readCentralPage(value: unknown, address: string): CentralPage {
  if (!isObject(value) || !Array.isArray(value.value)) throw answerIsNotUnderstood(address, "value?");
  return { next: textAt(value, "@odata.nextLink"), rows: listAt(value, "value").map((row) => readRow(row, address)) };
}

function readRow(row: JsonObject, address: string): CentralRow {
  const system = isObject(row.__system) ? row.__system : {};
  const id = textAt(row, "__id");
  const changedAt = textAt(system, "updatedAt") || textAt(system, "submissionDate");
  if (id === "" || changedAt === "") throw answerIsNotUnderstood(address, "__id, __system?");
  return {
    id,
    changedAt,
    edits: Number(system.edits ?? 0),
    attachments: Number(system.attachmentsPresent ?? 0),
    submitter: textAt(system, "submitterName"),
    deviceId: textAt(system, "deviceId"),
    status: textAt(system, "status"),
    review: REVIEWS[textAt(system, "reviewState")] ?? "",
  };
}

/** `/forms/<id>/versions`, the newest first → versions as their XML names them, the oldest first. */
export function readCentralFormVersions(value: unknown, address: string): readonly string[] {
  if (!Array.isArray(value)) throw answerIsNotUnderstood(address, "[…]?");
  return value
    .filter(isObject)
    .map((form) => ({ version: textAt(form, "version"), at: textAt(form, "publishedAt") }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ version }) => version);
}

export interface CentralVersion {
  readonly instanceId: string;
  readonly current: boolean;
}

/** `/submissions/<id>/versions`, the newest first as Central gives them → the oldest first, as edits must arrive. */
export function readCentralVersions(value: unknown, address: string): readonly CentralVersion[] {
  if (!Array.isArray(value)) throw answerIsNotUnderstood(address, "[…]?");
  return value
    .filter(isObject)
    .map((version) => ({ version, at: textAt(version, "createdAt") }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ version }) => ({ instanceId: textAt(version, "instanceId"), current: version.current === true }));
}

/** Names of files that are there. */
export function readCentralAttachments(value: unknown, address: string): readonly string[] {
  if (!Array.isArray(value)) throw answerIsNotUnderstood(address, "[…]?");
  return value
    .filter(isObject)
    .filter((file) => file.exists === true)
    .map((file) => textAt(file, "name"));
}

/** The XML as it came, with its ids read out of it. Throws `intake/openrosa-xml-is-refused`. */
export function readCentralXml(xml: string, row: CentralRow, files: readonly RemoteFile[]): PulledSubmission {
  const root = readXml(new TextEncoder().encode(xml));
  const instanceId = childNamed(childNamed(root, "meta"), "instanceID")?.text.trim();
  return {
    instanceId: instanceId || row.id,
    formId: root.attributes.get("id") ?? "",
    version: root.attributes.get("version") ?? "",
    xml,
    files,
    submittedAt: row.changedAt,
    submitter: row.submitter,
    deviceId: row.deviceId,
  };
}

/** OData has no comparison with "newer or changed": two dates, of which the second is null until there is an edit. */
export function centralFilter(after: string): string {
  return `__system/submissionDate gt ${after} or __system/updatedAt gt ${after}`;
}
