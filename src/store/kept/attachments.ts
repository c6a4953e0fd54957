// Files that came with parcels. They belong to the content they came with (instance and XML), so that two contents under one
// instanceID keep their files apart. Two different files of one name are both kept; the first one counts.
import { type ExpressionBuilder, sql } from "kysely";
import type { ArrivedParcel } from "../acts/act.ts";
import type { Database } from "../database/open-database.ts";
import type { Tables } from "../database/tables.ts";

export interface KeptAttachment {
  readonly name: string;
  /** Fingerprint of the XML that it came with. */
  readonly content: string;
  readonly fingerprint: string;
  readonly blob: string;
  readonly belongsTo: string;
  readonly bytes: number;
  readonly md5: string;
  readonly type: string;
  readonly receivedAt: string;
}

export interface Attachments {
  /** Of one content, by name; the one that counts first. */
  readonly list: (study: string, instanceId: string, content: string) => Promise<readonly KeptAttachment[]>;
}

const COLUMNS = [
  "name",
  "content",
  "fingerprint",
  "blob",
  "belongs_to as belongsTo",
  "bytes",
  "md5",
  "type",
  "received_at as receivedAt",
] as const;

export function keepAttachments(database: Database): Attachments {
  return {
    list: (study, instanceId, content) =>
      database
        .selectFrom("attachment")
        .select(COLUMNS)
        .where("study", "=", study)
        .where("instance_id", "=", instanceId)
        .where("content", "=", content)
        .orderBy("name")
        .orderBy("carried")
        .orderBy("number")
        .execute(),
  };
}

/** Blobs of those that were not there yet. */
export async function addFiles(
  database: Database,
  study: string,
  arrived: readonly ArrivedParcel[],
): Promise<ReadonlySet<string>> {
  const files = arrived.flatMap((added) => fileRows(study, added));
  const kept = new Set<string>();
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const rows = await database
      .insertInto("attachment")
      .values(files.slice(from, from + AT_ONCE))
      .onConflict((conflict) => conflict.doNothing())
      .returning("blob")
      .execute();
    for (const { blob } of rows) kept.add(blob);
  }
  return kept;
}

/** PostgreSQL takes 65,535 values in one statement. */
const AT_ONCE = 1000;

function fileRows(study: string, { parcel, at, number }: ArrivedParcel) {
  return parcel.files.map(({ name, type, file }) => ({
    study,
    instance_id: parcel.instanceId,
    content: parcel.xml.fingerprint,
    name,
    fingerprint: file.fingerprint,
    blob: file.blob,
    belongs_to: file.belongsTo,
    bytes: file.bytes,
    md5: file.md5,
    type,
    carried: false,
    received_at: at,
    number,
  }));
}

/** An edit sends only new files; those of the instance that it replaces go on with it. */
export async function carryFiles(
  database: Database,
  study: string,
  { from, added }: { readonly from: string; readonly added: ArrivedParcel },
): Promise<void> {
  const { parcel, number } = added;
  const content = parcel.xml.fingerprint;
  const latest = ({ selectFrom }: ExpressionBuilder<Tables, "attachment">) =>
    selectFrom("submission").select("fingerprint").where("study", "=", study).where("instance_id", "=", from);
  await database
    .insertInto("attachment")
    .columns([...CARRIED])
    .expression(
      database
        .selectFrom("attachment")
        .select([
          "study",
          sql<string>`${parcel.instanceId}::text`.as("instance_id"),
          sql<string>`${content}::text`.as("content"),
          "name",
          "fingerprint",
          "blob",
          "belongs_to",
          "bytes",
          "md5",
          "type",
          sql<boolean>`true`.as("carried"),
          "received_at",
          sql<number>`${number}::bigint`.as("number"),
        ])
        .where("study", "=", study)
        .where("instance_id", "=", from)
        .where("content", "=", latest),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const CARRIED = [
  "study",
  "instance_id",
  "content",
  "name",
  "fingerprint",
  "blob",
  "belongs_to",
  "bytes",
  "md5",
  "type",
  "carried",
  "received_at",
  "number",
] as const;
