// Who gets what of a campaign, before and while it is sent: each with channel and subject, whoever is left out and why, and one
// message in full.
import type { Channel, NewMessage } from "#store/acts/outreach-acts";
import type { KeptMessage, MessageState } from "#store/kept/messages";
import type { Desk } from "../act-head.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import { attachmentsFor, type Composing, calendarFor, composeFor } from "./compose-for.ts";
import { CALENDAR_NAME } from "./mail/mailer.ts";
import { type CampaignPlace, openCampaign, openPlan } from "./open-campaign.ts";
import { draftCampaign, type PlannedCampaign } from "./plan-campaign.ts";
import { sendOneTest, type TestSending } from "./preview-campaign.ts";

export interface RecipientRow {
  readonly id: string;
  readonly stakeholder: string;
  readonly name: string;
  readonly language: string;
  readonly channel: Channel;
  readonly subject: string;
  readonly state: MessageState;
  readonly detail: string;
  /** Empty until it left or failed. */
  readonly settledAt: string;
  /** Why it follows another message; empty: it is the first. */
  readonly purpose: string;
}

export interface ShownMessage {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** For WhatsApp. */
  readonly short: string;
  /** Of a letter. */
  readonly letter: string;
  readonly link: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
}

export interface DraftPreview {
  readonly recipients: readonly RecipientRow[];
  readonly leftOut: readonly (PlannedCampaign["leftOut"][number] & { readonly name: string })[];
  /** Absent where nobody is written to. */
  readonly shown?: ShownMessage;
}

export type DraftPlace = Omit<CampaignPlace, "campaign">;

/** `of`: id of the message to show. __Default value:__ the first. Throws what planning and attaching throw; keeps nothing. */
export async function previewDraft(
  desk: Desk,
  place: DraftPlace,
  { plan: written, of }: { readonly plan: CampaignPlan; readonly of?: string | undefined },
): Promise<DraftPreview> {
  const { plan, recipients } = await draftCampaign(desk, place.study, written);
  const composing = await openPlan(desk, place, plan);
  const messages = recipients.messages.map((message) => notYetQueued(plan, message));
  const message = messages.find(({ id }) => id === of) ?? messages[0];
  return {
    recipients: messages.map((each) => rowOf(composing, each)),
    leftOut: recipients.leftOut.map((one) => ({ ...one, name: nameOf(composing, one.stakeholder) })),
    ...(message === undefined ? {} : { shown: await showMessage(composing, message) }),
  };
}

/** The message of one recipient to an address of the team, of what need not be planned. */
export async function testDraft(
  desk: Desk,
  place: DraftPlace,
  { plan: written, ...test }: TestSending & { readonly plan: CampaignPlan },
): ReturnType<typeof sendOneTest> {
  const { plan, recipients } = await draftCampaign(desk, place.study, written);
  const messages = recipients.messages.map((message) => notYetQueued(plan, message));
  return sendOneTest(await openPlan(desk, place, plan), messages, test);
}

/** Of a planned one, as far as it is. Throws `workbench/campaign-is-unknown`. */
export async function listRecipients(desk: Desk, place: CampaignPlace): Promise<readonly RecipientRow[]> {
  const composing = await openCampaign(desk, place);
  return (await desk.store.messages.list(place.study, place.campaign)).map((message) => rowOf(composing, message));
}

/** Undefined for an unknown id. Throws `workbench/campaign-is-unknown`, and what attaching throws. */
export async function showRecipient(desk: Desk, place: CampaignPlace, id: string): Promise<ShownMessage | undefined> {
  const composing = await openCampaign(desk, place);
  const message = (await desk.store.messages.list(place.study, place.campaign)).find((one) => one.id === id);
  return message && showMessage(composing, message);
}

async function showMessage(composing: Composing, message: KeptMessage): Promise<ShownMessage> {
  const { subject, text, html, short, body, reader } = composeFor(composing, message);
  const attachments = (await attachmentsFor(composing, message)).map(({ name, bytes }) => ({
    name,
    bytes: bytes.length,
  }));
  const calendar =
    message.channel === "mail" ? calendarFor(composing, message, { name: reader.institution, mail: "" }) : undefined;
  return {
    ...{ id: message.id, subject, text, html, short, letter: body, link: reader.link },
    attachments:
      calendar === undefined
        ? attachments
        : [...attachments, { name: CALENDAR_NAME, bytes: Buffer.byteLength(calendar.text) }],
  };
}

function rowOf(composing: Composing, message: KeptMessage): RecipientRow {
  const { id, stakeholder, language, channel, state, detail, purpose, settledAt } = message;
  const { subject } = composeFor(composing, message);
  const name = nameOf(composing, stakeholder);
  return { id, stakeholder, name, language, channel, subject, state, detail, purpose, settledAt };
}

function nameOf({ setting }: Composing, stakeholder: string): string {
  return setting.stakeholders.get(stakeholder)?.name ?? stakeholder;
}

function notYetQueued({ spec }: CampaignPlan, message: NewMessage): KeptMessage {
  const fresh = { state: "queued", attempts: 0, leasedAt: "", settledAt: "", detail: "" } as const;
  return { purpose: "", about: "", ...message, campaign: spec.id, ...fresh };
}
