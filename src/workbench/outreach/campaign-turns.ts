// What people do to a campaign – start, pause, stop – line by line in the log; the last line counts.
import { type CampaignMove, type CampaignTurn, subjectOfCampaign } from "#store/acts/outreach-acts";
import { actHead, type Desk } from "../act-head.ts";
import { reasonIsMissing } from "../care-problems.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import { campaignIsStopped, campaignIsUnknown } from "./problems.ts";

export interface CampaignName {
  readonly study: string;
  readonly campaign: string;
}

export interface Turn {
  readonly to: CampaignTurn;
  readonly reason: string;
  readonly at: string;
}

/** The oldest first. */
export async function listTurns(
  { store }: Pick<Desk, "store">,
  { study, campaign }: CampaignName,
): Promise<readonly Turn[]> {
  const lines = await store.outreachLog.ofSubject(study, subjectOfCampaign(campaign));
  return lines.map(({ at, body }) => {
    const { to, reason } = body as CampaignMove;
    return { to, reason, at };
  });
}

export async function lastTurn(desk: Pick<Desk, "store">, name: CampaignName): Promise<Turn | undefined> {
  return (await listTurns(desk, name)).at(-1);
}

/** Throws `workbench/campaign-is-unknown`, `workbench/campaign-is-stopped`, and without a reason to stop `workbench/reason-is-missing`. */
export async function turnCampaign(
  desk: Desk,
  { study, campaign }: CampaignName,
  { to, reason }: Pick<Turn, "to" | "reason">,
): Promise<void> {
  if ((await desk.store.campaigns.get(study, campaign)) === undefined) throw campaignIsUnknown(campaign);
  const last = await lastTurn(desk, { study, campaign });
  if (last?.to === "stopped") throw campaignIsStopped(campaign, last.reason);
  if (to === "stopped" && reason.trim() === "") throw reasonIsMissing();
  if (last?.to === to && to !== "started") return;
  const body = { subject: subjectOfCampaign(campaign), to, reason: reason.trim() };
  await desk.store.commit({ ...actHead(desk, study), verb: "move-campaign", body });
}

/** Whether somebody, or its hour, said that its first messages leave. */
export function hasBegun({ spec: { notBefore } }: CampaignPlan, turn: CampaignTurn | undefined, now: Date): boolean {
  if (notBefore !== undefined) return Date.parse(notBefore) <= now.getTime();
  return turn === "started" || turn === "broke-off";
}
