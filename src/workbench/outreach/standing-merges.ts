// Institutions of the registry that were found to be one: whoever names the one that went means the one that stayed.
import type { StakeholderMerge } from "#store/acts/outreach-acts";
import type { LogLine } from "#store/kept/outreach-log";
import type { Store } from "#store/open-store";

export interface PastMerge extends Pick<StakeholderMerge, "stakeholder" | "merged" | "why" | "cells" | "mandates"> {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly undone?: { readonly at: string; readonly by: string; readonly why: string };
}

type Reading = Pick<Store, "outreachLog">;

/** The oldest first. */
export async function listPastMerges({ outreachLog }: Reading, study: string): Promise<readonly PastMerge[]> {
  const lines = await outreachLog.list(study, ["merge-stakeholders", "undo-stakeholder-merge"]);
  return lines.filter(({ verb }) => verb === "merge-stakeholders").map((line) => asMerge(line, lines));
}

function asMerge({ subject: id, at, actor, body }: LogLine, lines: readonly LogLine[]): PastMerge {
  // What `merge-stakeholders` wrote.
  const { stakeholder, merged, why, cells, mandates } = body as StakeholderMerge;
  const undoing = lines.find((line) => line.verb === "undo-stakeholder-merge" && line.subject === id);
  const undone = undoing && {
    ...{ at: undoing.at, by: undoing.actor, why: (undoing.body as Pick<StakeholderMerge, "why">).why },
  };
  return { id, at, by: actor, stakeholder, merged, why, cells, mandates, ...(undone && { undone }) };
}

/** Id that went → id that stayed. */
export async function listStandingMerges(store: Reading, study: string): Promise<ReadonlyMap<string, string>> {
  const standing = (await listPastMerges(store, study)).filter(({ undone }) => undone === undefined);
  return new Map(standing.map(({ merged, stakeholder }) => [merged, stakeholder]));
}

/** Each once. */
export function idsAfter(ids: readonly string[], merged: ReadonlyMap<string, string>): readonly string[] {
  return merged.size === 0 ? ids : [...new Set(ids.map((id) => merged.get(id) ?? id))];
}

interface Addressed {
  readonly addressees: readonly string[];
}

export function toMerged<One extends Addressed>(one: One, merged: ReadonlyMap<string, string>): One {
  return { ...one, addressees: idsAfter(one.addressees, merged) };
}

interface Decided {
  readonly recommendationActions: readonly (object & Partial<Addressed>)[];
}

export function withMerged<Some extends Decided>(some: Some, merged: ReadonlyMap<string, string>): Some {
  if (merged.size === 0) return some;
  const recommendationActions = some.recommendationActions.map((action) =>
    action.addressees === undefined ? action : { ...action, addressees: idsAfter(action.addressees, merged) },
  );
  return { ...some, recommendationActions };
}
