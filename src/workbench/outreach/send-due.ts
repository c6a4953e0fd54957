// What a server sends by itself: campaigns that somebody started or whose hour has come, reminders, changes of workshops. What cannot
// go on is noted as broken off, and tried again after a rest, or as soon as somebody starts it again.
import { Problem } from "#base/problem";
import type { WhenUncertain } from "#dissemination/message/campaign";
import type { WaitingCampaign } from "#store/kept/campaigns";
import type { Desk } from "../act-head.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import { type CampaignName, hasBegun, lastTurn, turnCampaign } from "./campaign-turns.ts";
import { holdCampaign } from "./hold-campaign.ts";
import type { Mailer } from "./mail/mailer.ts";
import { isBeingSent } from "./problems.ts";
import { isTimeToRemind, queueReminders } from "./queue-reminders.ts";
import { readSetting } from "./read-setting.ts";
import { type SendingReport, sendCampaign } from "./send-campaign.ts";

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
  const rests = new Map<string, Rest>();
  let remindedAt = -Infinity;
  return {
    sendDue: async () => {
      const now = desk.effects.clock.now().getTime();
      if (now - remindedAt >= REMINDER_REST) {
        remindedAt = now;
        await queueAllReminders(desk, sender);
      }
      const due = (await desk.store.campaigns.listWaiting()).filter(
        (one) => isDue(one.spec as CampaignPlan, now) && !isResting(one, rests.get(`${one.study}\n${one.id}`), now),
      );
      let worked = 0;
      for (const { study, id, spec, turn } of due) {
        const hasStarted = hasBegun(spec as CampaignPlan, turn ?? undefined, new Date(now));
        const end = await sendOne(desk, sender, { study, campaign: id, plan: spec as CampaignPlan, hasStarted });
        if (end === "done") worked += 1;
        const since = desk.effects.clock.now().getTime();
        if (end === "rest") rests.set(`${study}\n${id}`, { since, until: since + REST });
      }
      return worked;
    },
  };
}

interface Rest {
  readonly since: number;
  readonly until: number;
}

/** Whoever starts a campaign again ends its rest. */
function isResting({ turn, turnedAt }: WaitingCampaign, rest: Rest | undefined, now: number): boolean {
  if (rest === undefined || rest.until <= now) return false;
  return !(turn === "started" && Date.parse(turnedAt ?? "") >= rest.since);
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
  /** False: its first messages wait for somebody; what follows others leaves. */
  readonly hasStarted: boolean;
}

/** `rest`: something is left that cannot be sent now. `others`: another process is sending it. */
async function sendOne(
  desk: Desk,
  sender: Sender,
  { study, campaign, plan, hasStarted }: Due,
): Promise<"done" | "rest" | "others"> {
  const { openMailer, publicUrl, publications, mayGoOn, tell } = sender;
  const uncertain = plan.spec.whenUncertain ?? "ask";
  const only = hasStarted ? {} : ({ only: "later" } as const);
  const mailer = openMailer();
  try {
    const place = { study, campaign, publicUrl, publications };
    const left = await sendCampaign(desk, { ...place, mailer, uncertain, mayGoOn, ...only });
    const isBroken = left.queued > 0 && mayGoOn();
    if (hasStarted && isBroken) await noteBreak(desk, { study, campaign }, GONE);
    return isAtRest(left, uncertain) ? "rest" : "done";
  } catch (cause) {
    if (isBeingSent(cause)) return "others";
    tell(cause);
    if (hasStarted) await noteBreak(desk, { study, campaign }, cause instanceof Problem ? cause.code : "");
    return "rest";
  } finally {
    await mailer.close();
  }
}

function isAtRest({ queued, uncertain }: SendingReport, wish: WhenUncertain): boolean {
  return queued > 0 || (wish !== "ask" && uncertain > 0);
}

/** The mail server does not answer, or takes nothing now. */
const GONE = "mail-server-is-gone";

/** Only of what was going on: who paused it meanwhile, or never started it, is not overruled. */
async function noteBreak(desk: Desk, place: CampaignName, reason: string): Promise<void> {
  const turn = await lastTurn(desk, place);
  if (turn?.to === "paused" || turn?.to === "stopped") return;
  await turnCampaign(desk, place, { to: "broke-off", reason });
}
