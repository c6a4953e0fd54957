// A form for the browser: who may have it, what it is, and what comes back.
import { readSubmissionHead } from "#intake/openrosa/read-submission";
import type { KeptForm } from "#store/kept/forms";
import { type KeptFormLink, LINK_SUBMITTER } from "#store/kept/web-access";
import { md5 } from "#store/vault/md5";
import type { Desk } from "./act-head.ts";
import { linkState } from "./form-links.ts";
import { formIsClosed, formIsNotHere } from "./intake-problems.ts";
import { listOfferedForms, listOfferedMedia } from "./list-forms.ts";
import { type Parcel, type Receipt, receiveSubmission } from "./receive-submission.ts";
import { discardFiles } from "./seal-file.ts";
import { hashToken } from "./senders.ts";
import {
  formNeedsLink,
  linkIsExpired,
  linkIsRevoked,
  linkIsUnknown,
  linkIsUsed,
  webDeviceIsUnknown,
} from "./web-form-problems.ts";

/** Who asks: a token of a device or of a link; undefined for anybody. */
export interface WebAsker {
  readonly study: string;
  readonly token: string | undefined;
}

export interface OfferedWebForm {
  readonly formId: string;
  readonly version: string;
  readonly title: string;
  /** Changes with the XForm and with every file of it. */
  readonly digest: string;
}

export interface WebFormDefinition extends OfferedWebForm {
  readonly xml: string;
  readonly media: readonly { readonly name: string; readonly digest: string }[];
}

/** Every open form for a device, those open to the public for anybody else. Throws `workbench/web-device-is-unknown`. */
export async function listWebForms(desk: Desk, asker: WebAsker): Promise<readonly OfferedWebForm[]> {
  const { study, token } = asker;
  const device = token === undefined ? undefined : await desk.store.senders.findDevice(study, hashToken(token));
  if (token !== undefined && device === undefined) throw webDeviceIsUnknown();
  const open = await desk.store.webAccess.listOpen(study);
  const forms = (await listOfferedForms(desk.store, study, {})).filter(({ formId }) => device || open.has(formId));
  return Promise.all(forms.map(async (form) => offered(form, await mediaOf(desk, study, form))));
}

/**
 * Throws `workbench/form-link-is-unknown`, `workbench/form-link-is-used`, `workbench/form-link-is-expired`,
 * `workbench/form-link-is-revoked`, `workbench/form-needs-a-link`, `workbench/form-is-not-here`, `workbench/form-is-closed`.
 */
export async function openWebForm(desk: Desk, asker: WebAsker, formId: string): Promise<WebFormDefinition> {
  const pass = await admit(desk, asker, formId);
  if (pass.link) refuseUnlessOpen(desk, pass.link);
  const form = await newestOpen(desk, asker.study, formId);
  const media = await mediaOf(desk, asker.study, form);
  const xml = new TextDecoder().decode(await desk.store.blobs.get(form.xform));
  return { ...offered(form, media), xml, media };
}

/** The version that the browser has, of a form that its asker may have. Throws what `openWebForm` throws. */
export async function findWebForm(
  desk: Desk,
  asker: WebAsker,
  key: { formId: string; version: string },
): Promise<KeptForm> {
  await admit(desk, asker, key.formId);
  const form = await desk.store.forms.get(asker.study, key.formId, key.version);
  if (form === undefined) throw formIsNotHere(key.formId, key.version);
  return form;
}

/** Anybody, through a form that is open to all. */
export const PUBLIC_SUBMITTER = "public";

export interface Pass {
  readonly submitter: string;
  readonly link?: KeptFormLink;
}

/** What was begun in time may arrive late: a phone can be without a network for days. */
const GRACE_MS = 7 * 86_400_000;

/** Before anything of the body is read. Throws what `openWebForm` throws, but for a link that was used: it may be used again by the same. */
export async function admitWebSender(desk: Desk, asker: WebAsker, formId: string): Promise<Pass> {
  const pass = await admit(desk, asker, formId);
  if (pass.link?.revokedAt && pass.link.usedBy === null) throw linkIsRevoked();
  const late = pass.link && Date.parse(pass.link.expiresAt) + GRACE_MS < desk.effects.clock.now().getTime();
  if (late) throw linkIsExpired();
  return pass;
}

export interface WebParcel extends Omit<Parcel, "source" | "submitter"> {
  readonly study: string;
  readonly formId: string;
}

/** Throws what `receiveSubmission` throws, and `workbench/form-needs-a-link` for another form than the pass is for. */
export async function receiveWebSubmission(desk: Desk, { submitter }: Pass, parcel: WebParcel): Promise<Receipt> {
  const { study, formId, ...rest } = parcel;
  if (readSubmissionHead(parcel.xml).formId !== formId) {
    await discardFiles(
      desk.store,
      parcel.files.map(({ file }) => file.blob),
    );
    throw formNeedsLink(formId);
  }
  return receiveSubmission({ ...desk, actor: submitter }, study, { ...rest, source: "web", submitter });
}

/** The public, a device of the study, or a link of this very form. */
async function admit({ store }: Desk, { study, token }: WebAsker, formId: string): Promise<Pass> {
  if (token === undefined) {
    if (!(await store.webAccess.listOpen(study)).has(formId)) throw formNeedsLink(formId);
    return { submitter: PUBLIC_SUBMITTER };
  }
  const hash = hashToken(token);
  const device = await store.senders.findDevice(study, hash);
  if (device) return { submitter: `device:${device.name}` };
  const link = await store.webAccess.findLink(study, hash);
  if (link?.formId !== formId) throw linkIsUnknown();
  return { submitter: `${LINK_SUBMITTER}${link.id}`, link };
}

function refuseUnlessOpen({ effects }: Desk, link: KeptFormLink): void {
  const state = linkState(link, effects.clock.now().toISOString());
  if (state === "used") throw linkIsUsed();
  if (state === "revoked") throw linkIsRevoked();
  if (state === "expired") throw linkIsExpired();
}

async function newestOpen(desk: Desk, study: string, formId: string): Promise<KeptForm> {
  const [form] = await listOfferedForms(desk.store, study, { formId });
  if (form) return form;
  const closed = (await desk.store.forms.list(study, formId)).some(({ state }) => state === "closed");
  throw closed ? formIsClosed(formId) : formIsNotHere(formId, "");
}

async function mediaOf(desk: Desk, study: string, form: KeptForm) {
  const media = await listOfferedMedia(desk.store, study, form);
  return media.map(({ name, md5: digest }) => ({ name, digest }));
}

function offered({ formId, version, name, xformMd5 }: KeptForm, media: readonly { digest: string }[]): OfferedWebForm {
  return { formId, version, title: name, digest: md5([xformMd5, ...media.map(({ digest }) => digest)].join("\n")) };
}
