// A workshop changed or was cancelled: everybody who got its invitation by mail gets the change, once for each state of it.
import { actHead, type Desk } from "../act-head.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import { findEvent } from "./kept-event.ts";
import { messageTo } from "./message-to.ts";

/** Number of messages queued. The same state twice adds nothing. */
export async function queueEventChange(desk: Desk, study: string, id: string): Promise<number> {
  const found = await findEvent(desk, study, id);
  if (found === undefined || found.changes === 0) return 0;
  const purpose = found.event.isCancelled === true ? "event-cancel" : "event-change";
  let told = 0;
  for (const { id: campaign, spec: kept } of await desk.store.campaigns.list(study)) {
    const { spec } = kept as CampaignPlan;
    if (spec.event !== id) continue;
    const messages = (await desk.store.messages.list(study, campaign))
      .filter(({ purpose: own, channel, state }) => own === "" && channel === "mail" && state === "sent")
      .map((message) => messageTo(desk, study, { ...message, spec, later: { purpose, about: String(found.changes) } }));
    if (messages.length === 0) continue;
    await desk.store.commit({ ...actHead(desk, study), verb: "queue-messages", body: { campaign, messages } });
    told += messages.length;
  }
  return told;
}
