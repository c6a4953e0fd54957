// What people carry themselves – letters, texts for WhatsApp – counts as sent once it was written for them.
import type { KeptMessage } from "#store/kept/messages";
import { actHead, type Desk } from "../act-head.ts";
import type { CampaignPlace } from "./open-campaign.ts";

export async function noteByHand(
  desk: Desk,
  { study, campaign }: Pick<CampaignPlace, "study" | "campaign">,
  messages: readonly KeptMessage[],
): Promise<void> {
  const results = messages
    .filter(({ state }) => state === "queued")
    .map(({ id }) => ({ id, state: "sent" as const, detail: "by hand" }));
  if (results.length > 0)
    await desk.store.commit({ ...actHead(desk, study), verb: "settle-messages", body: { campaign, results } });
}
