// Somebody wants no more messages: known by the link of one of them.
import type { Suppression } from "#store/acts/outreach-acts";
import { actHead, type Desk } from "../act-head.ts";
import { hashToken } from "./personal-links.ts";
import { personalLinkIsUnknown } from "./problems.ts";
import { markAddress } from "./seal-contact.ts";

/** The language of the message. Throws `workbench/personal-link-is-unknown`. */
export async function checkUnsubscribe(desk: Desk, study: string, token: string): Promise<string> {
  const message = await desk.store.messages.find(study, { unsubscribeHash: hashToken(desk, study, token) });
  if (message === undefined) throw personalLinkIsUnknown();
  return message.language;
}

/** Doing it twice is no harm. Throws `workbench/personal-link-is-unknown`. */
export async function unsubscribe(desk: Desk, study: string, token: string): Promise<void> {
  const message = await desk.store.messages.find(study, { unsubscribeHash: hashToken(desk, study, token) });
  if (message === undefined) throw personalLinkIsUnknown();
  const contact = await desk.store.contacts.get(study, message.contact);
  if (contact === undefined || contact.addressMark === "") return;
  const { addressMark, stakeholder } = contact;
  await suppress(desk, study, { addressMark, stakeholder, message: message.id, reason: "unsubscribed" });
}

/** By hand: somebody asked by telephone. Nobody of ours need have the address. */
export async function suppressMail(desk: Desk, study: string, mail: string): Promise<void> {
  const addressMark = markAddress(desk, study, mail);
  const contact = (await desk.store.contacts.list(study)).find((one) => one.addressMark === addressMark);
  await suppress(desk, study, { addressMark, stakeholder: contact?.stakeholder ?? "", reason: "asked" });
}

async function suppress(desk: Desk, study: string, body: Suppression): Promise<void> {
  await desk.store.commit({ ...actHead(desk, study), verb: "suppress-address", body });
}
