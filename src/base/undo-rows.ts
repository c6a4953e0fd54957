// What an import did to a table is taken back from the table as it stands now: what people changed since then stays.
export type Cells = Readonly<Record<string, string>>;

export interface RowsOfImport {
  /** As the table stood before the import, and right after it. */
  readonly before: readonly Cells[];
  readonly after: readonly Cells[];
  readonly now: readonly Cells[];
  /** Rows that something else rests on stay. */
  readonly isUsed: (id: string) => boolean;
}

export interface UndoneRows {
  readonly rows: readonly Cells[];
  readonly removed: readonly string[];
  /** Rows of which cells that the import had filled are empty again. */
  readonly emptied: readonly string[];
  /** Rows that it had added, and that stay: changed since, or used. */
  readonly stay: readonly string[];
}

/** Rows are known by their cell `id`. */
export function undoRows({ before, after, now, isUsed }: RowsOfImport): UndoneRows {
  const [old, made] = [byId(before), byId(after)];
  const [removed, emptied, stay]: [string[], string[], string[]] = [[], [], []];
  const rows = now.flatMap((cells): readonly Cells[] => {
    const { id = "" } = cells;
    const [was, became] = [old.get(id), made.get(id)];
    if (became === undefined) return [cells];
    if (was !== undefined) {
      const less = withoutFilled(cells, was, became);
      if (less !== cells) emptied.push(id);
      return [less];
    }
    if (isUsed(id) || !isSame(cells, became)) {
      stay.push(id);
      return [cells];
    }
    removed.push(id);
    return [];
  });
  return { rows, removed, emptied, stay };
}

function byId(rows: readonly Cells[]): ReadonlyMap<string, Cells> {
  return new Map(rows.map((cells) => [cells.id ?? "", cells]));
}

function withoutFilled(now: Cells, was: Cells, became: Cells): Cells {
  const filled = Object.keys(became).filter(
    (name) => (was[name] ?? "") === "" && (became[name] ?? "") !== "" && now[name] === became[name],
  );
  return filled.length === 0 ? now : { ...now, ...Object.fromEntries(filled.map((name) => [name, ""])) };
}

function isSame(one: Cells, other: Cells): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => (one[name] ?? "") === (other[name] ?? ""),
  );
}
