// An act that was decided on what somebody saw is taken only while that still holds. Checked in the act's own transaction, which
// holds the study: of two at once, the second is told what the first did.
import { changedMeanwhile } from "../intake-problems.ts";
import type { Change } from "../kept/changes.ts";
import type { Kept } from "../kept.ts";
import type { NewAct } from "./act.ts";

/** Throws `store/changed-meanwhile`. */
export async function checkExpected(kept: Pick<Kept, "changes">, act: NewAct): Promise<void> {
  if (act.expects === undefined) return;
  const last = await lastChange(kept, act);
  if (last !== undefined && last.number !== act.expects) throw changedMeanwhile(last.actor, last.at);
}

/** Undefined where the act is on nothing that versions are kept of. */
function lastChange({ changes }: Pick<Kept, "changes">, act: NewAct): Promise<Change | undefined> {
  const { study, body } = act;
  if ("instanceId" in body) return changes.ofSubmission(study, body.instanceId);
  if ("rootId" in body) return changes.ofSubmission(study, body.rootId);
  if (act.verb === "decide-recommendation") return changes.ofDecision(act.study, act.body.recommendation);
  const [first] = "actions" in body ? body.actions : [];
  return first === undefined ? Promise.resolve(undefined) : changes.ofService(study, first.service);
}
