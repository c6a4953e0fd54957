// What stands on a sheet, before it is a spreadsheet: the same for a table and for the data of a figure.
import type { Mark } from "#base/mark";
import type { TableRow } from "../../document/document.ts";
import type { Align } from "./cell-styles.ts";

export interface PageColumn {
  readonly head: string;
  readonly align: Align;
  /** Belongs to the key to trace, right of the table and outside the printed area. */
  readonly isKey: boolean;
}

/** `format` is the number format of a number. */
export interface PageCell {
  readonly value: string | number;
  readonly format?: string | undefined;
}

export interface PageRow {
  readonly kind: TableRow["kind"];
  readonly cells: readonly (PageCell | undefined)[];
}

export interface SheetPage {
  /** Unique, at most 31 signs. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly mark: Mark;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
  /** Below the table: label and text. */
  readonly notes: readonly { readonly label: string; readonly text: string }[];
  /** Evidence of the whole sheet, where it is not known cell by cell. */
  readonly evidence: readonly string[];
}
