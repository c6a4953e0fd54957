// A planned campaign with all that is needed to compose its messages.
import type { TrackedCommitment } from "#dissemination/follow/tracker";
import type { Desk } from "../act-head.ts";
import { listCommitments } from "./answer.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import type { Composing } from "./compose-for.ts";
import { findEvent } from "./kept-event.ts";
import { campaignIsUnknown } from "./problems.ts";
import { readSetting } from "./read-setting.ts";

export interface CampaignPlace {
  readonly study: string;
  readonly campaign: string;
  readonly publicUrl: string;
  readonly publications: string;
}

/** Throws `workbench/campaign-is-unknown`, `workbench/no-study-is-kept`. */
export async function openCampaign(desk: Desk, place: CampaignPlace): Promise<Composing> {
  const kept = await desk.store.campaigns.get(place.study, place.campaign);
  if (kept === undefined) throw campaignIsUnknown(place.campaign);
  return openPlan(desk, place, kept.spec as CampaignPlan);
}

/** Of a plan that need not be kept. Throws `workbench/no-study-is-kept`. */
export async function openPlan(
  desk: Desk,
  { study, publicUrl, publications }: Omit<CampaignPlace, "campaign">,
  plan: CampaignPlan,
): Promise<Composing> {
  const setting = await readSetting(desk, study);
  const event = plan.spec.event === undefined ? undefined : await findEvent(desk, study, plan.spec.event);
  const commitments = plan.spec.reminders?.commitments === undefined ? [] : await listCommitments(desk, study);
  return { desk, plan, setting, publicUrl, publications, event, commitments: byId(commitments), files: new Map() };
}

function byId(commitments: readonly TrackedCommitment[]): ReadonlyMap<string, TrackedCommitment> {
  return new Map(commitments.map((one) => [one.id, one]));
}
