// Actions → what is known now. Undone and refused ones do not count; nothing is ever taken out of the list.
import type { ServiceCells, ServiceColumn } from "../reintegration/service-columns.ts";
import type { Fact, KnownService, Merge, Missing, Observation, VerificationAction } from "./verification-action.ts";

const replayed = new WeakMap<readonly VerificationAction[], KnownService>();

/** In the order of their days, then of the list. The same list gives the same value: a directory is asked more often than changed. */
export function replayActions(actions: readonly VerificationAction[]): KnownService {
  const known = replayed.get(actions) ?? replay(actions);
  replayed.set(actions, known);
  return known;
}

function replay(actions: readonly VerificationAction[]): KnownService {
  const undone = undoneIds(actions);
  const standing = actions.filter(({ id }) => !undone.has(id));
  const reviews = new Map(
    standing.flatMap((action) =>
      action.kind === "accepted" || action.kind === "refused" ? [[action.of, action.kind] as const] : [],
    ),
  );
  const observed = standing.flatMap((action) => (action.kind === "observed" ? [action] : []));
  const counting = observed.filter(({ by, id }) => by !== "link" || reviews.get(id) === "accepted");
  const mergedInto = standing.findLast((action): action is Merge => action.kind === "merged");
  const gathered = gather(counting.toSorted((a, b) => a.on.localeCompare(b.on)));
  const missingFrom = missingIn(standing);
  return {
    ...gathered,
    cells: missingFrom.length === 0 ? gathered.cells : { ...gathered.cells, to_verify: "yes" },
    waiting: observed.filter(({ by, id }) => by === "link" && !reviews.has(id)),
    missingFrom,
    ...(mergedInto === undefined ? {} : { mergedInto }),
    keptApart: standing.flatMap((action) => (action.kind === "kept-apart" ? [action.other] : [])),
  };
}

/** Not merged into another, and not made by nothing but what was undone. */
export function isListed({ mergedInto, facts }: KnownService): boolean {
  return mergedInto === undefined && Object.keys(facts).length > 0;
}

/** Missing no longer once its table has it again, or somebody found it working or closed. */
function missingIn(standing: readonly VerificationAction[]): readonly Missing[] {
  return standing.flatMap((action, at) => {
    if (action.kind !== "missing") return [];
    const answers = standing
      .slice(at + 1)
      .some(
        (later) =>
          (later.kind === "observed" && (later.works !== undefined || later.source === action.source)) ||
          (later.kind === "missing" && later.source === action.source),
      );
    return answers ? [] : [action];
  });
}

/** What one table has said of the service, as it stands: whether a second reading of it says anything new. */
export function toldBy(actions: readonly VerificationAction[], source: string): ServiceCells | undefined {
  const undone = undoneIds(actions);
  const told = actions.filter(
    (action) => action.kind === "observed" && action.source === source && !undone.has(action.id),
  );
  return told.length === 0 ? undefined : replayActions(told).cells;
}

/** An undoing that was undone itself counts no more: the newest are asked first. */
export function undoneIds(actions: readonly VerificationAction[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const action of actions.toReversed())
    if (action.kind === "undone" && !undone.has(action.id)) undone.add(action.of);
  return undone;
}

function gather(
  observations: readonly Observation[],
): Pick<KnownService, "cells" | "facts" | "lastSeenWorking" | "lastSeenClosed"> {
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
