// Somebody wants no more messages: known by the link of one of them.
import type { SuppressionReason } from "#store/acts/outreach-acts";
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
  if (contact !== undefined && contact.addressMark !== "")
    await suppress(desk, study, { addressMark: contact.addressMark, reason: "unsubscribed" });
}

/** By hand: somebody asked by telephone. */
export async function suppressMail(desk: Desk, study: string, mail: string): Promise<void> {
  await suppress(desk, study, { addressMark: markAddress(desk, study, mail), reason: "asked" });
}

async function suppress(
  desk: Desk,
  study: string,
  body: { readonly addressMark: string; readonly reason: SuppressionReason },
): Promise<void> {
  await desk.store.commit({ ...actHead(desk, study), verb: "suppress-address", body });
}
