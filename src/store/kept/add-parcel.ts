// A parcel into the tables, by what `decideParcel` says of it. The study is locked by the caller's transaction.
import type { Selectable } from "kysely";
import { type AsideReason, decideParcel, type KnownInstance } from "#intake/submission/decide-parcel";
import type { ActOutcome, ArrivedParcel, NewParcel } from "../acts/act.ts";
import type { SubmissionRow } from "../database/intake-tables.ts";
import type { Database } from "../database/open-database.ts";
import { replacedIsUnknown } from "../intake-problems.ts";
import { addFiles, carryFiles } from "./attachments.ts";
import { changeEntity } from "./change-entity.ts";
import { insertIdentities, isWithdrawn } from "./identities.ts";
import { placeOf } from "./place-of.ts";
import { linkIsSpent } from "./web-access.ts";

/** Throws `store/replaced-submission-is-unknown`; then nothing is kept. */
export async function addParcel(database: Database, study: string, added: ArrivedParcel): Promise<ActOutcome> {
  const { parcel } = added;
  const known = await findKnown(database, study, parcel);
  const decision = decideParcel(
    { formId: parcel.formId, fingerprint: parcel.xml.fingerprint, ...deprecated(parcel) },
    { own: known.get(parcel.instanceId), replaced: known.get(parcel.deprecatedId ?? "") },
  );
  switch (decision.kind) {
    case "replaces-unknown":
      throw replacedIsUnknown(parcel.deprecatedId ?? "");
    case "aside":
      return keepAside(database, study, { added, reason: decision.reason });
    case "again":
      return addToKnown(database, study, added);
    case "edit":
      return replace(database, study, { added, rootId: decision.rootId });
    case "first":
      if (await linkIsSpent(database, study, parcel)) return refused(parcel);
      await addFresh(database, study, [added]);
      return { kind: "first", changed: true, unused: [] };
  }
}

/** Parcels of instances that nobody knows, each the first of its chain. */
export async function addFresh(database: Database, study: string, arrived: readonly ArrivedParcel[]): Promise<void> {
  await insertIdentities(
    database,
    arrived.flatMap(({ parcel, at }) => identityRows(study, { parcel, rootId: parcel.instanceId, at })),
  );
  await insertSubmissions(
    database,
    arrived.map((added) => submissionRow(study, { added, rootId: added.parcel.instanceId, body: added.parcel.body })),
  );
  await addFiles(database, study, arrived);
  for (const { parcel, at } of arrived)
    for (const change of parcel.entities ?? []) await changeEntity(database, study, { change, at });
}

/** Of these instances, those that are there. */
export async function listKnown(
  database: Database,
  study: string,
  instanceIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (instanceIds.length === 0) return new Set();
  const rows = await database
    .selectFrom("submission")
    .select("instance_id")
    .where("study", "=", study)
    .where("instance_id", "in", instanceIds)
    .execute();
  return new Set(rows.map((row) => row.instance_id));
}

/** Nothing of it is kept: the sender still has it. */
function refused({ xml, files }: NewParcel): ActOutcome {
  return { kind: "link-is-spent", changed: false, unused: [xml.blob, ...files.map(({ file }) => file.blob)] };
}

function deprecated({ deprecatedId }: NewParcel): { readonly deprecatedId?: string } {
  return deprecatedId === undefined ? {} : { deprecatedId };
}

async function findKnown(
  database: Database,
  study: string,
  { instanceId, deprecatedId }: NewParcel,
): Promise<ReadonlyMap<string, KnownInstance>> {
  const rows = await database
    .selectFrom("submission")
    .select(["instance_id", "root_id", "form_id", "fingerprint", "current", "removed"])
    .where("study", "=", study)
    .where("instance_id", "in", deprecatedId === undefined ? [instanceId] : [instanceId, deprecatedId])
    .execute();
  return new Map(rows.map((row) => [row.instance_id, asKnown(row)]));
}

type KnownRow = Pick<
  Selectable<SubmissionRow>,
  "instance_id" | "root_id" | "form_id" | "fingerprint" | "current" | "removed"
>;

function asKnown({ instance_id, root_id, form_id, ...rest }: KnownRow): KnownInstance {
  return { instanceId: instance_id, rootId: root_id, formId: form_id, ...rest };
}

async function addToKnown(database: Database, study: string, added: ArrivedParcel): Promise<ActOutcome> {
  const kept = await addFiles(database, study, [added]);
  const files = added.parcel.files.filter(({ file }) => !kept.has(file.blob));
  const unused = [added.parcel.xml.blob, ...files.map(({ file }) => file.blob)];
  return kept.size > 0 ? { kind: "files-added", changed: true, unused } : { kind: "again", changed: false, unused };
}

async function replace(
  database: Database,
  study: string,
  { added, rootId }: { readonly added: ArrivedParcel; readonly rootId: string },
): Promise<ActOutcome> {
  const from = added.parcel.deprecatedId ?? "";
  await database
    .updateTable("submission")
    .set({ current: false })
    .where("study", "=", study)
    .where("instance_id", "=", from)
    .execute();
  await insertSubmission(database, study, { added, rootId });
  await addFiles(database, study, [added]);
  await carryFiles(database, study, { from, added });
  return { kind: "edit", changed: true, unused: [] };
}

async function keepAside(
  database: Database,
  study: string,
  { added, reason }: { readonly added: ArrivedParcel; readonly reason: AsideReason },
): Promise<ActOutcome> {
  const { parcel, at, number } = added;
  const inserted = await database
    .insertInto("conflict")
    .values({
      ...arrival(study, parcel, at),
      reason,
      number,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("number")
    .execute();
  const kept = await addFiles(database, study, [added]);
  const files = parcel.files.filter(({ file }) => !kept.has(file.blob)).map(({ file }) => file.blob);
  const unused = inserted.length === 0 ? [parcel.xml.blob, ...files] : files;
  return { kind: reason, changed: inserted.length > 0 || kept.size > 0, unused };
}

async function insertSubmission(
  database: Database,
  study: string,
  { added, rootId }: { readonly added: ArrivedParcel; readonly rootId: string },
): Promise<void> {
  const { parcel, at } = added;
  // Who took back consent is not asked again by an edit that was still on its way.
  const withdrawn = await isWithdrawn(database, study, rootId);
  if (!withdrawn) await insertIdentities(database, identityRows(study, { parcel, rootId, at }));
  await insertSubmissions(database, [submissionRow(study, { added, rootId, body: withdrawn ? null : parcel.body })]);
}

function identityRows(study: string, { parcel, rootId, at }: { parcel: NewParcel; rootId: string; at: string }) {
  const { identities = [], instanceId } = parcel;
  return identities.map((identity) => ({ study, root_id: rootId, instance_id: instanceId, since: at, ...identity }));
}

interface SubmissionToWrite {
  readonly added: ArrivedParcel;
  readonly rootId: string;
  readonly body: unknown;
}

function submissionRow(study: string, { added: { parcel, at, number }, rootId, body }: SubmissionToWrite) {
  return {
    ...arrival(study, parcel, at),
    root_id: rootId,
    replaces: parcel.deprecatedId ?? null,
    current: true,
    removed: false,
    review: "none",
    source: parcel.source,
    encrypted: parcel.encrypted,
    body: JSON.stringify(body),
    flags: "{}",
    place: placeOf(body),
    number,
    import_id: parcel.importId ?? null,
  };
}

async function insertSubmissions(database: Database, rows: readonly ReturnType<typeof submissionRow>[]): Promise<void> {
  await database.insertInto("submission").values(rows).execute();
}

function arrival(study: string, parcel: NewParcel, at: string) {
  return {
    study,
    instance_id: parcel.instanceId,
    form_id: parcel.formId,
    version: parcel.version,
    received_at: at,
    device_id: parcel.deviceId ?? null,
    user_agent: parcel.userAgent ?? null,
    submitter: parcel.submitter ?? null,
    fingerprint: parcel.xml.fingerprint,
    blob: parcel.xml.blob,
  };
}
