// What each reader would get, before anything leaves; the short texts to send by hand; one test message.
import type { KeptMessage } from "#store/kept/messages";
import type { Desk } from "../act-head.ts";
import { attachmentsFor, type ComposedFor, type Composing, calendarFor, composeFor } from "./compose-for.ts";
import type { Delivery, Mailer } from "./mail/mailer.ts";
import { type CampaignPlace, openCampaign } from "./open-campaign.ts";
import { openContact } from "./seal-contact.ts";

export interface Preview {
  readonly message: KeptMessage;
  readonly composed: ComposedFor;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
}

/** `of`: ids of messages or stakeholders; empty = all. Throws what sending would throw for want of files. */
export async function previewCampaign(
  desk: Desk,
  place: CampaignPlace,
  of: readonly string[],
): Promise<readonly Preview[]> {
  const composing = await openCampaign(desk, place);
  const all = await desk.store.messages.list(place.study, place.campaign);
  const chosen =
    of.length === 0 ? all : all.filter(({ id, stakeholder }) => of.includes(id) || of.includes(stakeholder));
  return Promise.all(
    chosen.map(async (message) => ({
      message,
      composed: composeFor(composing, message),
      attachments: (await attachmentsFor(composing, message)).map(({ name, bytes }) => ({ name, bytes: bytes.length })),
    })),
  );
}

/** The message of one recipient to an address of the team. Nothing is noted; the links are those of the recipient. */
export async function sendTest(desk: Desk, place: CampaignPlace, test: TestSending): Promise<Delivery> {
  const composing = await openCampaign(desk, place);
  return sendOneTest(composing, await desk.store.messages.list(place.study, place.campaign), test);
}

export interface TestSending {
  readonly mailer: Mailer;
  readonly to: string;
  /** Id of a message or stakeholder. __Default value:__ the first. */
  readonly of?: string | undefined;
}

export async function sendOneTest(
  composing: Composing,
  all: readonly KeptMessage[],
  { mailer, to, of }: TestSending,
): Promise<Delivery> {
  const message = all.find(({ id, stakeholder }) => of === undefined || id === of || stakeholder === of);
  if (message === undefined) return { state: "failed", detail: "no message" };
  const { subject, text, html, reader } = composeFor(composing, message);
  const { sender } = composing.plan.spec;
  return mailer.send({
    from: { name: sender.name, mail: sender.mail },
    replyTo: sender.replyTo,
    to: { name: "", mail: to },
    subject: `[Test] ${subject}`,
    text,
    html,
    messageId: message.messageId.replace("<", "<test-"),
    date: composing.desk.effects.clock.now(),
    unsubscribe: reader.unsubscribe,
    language: message.language,
    attachments: await attachmentsFor(composing, message),
    calendar: calendarFor(composing, message, { name: "", mail: to }),
  });
}

/** Telephone and words of each; `handOver` notes which were sent on. */
export async function writeShortTexts(
  desk: Desk,
  place: CampaignPlace,
): Promise<readonly { readonly to: string; readonly text: string }[]> {
  const composing = await openCampaign(desk, place);
  const messages = (await desk.store.messages.list(place.study, place.campaign)).filter(
    ({ channel, state }) => channel === "whatsapp" && state !== "suppressed",
  );
  const contacts = new Map((await desk.store.contacts.list(place.study)).map((contact) => [contact.id, contact]));
  return messages.flatMap((message) => {
    const contact = contacts.get(message.contact);
    return contact === undefined
      ? []
      : [{ to: openContact(desk, place.study, contact).whatsapp, text: composeFor(composing, message).short }];
  });
}
