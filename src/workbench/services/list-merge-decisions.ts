// What people decided on pairs of services that looked like one: merged or kept apart, why, and whether it still stands.
import { undoneIds } from "#directory/verification/replay-actions";
import type { Desk } from "../act-head.ts";

export interface MergeDecision {
  /** Id of the action, as an undoing names it. */
  readonly id: string;
  readonly verdict: "merged" | "kept-apart";
  /** The first goes on under the second where they were merged. */
  readonly services: readonly [string, string];
  readonly on: string;
  readonly who: string;
  readonly reason: string;
  readonly isUndone: boolean;
}

/** The newest first; each pair that was kept apart once. */
export async function listMergeDecisions({ store }: Desk, study: string): Promise<readonly MergeDecision[]> {
  const histories = await store.services.list(study);
  const decisions = [...histories].flatMap(([service, actions]) => {
    const undone = undoneIds(actions);
    return actions.flatMap((action): readonly MergeDecision[] => {
      if (action.kind !== "merged" && action.kind !== "kept-apart") return [];
      // The other service of the pair holds the same decision under this id.
      if (action.id.endsWith("/other")) return [];
      const { id, on, who, reason, kind } = action;
      const second = kind === "merged" ? action.into : action.other;
      return [{ id, verdict: kind, services: [service, second], on, who, reason, isUndone: undone.has(id) }];
    });
  });
  return decisions.toSorted((a, b) => b.on.localeCompare(a.on));
}
