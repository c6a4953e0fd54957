// Services of the directory that may be one and the same, each pair with its reason; those that somebody decided on are left out.
import { type ProposedMerge, proposeMerges } from "#directory/import/import-table";
import type { ServiceCells } from "#directory/reintegration/service-columns";
import { isListed, replayActions } from "#directory/verification/replay-actions";
import type { KnownService } from "#directory/verification/verification-action";
import type { Desk } from "../act-head.ts";

export { DUPLICATE_REASONS as MERGE_REASONS } from "#directory/import/find-duplicates";

export async function listProposedMerges(desk: Desk, study: string): Promise<readonly ProposedMerge[]> {
  const histories = await desk.store.services.list(study);
  const listed = [...histories].flatMap(([id, actions]) => {
    const known = replayActions(actions);
    return isListed(known) ? [{ id, known }] : [];
  });
  return keptProposals(study, listed);
}

interface Listed {
  readonly id: string;
  readonly known: KnownService;
}

interface Proposed {
  readonly study: string;
  readonly listed: readonly Listed[];
  readonly pairs: readonly ProposedMerge[];
}

/** The last answers, for people who see all countries and for those who see some. */
const MOST_KEPT = 8;
let kept: readonly Proposed[] = [];

/** Comparing all services with each other takes seconds in a large directory: it is done again only when one of them changed. */
function keptProposals(study: string, listed: readonly Listed[]): readonly ProposedMerge[] {
  const before = kept.find((one) => one.study === study && isSame(one.listed, listed));
  if (before !== undefined) return before.pairs;
  const pairs = propose(listed);
  kept = [{ study, listed, pairs }, ...kept].slice(0, MOST_KEPT);
  return pairs;
}

function isSame(before: readonly Listed[], now: readonly Listed[]): boolean {
  return before.length === now.length && before.every(({ known }, at) => known === now[at]?.known);
}

function propose(listed: readonly Listed[]): readonly ProposedMerge[] {
  const apart = new Map(listed.map(({ id, known }) => [id, new Set(known.keptApart)]));
  const cells = listed.map(({ id, known }) => namedCells(id, known));
  const pairs = proposeMerges(cells, new Set(listed.map(({ id }) => id)));
  return pairs.filter(({ ids: [one, other] }) => apart.get(one)?.has(other) !== true);
}

const named = new WeakMap<KnownService, ServiceCells>();

/** The same value for a service that did not change: what was compared of it is remembered beside it. */
function namedCells(id: string, known: KnownService): ServiceCells {
  const cells = named.get(known) ?? { ...known.cells, id };
  named.set(known, cells);
  return cells;
}
