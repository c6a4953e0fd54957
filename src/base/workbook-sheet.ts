// A sheet of a workbook as text, whatever program wrote it.

export interface WorkbookSheet {
  readonly name: string;
  /**
   * Rows of cells as text: empty cells are "", numbers in plain digits, dates as YYYY-MM-DD, times of day as HH:MM:SS, booleans
   * TRUE or FALSE.
   */
  readonly rows: readonly (readonly string[])[];
  /** Merged cells, counted from 0, both ends included; only the first one holds the text. Absent when there are none. */
  readonly merges?: readonly MergedCells[];
}

export interface MergedCells {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}
