// What a server sends by itself: campaigns whose hour has come. Those without an hour wait for `send go`.
import { Problem } from "#base/problem";
import type { Desk } from "../act-head.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import type { Mailer } from "./mail/mailer.ts";
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

export interface DueSending {
  /** Number of campaigns of which something was sent. */
  readonly sendDue: () => Promise<number>;
}

/** Remembers, for this process, which campaign rests until when. */
export function openDueSending(desk: Desk, sender: Sender): DueSending {
  const restsUntil = new Map<string, number>();
  return {
    sendDue: async () => {
      const now = desk.effects.clock.now().getTime();
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

function isDue({ spec: { notBefore } }: CampaignPlan, now: number): boolean {
  return notBefore !== undefined && Date.parse(notBefore) <= now;
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
  const mailer = openMailer();
  try {
    const place = { study, campaign, publicUrl, publications };
    const left = await sendCampaign(desk, { ...place, mailer, uncertain, mayGoOn });
    return left.queued > 0 || (uncertain !== "ask" && left.uncertain > 0) ? "rest" : "done";
  } catch (cause) {
    if (cause instanceof Problem && cause.code === "workbench/campaign-is-being-sent") return "others";
    tell(cause);
    return "rest";
  } finally {
    await mailer.close();
  }
}
