// Services of the directory that may be one and the same, each pair with its reason; those that somebody decided on are left out.
import { type ProposedMerge, proposeMerges } from "#directory/import/import-table";
import { replayActions } from "#directory/verification/replay-actions";
import type { Desk } from "../act-head.ts";
import { listServices, todayOf } from "./read-directory.ts";

export { DUPLICATE_REASONS as MERGE_REASONS } from "#directory/import/find-duplicates";

export async function listProposedMerges(desk: Desk, study: string): Promise<readonly ProposedMerge[]> {
  const histories = await desk.store.services.list(study);
  const listed = listServices(histories, todayOf(desk.effects));
  const apart = new Map(listed.map(({ id }) => [id, new Set(replayActions(histories.get(id) ?? []).keptApart)]));
  const pairs = proposeMerges(
    listed.map(({ cells, id }) => ({ ...cells, id })),
    new Set(listed.map(({ id }) => id)),
  );
  return pairs.filter(({ ids: [one, other] }) => apart.get(one)?.has(other) !== true);
}
