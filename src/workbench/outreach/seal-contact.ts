// Contacts into the vault and out of it: the file holds the person, the table a sealed copy for speed, the journal neither.
import { Problem } from "#base/problem";
import { type ContactDetails, NO_DETAILS, sameMailbox } from "#dissemination/stakeholder/contact-details";
import type { NewAct } from "#store/acts/act";
import type { NewContact } from "#store/acts/outreach-acts";
import type { KeptContact } from "#store/kept/contacts";
import type { Desk } from "../act-head.ts";

export interface OpenContact extends Omit<NewContact, "file" | "addressMark" | "sealed"> {
  readonly details: ContactDetails;
}

export async function sealContact(desk: Desk, study: string, contact: OpenContact): Promise<NewContact> {
  const { details, ...rest } = contact;
  const text = JSON.stringify(details);
  const belongsTo = placeOf(study, contact.id);
  const { digest } = await desk.store.vault.add(once(new TextEncoder().encode(text)), belongsTo);
  const sealed = desk.store.secrets.seal(belongsTo, text);
  return { ...rest, file: { blob: digest, belongsTo }, addressMark: markAddress(desk, study, details.mail), sealed };
}

/** Equal for one mailbox in one study; says nothing to who lacks the key. Empty for no address. */
export function markAddress({ store }: Desk, study: string, mail: string): string {
  return mail === "" ? "" : store.secrets.mark(`address\n${study}\n${sameMailbox(mail)}`);
}

/** Nothing is known of a contact whose sealed file was erased. */
export function openContact({ store }: Desk, study: string, contact: KeptContact): ContactDetails {
  const text = contact.sealed === "" ? undefined : store.secrets.unseal(placeOf(study, contact.id), contact.sealed);
  return text === undefined ? NO_DETAILS : JSON.parse(text);
}

type ContactAct = Extract<NewAct, { readonly verb: "set-contact" }>;

/** For a rebuild: what the journal left out, read from the vault again. Throws `store/blob-is-damaged`. */
export async function withDetails<Given extends ContactAct>(desk: Desk, act: Given): Promise<Given> {
  const { blob, belongsTo } = act.body.file;
  const text = await readText(desk, blob, belongsTo);
  const sealed = text === undefined ? "" : desk.store.secrets.seal(belongsTo, text);
  return { ...act, body: { ...act.body, sealed } };
}

async function readText({ store }: Desk, blob: string, belongsTo: string): Promise<string | undefined> {
  const parts: Buffer[] = [];
  try {
    for await (const part of store.vault.read(blob, belongsTo)) parts.push(part);
  } catch (cause) {
    if (cause instanceof Problem && cause.code === "store/blob-is-missing") return undefined;
    throw cause;
  }
  return Buffer.concat(parts).toString("utf8");
}

function placeOf(study: string, id: string): string {
  return JSON.stringify(["contact", study, id]);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
