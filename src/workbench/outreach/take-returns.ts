// Bounces and complaints → addresses that nothing is sent to any more, and messages that failed after all.
import { type CalendarReply, readCalendarReply } from "#dissemination/event/read-calendar-reply";
import { type MailReturn, readReturn } from "#dissemination/message/read-return";
import type { NewAct } from "#store/acts/act";
import { actHead, type Desk } from "../act-head.ts";
import { replyToInvitation } from "./events.ts";
import { eventOfUid, findEvent } from "./kept-event.ts";
import { readParts, splitMbox } from "./mail/read-mailbox.ts";
import { markAddress } from "./seal-contact.ts";

export interface TakenReturns {
  readonly read: number;
  readonly bounced: number;
  /** Delays and temporary failures: nothing changes. */
  readonly temporary: number;
  readonly complained: number;
  /** Calendars that answered an invitation. */
  readonly replied: number;
  /** Of messages that this study did not send: nothing changes. */
  readonly foreign: number;
}

/** `files`: one message, an mbox, or several of each. The same file twice changes nothing more. */
export async function takeReturns(desk: Desk, study: string, files: readonly Uint8Array[]): Promise<TakenReturns> {
  const counts = { read: 0, bounced: 0, temporary: 0, complained: 0, replied: 0, foreign: 0 };
  for (const bytes of files.flatMap(splitMbox)) {
    counts.read += 1;
    const parts = await readParts(bytes);
    const reply = readCalendarReply(parts);
    if (reply !== undefined) counts[await takeReply(desk, study, reply)] += 1;
    const found = readReturn(parts);
    if (found === undefined) continue;
    const kind = await takeOne(desk, study, found);
    counts[kind] += 1;
  }
  return counts;
}

/** Only of somebody whom we know at that address, and of a workshop of ours. */
async function takeReply(
  desk: Desk,
  study: string,
  { uid, mail, reply }: CalendarReply,
): Promise<"replied" | "foreign"> {
  const subject = eventOfUid(uid, study);
  const found = subject === undefined ? undefined : await findEvent(desk, study, subject);
  const mark = markAddress(desk, study, mail);
  const contact = (await desk.store.contacts.list(study)).find(({ addressMark }) => addressMark === mark);
  if (subject === undefined || found === undefined || contact === undefined) return "foreign";
  const { stakeholder } = contact;
  const people = found.replies.get(stakeholder)?.people ?? 0;
  await replyToInvitation(desk, study, { subject, stakeholder, reply, people, by: "calendar" });
  return "replied";
}

/** Only what answers a message of ours counts: a made-up bounce must not silence anybody. */
async function takeOne(
  desk: Desk,
  study: string,
  found: MailReturn,
): Promise<"bounced" | "temporary" | "complained" | "foreign"> {
  const message =
    found.messageId === "" ? undefined : await desk.store.messages.find(study, { messageId: found.messageId });
  const contact = message === undefined ? undefined : await desk.store.contacts.get(study, message.contact);
  if (message === undefined || contact === undefined) return "foreign";
  const isSame = found.recipient === "" || markAddress(desk, study, found.recipient) === contact.addressMark;
  if (!isSame && found.kind === "bounce") return "foreign";
  if (found.kind === "bounce" && !found.isPermanent) return "temporary";
  const reason = found.kind === "bounce" ? "bounced" : "complained";
  const suppression: NewAct = {
    ...actHead(desk, study),
    verb: "suppress-address",
    body: { addressMark: contact.addressMark, reason, stakeholder: contact.stakeholder, message: message.id },
  };
  const settling = (status: string): NewAct => ({
    ...actHead(desk, study),
    verb: "settle-messages",
    body: { campaign: message.campaign, results: [{ id: message.id, state: "failed", detail: `bounced ${status}` }] },
  });
  await desk.store.commit(suppression, ...(found.kind === "bounce" ? [settling(found.status)] : []));
  return reason;
}
