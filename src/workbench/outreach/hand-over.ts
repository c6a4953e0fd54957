// Letters and texts for WhatsApp that people carried themselves: ticked off, by whom and when; then they count as sent in the tracker.
import { actHead, type Desk } from "../act-head.ts";
import type { CampaignName } from "./campaign-turns.ts";
import { campaignIsUnknown } from "./problems.ts";

export interface HandedOver {
  /** Ids of messages, or of the institutions they are for. __Default value:__ all that wait. */
  readonly of?: readonly string[] | undefined;
}

/** How many were ticked off; mail and what was ticked off before is passed over. Throws `workbench/campaign-is-unknown`. */
export async function handOver(desk: Desk, { study, campaign }: CampaignName, { of }: HandedOver): Promise<number> {
  const { store, actor } = desk;
  if ((await store.campaigns.get(study, campaign)) === undefined) throw campaignIsUnknown(campaign);
  const waiting = (await store.messages.list(study, campaign)).filter(
    ({ id, stakeholder, channel, state }) =>
      channel !== "mail" && state === "queued" && (of === undefined || of.includes(id) || of.includes(stakeholder)),
  );
  const results = waiting.map(({ id }) => ({ id, state: "sent" as const, detail: `by hand: ${actor}` }));
  if (results.length > 0)
    await store.commit({ ...actHead(desk, study), verb: "settle-messages", body: { campaign, results } });
  return results.length;
}
