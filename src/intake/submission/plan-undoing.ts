// An import of answers that is taken back as a whole, and brought back: which submissions leave the counts, which edits give way to what
// stood before them, and which stay because a later version took their place. Nothing is erased by either.

/** One version that an import brought, in the order of arrival. */
export interface ImportedVersion {
  readonly instanceId: string;
  /** Null for the first of its chain. */
  readonly replaces: string | null;
  readonly current: boolean;
  readonly removed: boolean;
  /** Taken back with its import. */
  readonly undone: boolean;
}

export interface EditTakenBack {
  readonly instanceId: string;
  /** What stands in its place, or stood there. */
  readonly other: string;
}

export interface UndoingPlan {
  /** First versions, which leave every count or come back into it. */
  readonly whole: readonly string[];
  readonly edits: readonly EditTakenBack[];
  /** Somebody changed them since. */
  readonly stay: readonly string[];
}

/** What people took out by hand is left alone: it is in no count already. */
export function planUndoing(versions: readonly ImportedVersion[]): UndoingPlan {
  const current = new Map(versions.map((one) => [one.instanceId, one.current]));
  const plan = { whole: [] as string[], edits: [] as EditTakenBack[], stay: [] as string[] };
  for (const { instanceId, replaces, removed, undone } of versions.toReversed()) {
    if (removed || undone) continue;
    if (current.get(instanceId) !== true) plan.stay.push(instanceId);
    else if (replaces === null) plan.whole.push(instanceId);
    else {
      plan.edits.push({ instanceId, other: replaces });
      current.set(instanceId, false).set(replaces, true);
    }
  }
  return plan;
}

/** `standing`: of the versions that edits of the import replaced, those that stand now. */
export function planReturn(versions: readonly ImportedVersion[], standing: ReadonlySet<string>): UndoingPlan {
  const current = new Set(standing);
  const plan = { whole: [] as string[], edits: [] as EditTakenBack[], stay: [] as string[] };
  for (const { instanceId, replaces } of versions.filter(({ undone }) => undone)) {
    if (replaces === null) {
      plan.whole.push(instanceId);
      current.add(instanceId);
    } else if (current.has(replaces)) {
      plan.edits.push({ instanceId, other: replaces });
      current.delete(replaces);
      current.add(instanceId);
    } else plan.stay.push(instanceId);
  }
  return plan;
}
