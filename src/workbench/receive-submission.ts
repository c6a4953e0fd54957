// A parcel from the field: read, sealed, noted, told. Nothing is answered before it is on the disk; what is refused is either
// still with the sender or kept aside, and the receipt says which.
import { readSubmissionHead, type SubmissionHead } from "#intake/openrosa/read-submission";
import { readXml } from "#intake/openrosa/read-xml";
import { readEntities } from "#intake/submission/read-entities";
import { readInstance } from "#intake/submission/read-instance";
import { readSubmission } from "#intake/submission/read-submission";
import type { SubmissionSource } from "#intake/submission/submission";
import { takeOutPersonal } from "#intake/submission/take-out-personal";
import type { ActOutcome, FileAttached, NewParcel } from "#store/acts/act";
import type { SealedIdentity } from "#store/acts/care-acts";
import type { KeptForm } from "#store/kept/forms";
import type { Store } from "#store/open-store";
import { actHead, type Desk } from "./act-head.ts";
import { sealIdentities } from "./intake/seal-identities.ts";
import {
  formIsClosed,
  formIsDraft,
  formIsNotHere,
  instanceDiffers,
  isRefusal,
  replacedAlready,
  submissionIsRemoved,
} from "./intake-problems.ts";
import { discardFiles, sealFile } from "./seal-file.ts";
import { linkIsUsed } from "./web-form-problems.ts";

export type { FileAttached };

export interface Parcel {
  readonly xml: Uint8Array;
  /** Sealed already, as they streamed in. */
  readonly files: readonly FileAttached[];
  readonly source: SubmissionSource;
  readonly deviceId?: string;
  readonly userAgent?: string;
  readonly submitter?: string;
  /** Of the file that brings it. */
  readonly importId?: string;
}

export interface Receipt {
  readonly instanceId: string;
  readonly formId: string;
  readonly version: string;
  readonly kind: "first" | "edit" | "again" | "files-added";
}

/**
 * Throws `intake/openrosa-xml-is-refused`, `workbench/form-is-not-here`, `workbench/form-is-closed`, `workbench/form-is-draft`,
 * `store/replaced-submission-is-unknown`, `store/disk-is-full`: nothing is kept, the sender still has it. And
 * `workbench/instance-differs`, `workbench/submission-was-replaced`, `workbench/submission-is-removed`: it is kept aside.
 */
export async function receiveSubmission(desk: Desk, study: string, parcel: Parcel): Promise<Receipt> {
  try {
    const head = readSubmissionHead(parcel.xml);
    const form = await findForm(desk, study, head);
    const outcome = await keepParcel(desk, study, { parcel, head, form });
    await discardFiles(desk.store, outcome.unused);
    return receiptOf(head, outcome);
  } catch (cause) {
    if (isRefusal(cause)) await discardFiles(desk.store, blobsOf(parcel));
    throw cause;
  }
}

function blobsOf({ files }: Pick<Parcel, "files">): readonly string[] {
  return files.map(({ file }) => file.blob);
}

/** What was accepted before a form was closed may still send its files. */
async function findForm({ store }: Desk, study: string, head: SubmissionHead): Promise<KeptForm> {
  const form = await store.forms.get(study, head.formId, head.version);
  if (form === undefined) throw formIsNotHere(head.formId, head.version);
  if (form.state === "open" || (await store.submissions.get(study, head.instanceId)) !== undefined) return form;
  throw form.state === "closed" ? formIsClosed(head.formId) : formIsDraft(head.formId);
}

interface ReadParcel {
  readonly parcel: Parcel;
  readonly head: SubmissionHead;
  readonly form: KeptForm;
}

async function keepParcel(desk: Desk, study: string, { parcel, head, form }: ReadParcel): Promise<ActOutcome> {
  const { xml, files, ...sender } = parcel;
  const act = actHead(desk, study);
  const read = readBody({ parcel, head, form }, act.at);
  const { encrypted, ...ids } = head;
  const [sealed, identities] = await Promise.all([
    sealFile(desk.store, once(xml), `${study}/parcel`),
    readIdentities(desk.store, study, { parcel, head, form }),
  ]);
  const received = { ...ids, ...sender, encrypted, xml: sealed, files, ...read, identities };
  try {
    return await desk.store.commit({ ...act, verb: "receive-submission", body: received });
  } catch (cause) {
    if (isRefusal(cause)) await discardFiles(desk.store, [sealed.blob]);
    throw cause;
  }
}

/** What goes into the tables; also used when they are filled again from the journal. */
export function readBody({ parcel, head, form }: ReadParcel, receivedAt: string): Pick<NewParcel, "body" | "entities"> {
  const { xml, files: _files, importId: _import, ...sender } = parcel;
  const root = readXml(xml);
  const submission = readSubmission(root, { head, shape: form.shape, ...sender, receivedAt });
  const body = { ...submission, answers: takeOutPersonal(submission.answers, new Set(form.shape.personal)) };
  const entities = readEntities(root, form.shape);
  return { body, ...(entities.length === 0 ? {} : { entities }) };
}

/** For the locked cupboard, and for nothing else; also used when the tables are filled again from the journal. */
export async function readIdentities(
  { cupboard, submissions }: Pick<Store, "cupboard" | "submissions">,
  study: string,
  { parcel, head, form: { shape } }: ReadParcel,
): Promise<readonly SealedIdentity[]> {
  if (head.encrypted || shape.personal.length === 0) return [];
  const replaced = head.deprecatedId === undefined ? undefined : await submissions.get(study, head.deprecatedId);
  const sets = { repeats: new Set(shape.repeats), uploads: new Set(shape.uploads) };
  const { answers } = readInstance(readXml(parcel.xml), sets);
  return sealIdentities({ cupboard }, { study, rootId: replaced?.rootId ?? head.instanceId, shape, answers });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function receiptOf({ instanceId, formId, version }: SubmissionHead, { kind }: ActOutcome): Receipt {
  switch (kind) {
    case "instance-differs":
      throw instanceDiffers(instanceId);
    case "replaced-already":
      throw replacedAlready(instanceId);
    case "removed":
      throw submissionIsRemoved(instanceId);
    case "link-is-spent":
      throw linkIsUsed();
    case "done":
      return { instanceId, formId, version, kind: "again" };
    default:
      return { instanceId, formId, version, kind };
  }
}
