// Messages of which nobody knows whether they arrived: people say whether they leave again, or count as sent.
import type { Desk } from "../act-head.ts";
import type { CampaignName } from "./campaign-turns.ts";
import { holdCampaign } from "./hold-campaign.ts";
import { campaignIsUnknown } from "./problems.ts";
import { decideUncertain } from "./send-campaign.ts";

/** Throws `workbench/campaign-is-unknown`, and `workbench/campaign-is-being-sent`: what is on its way just now is not uncertain. */
export async function decideOnUncertain(
  desk: Desk,
  { study, campaign }: CampaignName,
  uncertain: "again" | "leave",
): Promise<void> {
  if ((await desk.store.campaigns.get(study, campaign)) === undefined) throw campaignIsUnknown(campaign);
  await holdCampaign(desk, { study, campaign }, () => decideUncertain(desk, { study, campaign, uncertain }));
}
