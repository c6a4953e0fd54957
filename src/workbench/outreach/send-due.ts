// What a server sends by itself: campaigns whose hour has come, reminders, changes of workshops. A first message without an hour
// waits for `send go`.
import type { Desk } from "../act-head.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import { holdCampaign } from "./hold-campaign.ts";
import type { Mailer } from "./mail/mailer.ts";
import { isBeingSent } from "./problems.ts";
import { isTimeToRemind, queueReminders } from "./queue-reminders.ts";
import { readSetting } from "./read-setting.ts";
import { sendCampaign } from "./send-campaign.ts";

export interface Sender {
  readonly openMailer: () => Mailer;
  readonly publicUrl: string;
  readonly publications: string;
  /** False: the server is about to end. */
  readonly mayGoOn: () => boolean;
  readonly tell: (cause: unknown) => void;
}

/** Milliseconds until a campaign that could not be finished is tried again. */
const REST = 300_000;

/** Milliseconds between two looks at who is to be reminded. */
const REMINDER_REST = 600_000;

export interface DueSending {
  /** Number of campaigns of which something was sent. */
  readonly sendDue: () => Promise<number>;
}

/** Remembers, for this process, which campaign rests until when. */
export function openDueSending(desk: Desk, sender: Sender): DueSending {
  const restsUntil = new Map<string, number>();
  let remindedAt = -Infinity;
  return {
    sendDue: async () => {
      const now = desk.effects.clock.now().getTime();
      if (now - remindedAt >= REMINDER_REST) {
        remindedAt = now;
        await queueAllReminders(desk, sender);
      }
      const due = (await desk.store.campaigns.listWaiting()).filter(
        ({ study, id, spec }) => isDue(spec as CampaignPlan, now) && (restsUntil.get(`${study}\n${id}`) ?? 0) <= now,
      );
      let worked = 0;
      for (const { study, id, spec } of due) {
        const end = await sendOne(desk, sender, { study, campaign: id, plan: spec as CampaignPlan });
        if (end === "done") worked += 1;
        if (end === "rest") restsUntil.set(`${study}\n${id}`, desk.effects.clock.now().getTime() + REST);
      }
      return worked;
    },
  };
}

/** One without an hour was sent by somebody; what follows its messages is sent here. */
function isDue({ spec: { notBefore } }: CampaignPlan, now: number): boolean {
  return notBefore === undefined || Date.parse(notBefore) <= now;
}

async function queueAllReminders(desk: Desk, { tell }: Sender): Promise<void> {
  for (const { study, id: campaign } of await desk.store.campaigns.listReminding())
    await holdCampaign(desk, { study, campaign }, () => remindInHours(desk, { study, campaign })).catch((cause) => {
      if (!isBeingSent(cause)) tell(cause);
    });
}

async function remindInHours(desk: Desk, place: { readonly study: string; readonly campaign: string }): Promise<void> {
  const { study } = await readSetting(desk, place.study);
  if (isTimeToRemind(desk.effects.clock.now(), study.timeZone)) await queueReminders(desk, place);
}

interface Due {
  readonly study: string;
  readonly campaign: string;
  readonly plan: CampaignPlan;
}

/** `rest`: something is left that cannot be sent now. `others`: another process is sending it. */
async function sendOne(
  desk: Desk,
  sender: Sender,
  { study, campaign, plan }: Due,
): Promise<"done" | "rest" | "others"> {
  const { openMailer, publicUrl, publications, mayGoOn, tell } = sender;
  const uncertain = plan.spec.whenUncertain ?? "ask";
  const only = plan.spec.notBefore === undefined ? ({ only: "later" } as const) : {};
  const mailer = openMailer();
  try {
    const place = { study, campaign, publicUrl, publications };
    const left = await sendCampaign(desk, { ...place, mailer, uncertain, mayGoOn, ...only });
    return left.queued > 0 || (uncertain !== "ask" && left.uncertain > 0) ? "rest" : "done";
  } catch (cause) {
    if (isBeingSent(cause)) return "others";
    tell(cause);
    return "rest";
  } finally {
    await mailer.close();
  }
}
