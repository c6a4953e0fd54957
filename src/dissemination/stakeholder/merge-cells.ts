// Two rows of stakeholders.csv that are one institution → one row: what stands stays, what is empty is filled, lists are joined.
type Cells = Readonly<Record<string, string>>;

/** Columns that hold several values, and what parts them. */
const LISTS: Readonly<Record<string, { readonly split: RegExp; readonly join: string }>> = {
  functions: { split: /[;\s]+/u, join: " " },
  source_url: { split: /\s+;\s*|;\s+/u, join: " ; " },
};

export interface MergedCell {
  readonly column: string;
  /** Of the one that stays, and of the other. */
  readonly values: readonly [string, string];
  readonly merged: string;
}

export interface CellsToMerge {
  readonly head: readonly string[];
  readonly stays: Cells;
  readonly merged: Cells;
  /** Columns of which the other's value is taken. */
  readonly take: readonly string[];
}

/** By column; the id is always that of the one that stays. */
export function mergeCells({ head, stays, merged, take }: CellsToMerge): readonly MergedCell[] {
  return head.map((column): MergedCell => {
    const values = [stays[column] ?? "", merged[column] ?? ""] as const;
    return { column, values, merged: column === "id" ? values[0] : mergedValue(column, values, take) };
  });
}

function mergedValue(column: string, [own, other]: readonly [string, string], take: readonly string[]): string {
  if (take.includes(column) && other !== "") return other;
  const list = LISTS[column];
  if (list === undefined || own === "" || other === "") return own || other;
  const parts = [own, other].flatMap((cell) => cell.split(list.split)).filter((part) => part !== "");
  return [...new Set(parts)].join(list.join);
}
