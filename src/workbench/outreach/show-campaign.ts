// Campaigns as they stand: planned, under way, broken off, done; with what people did to them.
import type { KeptCampaign } from "#store/kept/campaigns";
import type { Desk } from "../act-head.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import { type CampaignState, stateOf } from "./campaign-state.ts";
import { type CampaignName, listTurns, type Turn } from "./campaign-turns.ts";
import { campaignIsUnknown } from "./problems.ts";
import { reportOn, type SendingReport } from "./send-campaign.ts";

export interface CampaignRow extends SendingReport {
  readonly id: string;
  readonly madeAt: string;
  readonly state: CampaignState;
  /** Nothing is sent before; empty: it waits for somebody. */
  readonly notBefore: string;
  readonly perMinute: number;
  readonly turns: readonly Turn[];
}

const PER_MINUTE = 60;

/** The oldest first. */
export async function listCampaigns(desk: Desk, study: string): Promise<readonly CampaignRow[]> {
  return Promise.all((await desk.store.campaigns.list(study)).map((kept) => rowOf(desk, study, kept)));
}

/** Throws `workbench/campaign-is-unknown`. */
export async function showCampaign(desk: Desk, { study, campaign }: CampaignName): Promise<CampaignRow> {
  const kept = await desk.store.campaigns.get(study, campaign);
  if (kept === undefined) throw campaignIsUnknown(campaign);
  return rowOf(desk, study, kept);
}

async function rowOf(desk: Desk, study: string, { id, madeAt, spec }: KeptCampaign): Promise<CampaignRow> {
  const plan = spec as CampaignPlan;
  const name = { study, campaign: id };
  const [report, turns] = await Promise.all([reportOn(desk, name), listTurns(desk, name)]);
  const state = stateOf({ plan, turn: turns.at(-1)?.to, report, now: desk.effects.clock.now() });
  const { notBefore = "", perMinute = PER_MINUTE } = plan.spec;
  return { id, madeAt, state, notBefore, perMinute, turns, ...report };
}
