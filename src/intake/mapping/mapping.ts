// Which column of a file is which question of a form: proposed, corrected by a person, saved, used again.

export interface MappedColumn {
  readonly column: string;
  /** Path of the question inside its table: `profile/age`. */
  readonly question: string;
  /** For a question of several answers whose choices have columns of their own. */
  readonly choice?: string;
  /** What the cells hold. __Default value:__ codes. */
  readonly values?: "codes" | "labels";
}

export interface MappedSheet {
  /** Name of the sheet; of a CSV file: its name without ending. */
  readonly sheet: string;
  /** Path of the repeat; empty for the form itself. */
  readonly table: string;
  readonly columns: readonly MappedColumn[];
  /** Columns that are no answers, or that nobody wants. */
  readonly ignored: readonly string[];
}

export interface Mapping {
  readonly form: string;
  readonly version: string;
  /** Column that names a row for ever. Empty: the whole of its answers does, and a changed row is a new one. */
  readonly key: string;
  readonly sheets: readonly MappedSheet[];
}
