// Actions → what is known now. Undone and refused ones do not count; nothing is ever taken out of the list.
import type { ServiceCells, ServiceColumn } from "../reintegration/service-columns.ts";
import type { Fact, KnownService, Observation, VerificationAction } from "./verification-action.ts";

/** In the order of their days, then of the list. */
export function replayActions(actions: readonly VerificationAction[]): KnownService {
  const undone = undoneIds(actions);
  const standing = actions.filter(({ id }) => !undone.has(id));
  const reviews = new Map(
    standing.flatMap((action) =>
      action.kind === "accepted" || action.kind === "refused" ? [[action.of, action.kind] as const] : [],
    ),
  );
  const observed = standing.flatMap((action) => (action.kind === "observed" ? [action] : []));
  const counting = observed.filter(({ by, id }) => by !== "link" || reviews.get(id) === "accepted");
  return {
    ...gather(counting.toSorted((a, b) => a.on.localeCompare(b.on))),
    waiting: observed.filter(({ by, id }) => by === "link" && !reviews.has(id)),
  };
}

/** An undoing that was undone itself counts no more: the newest are asked first. */
function undoneIds(actions: readonly VerificationAction[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const action of actions.toReversed())
    if (action.kind === "undone" && !undone.has(action.id)) undone.add(action.of);
  return undone;
}

function gather(observations: readonly Observation[]): Omit<KnownService, "waiting"> {
  const facts: Partial<Record<ServiceColumn, Fact>> = {};
  const seen: { lastSeenWorking?: Fact; lastSeenClosed?: Fact } = {};
  for (const { id, on, by, who, works, fields } of observations) {
    for (const [column, value] of Object.entries(fields) as [ServiceColumn, string][])
      facts[column] = { value, by, who, on, action: id };
    if (works !== undefined)
      seen[works ? "lastSeenWorking" : "lastSeenClosed"] = { value: works ? "yes" : "no", by, who, on, action: id };
  }
  const filled = Object.entries(facts).filter(([, fact]) => fact.value !== "");
  const cells: ServiceCells = Object.fromEntries(filled.map(([column, { value }]) => [column, value]));
  return { cells, facts, ...seen };
}

export interface FieldHistory {
  readonly column: ServiceColumn;
  readonly entries: readonly (Fact & { readonly isUndone: boolean })[];
}

/** Everything that was ever said about a field, the newest first. */
export function historyOf(actions: readonly VerificationAction[], column: ServiceColumn): FieldHistory {
  const undone = undoneIds(actions);
  const entries = actions.flatMap((action) => {
    const value = action.kind === "observed" ? action.fields[column] : undefined;
    if (action.kind !== "observed" || value === undefined) return [];
    const { id, on, by, who } = action;
    return [{ value, by, who, on, action: id, isUndone: undone.has(id) }];
  });
  return { column, entries: entries.toReversed() };
}
