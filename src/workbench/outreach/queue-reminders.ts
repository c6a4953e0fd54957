// Reminders as a campaign states them → messages in its queue; looked at before, on any day.
import { wallClock } from "#base/local-instant";
import { type DueReminder, planReminders } from "#dissemination/follow/plan-reminders";
import type { NewMessage } from "#store/acts/outreach-acts";
import type { KeptMessage } from "#store/kept/messages";
import { actHead, type Desk } from "../act-head.ts";
import { listCommitments, noteReminder } from "./answer.ts";
import { type ComposedFor, composeFor } from "./compose-for.ts";
import { messageTo } from "./message-to.ts";
import { type CampaignPlace, openCampaign } from "./open-campaign.ts";

interface Reminder extends DueReminder {
  readonly message: NewMessage;
}

type Place = Pick<CampaignPlace, "study" | "campaign">;

/** Those that are due at `on`. Throws `workbench/campaign-is-unknown`. */
async function listDue(desk: Desk, { study, campaign }: Place, on: Date): Promise<readonly Reminder[]> {
  const { plan } = await openCampaign(desk, { study, campaign, publicUrl: "", publications: "" });
  const { spec } = plan;
  if (spec.reminders === undefined) return [];
  const [messages, opened, answers, commitments] = await Promise.all([
    desk.store.messages.list(study, campaign),
    desk.store.outreachLog.openedMessages(study),
    desk.store.outreachLog.list(study, ["answer-recommendation"]),
    listCommitments(desk, study),
  ]);
  const due = planReminders({
    rules: spec.reminders,
    messages,
    opened,
    answered: new Set(answers.map(({ stakeholder }) => stakeholder)),
    commitments,
    now: on.toISOString(),
  });
  const languages = new Map(messages.map(({ contact, language }) => [contact, language]));
  return due.map((one) => {
    const { stakeholder, contact, purpose, about } = one;
    const language = languages.get(contact) ?? "es";
    const later = { purpose, about };
    return {
      ...one,
      message: messageTo(desk, study, { spec, stakeholder, contact, language, channel: "mail", later }),
    };
  });
}

/** Number queued. The same moment twice adds nothing. Throws `workbench/campaign-is-unknown`. */
export async function queueReminders(desk: Desk, place: Place): Promise<number> {
  const { study, campaign } = place;
  const due = await listDue(desk, place, desk.effects.clock.now());
  if (due.length === 0) return 0;
  const messages = due.map(({ message }) => message);
  await desk.store.commit({ ...actHead(desk, study), verb: "queue-messages", body: { campaign, messages } });
  const reminded = new Set(due.map(({ commitment }) => commitment).filter((id) => id !== ""));
  for (const commitment of await listCommitments(desk, study))
    if (reminded.has(commitment.id)) await noteReminder(desk, study, commitment);
  return due.length;
}

export interface PreviewedReminder {
  readonly reminder: DueReminder;
  readonly composed: ComposedFor;
}

/** What would be queued at `on`, composed. Throws `workbench/campaign-is-unknown`. */
export async function previewReminders(
  desk: Desk,
  place: CampaignPlace,
  on: Date,
): Promise<readonly PreviewedReminder[]> {
  const composing = await openCampaign(desk, place);
  const due = await listDue(desk, place, on);
  return due.map((reminder) => ({
    reminder,
    composed: composeFor(composing, asKept(reminder.message, place.campaign)),
  }));
}

function asKept(message: NewMessage, campaign: string): KeptMessage {
  const nothing = { attempts: 0, leasedAt: "", settledAt: "", detail: "" };
  return { purpose: "", about: "", ...message, ...nothing, campaign, state: "queued" };
}

const FIRST_HOUR = 8;
const LAST_HOUR = 17;

/** On working days between eight and six, by the clock of the study; nobody is reminded at night. */
export function isTimeToRemind(now: Date, timeZone = "UTC"): boolean {
  const wall = wallClock(now, timeZone);
  const weekday = new Date(`${wall}Z`).getUTCDay();
  const hour = Number(wall.slice(11, 13));
  return weekday >= 1 && weekday <= 5 && hour >= FIRST_HOUR && hour <= LAST_HOUR;
}
