// Where a campaign stands, computed from what was done to it and how far its messages are.
import type { CampaignTurn } from "#store/acts/outreach-acts";
import type { CampaignPlan } from "./campaign-plan.ts";
import { hasBegun } from "./campaign-turns.ts";
import type { SendingReport } from "./send-campaign.ts";

/** `waiting`: it broke off, and is tried again by itself. `to-hand-over`: all mail has left, and letters or texts wait for somebody to carry them. */
export type CampaignState =
  | "planned"
  | "scheduled"
  | "sending"
  | "waiting"
  | "paused"
  | "to-hand-over"
  | "stopped"
  | "done";

export interface Standing {
  readonly plan: CampaignPlan;
  readonly turn: CampaignTurn | undefined;
  readonly report: SendingReport;
  readonly now: Date;
}

export function stateOf({ plan, turn, report, now }: Standing): CampaignState {
  if (turn === "stopped") return "stopped";
  const hasLeft = report.sent + report.failed + report.suppressed + report.uncertain > 0;
  if (report.queued === 0 && (hasLeft || hasBegun(plan, turn, now)))
    return report.toHandOver > 0 ? "to-hand-over" : "done";
  if (turn === "paused") return "paused";
  if (!hasBegun(plan, turn, now)) return plan.spec.notBefore === undefined ? "planned" : "scheduled";
  return turn === "broke-off" ? "waiting" : "sending";
}
