// Institutions of the registry that may be one, for people to look at.
import { listSamePairs, type SameReason } from "#dissemination/stakeholder/find-same-institutions";
import type { Desk } from "../act-head.ts";
import { listStakeholders } from "./export-stakeholders.ts";

export interface SameStakeholders {
  readonly ids: readonly [string, string];
  readonly names: readonly [string, string];
  readonly reason: SameReason;
}

export async function listSameStakeholders(
  desk: Pick<Desk, "store">,
  study: string,
): Promise<readonly SameStakeholders[]> {
  const known = await listStakeholders(desk, study);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return listSamePairs(known).map(({ ids, reason }) => ({
    ids,
    names: [names.get(ids[0]) ?? ids[0], names.get(ids[1]) ?? ids[1]],
    reason,
  }));
}
