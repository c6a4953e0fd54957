// A workshop changed or was cancelled: everybody who got its invitation by mail gets the change, once for each state of it.
import type { NewAct } from "#store/acts/act";
import { actHead, type Desk } from "../act-head.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import { messageTo } from "./message-to.ts";

export interface ChangedEvent {
  readonly id: string;
  readonly isCancelled: boolean;
  /** How often it was changed, this time included. */
  readonly changes: number;
}

export interface EventMessages {
  /** Not done yet: they belong to the change. */
  readonly acts: readonly NewAct[];
  /** Number of messages. */
  readonly told: number;
}

/** The same state twice adds nothing. */
export async function tellEventChange(
  desk: Desk,
  study: string,
  { id, isCancelled, changes }: ChangedEvent,
): Promise<EventMessages> {
  const purpose = isCancelled ? "event-cancel" : "event-change";
  const acts: NewAct[] = [];
  let told = 0;
  for (const { id: campaign, spec: kept } of changes === 0 ? [] : await desk.store.campaigns.list(study)) {
    const { spec } = kept as CampaignPlan;
    if (spec.event !== id) continue;
    const messages = (await desk.store.messages.list(study, campaign))
      .filter(({ purpose: own, channel, state }) => own === "" && channel === "mail" && state === "sent")
      .map((message) => messageTo(desk, study, { ...message, spec, later: { purpose, about: String(changes) } }));
    if (messages.length === 0) continue;
    acts.push({ ...actHead(desk, study), verb: "queue-messages", body: { campaign, messages } });
    told += messages.length;
  }
  return { acts, told };
}
