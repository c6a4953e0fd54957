// Acts on outreach into the tables; the twin of `apply-act` for its verbs.
import { nameIsUnknown } from "../intake-problems.ts";
import type { Moved } from "../kept/outreach-moves.ts";
import type { Kept } from "../kept.ts";
import { type Act, type ActOutcome, DONE } from "./act.ts";
import { OUTREACH_VERBS, type OutreachActs } from "./outreach-acts.ts";

export type OutreachAct = Extract<Act, { readonly verb: keyof OutreachActs }>;

export function isOutreach(act: Act): act is OutreachAct {
  return Object.hasOwn(OUTREACH_VERBS, act.verb);
}

/** Throws `store/name-is-unknown`, `store/name-is-taken`. */
export async function applyOutreach(kept: Kept, act: OutreachAct): Promise<ActOutcome> {
  const { study, at, id } = act;
  switch (act.verb) {
    case "set-contact":
      return kept.contacts.set(study, act.body, at);
    case "erase-contact":
      return kept.contacts.erase(study, act.body.id);
    case "plan-campaign":
      return kept.campaigns.add(study, act.body, at);
    case "queue-messages":
      return kept.messages.queue(study, act.body, at);
    case "lease-messages":
      return kept.messages.lease(study, { ...act.body, lease: id, at });
    case "settle-messages":
      return kept.messages.settle(study, { ...act.body, at });
    case "suppress-address":
      return logged(kept, act, await kept.suppressions.add(study, act.body, at));
    case "lift-suppression":
      return logged(kept, act, await kept.suppressions.lift(study, act.body.addressMark));
    case "merge-stakeholders":
      return merge(kept, act);
    case "undo-stakeholder-merge":
      return undoMerge(kept, act);
    default:
      await kept.outreachLog.add(study, act);
      return DONE;
  }
}

type ActOf<Verb extends OutreachAct["verb"]> = Extract<OutreachAct, { readonly verb: Verb }>;

/** Its line of the log holds what moved, so that exactly that goes back. */
async function merge({ outreachMoves, outreachLog }: Kept, act: ActOf<"merge-stakeholders">): Promise<ActOutcome> {
  const { merged, stakeholder } = act.body;
  const moved = await outreachMoves.move(act.study, { from: merged, to: stakeholder });
  await outreachLog.add(act.study, { ...act, body: { ...act.body, moved } });
  return DONE;
}

/** Throws `store/name-is-unknown`. */
async function undoMerge(
  { outreachMoves, outreachLog }: Kept,
  act: ActOf<"undo-stakeholder-merge">,
): Promise<ActOutcome> {
  const { merged, stakeholder, subject } = act.body;
  const lines = await outreachLog.ofSubject(act.study, subject);
  const done = lines.find(({ verb }) => verb === "merge-stakeholders");
  if (done === undefined || lines.some(({ verb }) => verb === act.verb)) throw nameIsUnknown(subject);
  const { moved } = done.body as { readonly moved: Moved };
  await outreachMoves.moveBack(act.study, { from: stakeholder, to: merged, moved });
  await outreachLog.add(act.study, act);
  return DONE;
}

/** What changed nothing is no line of the log. */
async function logged(kept: Kept, act: OutreachAct, outcome: ActOutcome): Promise<ActOutcome> {
  if (outcome.changed) await kept.outreachLog.add(act.study, act);
  return outcome;
}
