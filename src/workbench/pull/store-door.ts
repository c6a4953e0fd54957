// The store behind the door that pulls and imports use: the same verb that receives what telephones send.

import { canonicalJson } from "#base/canonical-json";
import { readXml } from "#intake/openrosa/read-xml";
import { NOTHING_PULLED, type PullCursor, type RemoteReview } from "#intake/pull/pulled";
import { withFormHead } from "#intake/pull/with-form-head";
import { readInstance } from "#intake/submission/read-instance";
import type { AnswerGroup } from "#intake/submission/submission";
import type { FileAttached } from "#store/acts/act";
import type { KeptForm } from "#store/kept/forms";
import type { Desk } from "../act-head.ts";
import { isKeptAside } from "../care-problems.ts";
import { formIsNotHere } from "../intake-problems.ts";
import { receiveSubmission } from "../receive-submission.ts";
import { restoreSubmission, reviewSubmission } from "../review-submission.ts";
import { sealFile } from "../seal-file.ts";
import { markGone } from "./mark-gone.ts";
import type { ArrivingForm, PullDoor, Reception } from "./pull-door.ts";

export interface StoreDoorPlan {
  readonly study: string;
  /** Form of the study that takes everything in. */
  readonly formId: string;
  /** What is pulled, for the cursor: `kobo:<host>:<asset>`. */
  readonly from: string;
  /** Of the ledger: `pull-kobo`. */
  readonly verb: string;
  /** Of the file that is brought: what it brings can be taken back together. */
  readonly importId?: string;
}

export interface StoreDoor extends PullDoor {
  /** What an instance answers, personal answers too; undefined when it is not here, encrypted, or was taken back. */
  readonly answersOf: (instanceId: string) => Promise<AnswerGroup | undefined>;
  readonly form: KeptForm;
  /** What was taken back with an earlier file counts again, and is of this one from now on; false: it was not taken back. */
  readonly bringBack: (instanceId: string) => Promise<boolean>;
  /** Whether this version gave way again with the file that brought it. */
  readonly wasUndone: (instanceId: string) => Promise<boolean>;
}

/** Throws `workbench/form-is-not-here` when the study has no open version of the form. */
export async function storeDoor(desk: Desk, plan: StoreDoorPlan): Promise<StoreDoor> {
  const { store } = desk;
  const { study, formId, from } = plan;
  const versions = await store.forms.list(study, formId);
  const newest = versions.find(({ state }) => state === "open");
  if (newest === undefined) throw formIsNotHere(formId, "");
  const open = new Set(versions.filter(({ state }) => state === "open").map(({ version }) => version));
  return {
    form: newest,
    cursor: () => cursorOf(desk, study, from),
    keepCursor: (cursor) => keepCursor(desk, plan, cursor),
    currentOf: (instanceId) => currentOf(desk, study, instanceId),
    bringBack: (instanceId) => bringBack(desk, plan, instanceId),
    wasUndone: async (instanceId) => (await store.submissions.get(study, instanceId))?.undone === true,
    answersOf: (instanceId) => answersOf(desk, { study, form: newest }, instanceId),
    review: (instanceId, review) => takeReview(desk, plan, { instanceId, review }),
    receive: (arriving) => receive(desk, { ...plan, open, newest: newest.version }, arriving),
    markGone: (presence) => markGone(desk, { study, formId, from }, presence),
  };
}

/** How far the pulls by this door have come. */
export async function cursorOf({ store }: Pick<Desk, "store">, study: string, from: string): Promise<PullCursor> {
  return asCursor((await store.records.get(study, `pull/${from}`, from))?.body);
}

function asCursor(body: unknown): PullCursor {
  if (typeof body !== "object" || body === null || !("after" in body) || !("pulled" in body)) return NOTHING_PULLED;
  return { after: String(body.after), pulled: Number(body.pulled) };
}

async function keepCursor({ store, effects, actor }: Desk, plan: StoreDoorPlan, cursor: PullCursor): Promise<void> {
  const { study, from, verb } = plan;
  await store.transaction(async (kept) => {
    const changes = await kept.records.replaceAll(study, `pull/${from}`, [{ id: from, body: cursor }]);
    if (changes.unchanged > 0) return;
    const at = effects.clock.now().toISOString();
    await kept.ledger.add(study, { verb, at, actor, inputs: [], outputs: [] });
  });
}

export async function currentOf(
  { store }: Pick<Desk, "store">,
  study: string,
  instanceId: string,
): Promise<string | undefined> {
  const known = await store.submissions.get(study, instanceId);
  if (known === undefined || known.current) return known?.instanceId;
  const chain = await store.submissions.history(study, known.rootId);
  return chain.find(({ current }) => current)?.instanceId ?? known.instanceId;
}

/** Only over what came by the same door: whoever reviewed here has seen more. */
async function takeReview(
  desk: Desk,
  { study, from }: StoreDoorPlan,
  { instanceId, review }: { readonly instanceId: string; readonly review: RemoteReview },
): Promise<void> {
  const known = review === "" ? undefined : await desk.store.submissions.get(study, instanceId);
  if (review === "" || known === undefined || known.review === review) return;
  const verdicts = await desk.store.submissions.reviews(study, instanceId);
  const last = verdicts.filter(({ state }) => state !== "removed" && state !== "restored").at(-1);
  if (last === undefined || last.note === from)
    await reviewSubmission(desk, study, { instanceId, state: review, note: from });
}

async function bringBack(desk: Desk, { study, from, importId }: StoreDoorPlan, instanceId: string): Promise<boolean> {
  const known = await desk.store.submissions.get(study, instanceId);
  if (known?.state !== "deleted" || !known.undone) return false;
  await restoreSubmission(desk, study, { instanceId, reason: from, ...(importId === undefined ? {} : { importId }) });
  return true;
}

interface Content {
  readonly study: string;
  readonly form: KeptForm;
}

async function answersOf(desk: Desk, { study, form }: Content, instanceId: string): Promise<AnswerGroup | undefined> {
  const kept = await desk.store.submissions.get(study, instanceId);
  if (kept === undefined || kept.encrypted || kept.body === null) return undefined;
  const parts: Buffer[] = [];
  for await (const part of desk.store.vault.read(kept.blob, `${study}/parcel`)) parts.push(part);
  const { shape } = (await desk.store.forms.get(study, kept.formId, kept.version)) ?? form;
  const sets = { repeats: new Set(shape.repeats), uploads: new Set(shape.uploads) };
  return readInstance(readXml(new Uint8Array(Buffer.concat(parts))), sets).answers;
}

/** Empty answers and absent ones are the same. */
export function contentText(answers: AnswerGroup): string {
  const { meta: _, ...rest } = answers;
  return canonicalJson(
    JSON.parse(JSON.stringify(rest, (_name, value: unknown) => (value === "" ? undefined : value))) as unknown,
  );
}

interface Receiving extends StoreDoorPlan {
  readonly open: ReadonlySet<string>;
  readonly newest: string;
}

/** A version that the study does not have is taken in by its newest one. */
async function receive(
  desk: Desk,
  { study, formId, from, importId, open, newest }: Receiving,
  arriving: ArrivingForm,
): Promise<Reception> {
  const { files, source, submitter, deviceId } = arriving;
  const version = readXml(new TextEncoder().encode(arriving.xml)).attributes.get("version") ?? "";
  const xml = withFormHead(arriving.xml, { formId, version: open.has(version) ? version : newest });
  const attached: FileAttached[] = [];
  for (const { name, type, bytes } of files)
    attached.push({ name, type, file: await sealFile(desk.store, once(bytes), `${study}/attachment`) });
  try {
    const { kind } = await receiveSubmission(desk, study, {
      xml: new TextEncoder().encode(xml),
      files: attached,
      source,
      userAgent: from,
      ...(submitter === "" ? {} : { submitter }),
      ...(deviceId === "" ? {} : { deviceId }),
      ...(importId === undefined ? {} : { importId }),
    });
    return kind === "files-added" ? "again" : kind;
  } catch (cause) {
    if (isKeptAside(cause)) return "aside";
    throw cause;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
