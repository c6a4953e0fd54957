// Whether an action on a service makes sense after what was done before: asked in the transaction that would write it.
import { replayActions, undoneIds } from "./replay-actions.ts";
import type { VerificationAction } from "./verification-action.ts";

type Histories = ReadonlyMap<string, readonly VerificationAction[]>;

/** Reviews need a change that waits, undoings an action that stands, merges two services of which neither has been merged. */
export function actionFits(histories: Histories, service: string, action: VerificationAction): boolean {
  const before = histories.get(service) ?? [];
  const known = replayActions(before);
  switch (action.kind) {
    case "accepted":
    case "refused":
      return known.waiting.some(({ id }) => id === action.of);
    case "undone":
      return before.some(({ id }) => id === action.of) && !undoneIds(before).has(action.of);
    case "merged":
      return (
        action.into !== service &&
        known.mergedInto === undefined &&
        replayActions(histories.get(action.into) ?? []).mergedInto === undefined
      );
    case "kept-apart":
      return action.other !== service;
    default:
      return true;
  }
}
