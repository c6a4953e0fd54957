// A table of the open data package: what it holds, field by field, in three languages.
import type { Mark } from "#base/mark";
import type { Texts } from "#base/text";

export type FieldType = "string" | "number" | "integer" | "boolean" | "year" | "date";

export interface DataField {
  readonly name: string;
  readonly type: FieldType;
  readonly meaning: Texts;
  /** HXL hashtag with attributes: `#indicator+value+num`. */
  readonly hxl: string;
  /** Permitted values. */
  readonly values?: readonly string[];
}

/** Undefined is missing: nothing known, or withheld. */
export type DataCell = string | number | boolean | undefined;

export interface DataTable {
  /** Small letters; also the file's name. */
  readonly name: string;
  readonly titles: Texts;
  readonly mark: Mark;
  readonly key: string;
  readonly fields: readonly DataField[];
  readonly rows: readonly (readonly DataCell[])[];
}

/** The fields and the cells of a row side by side, so that neither can be forgotten. */
export type FieldOf<Row> = DataField & { readonly read: (row: Row) => DataCell };

export function dataTable<Row>(
  head: Pick<DataTable, "name" | "titles" | "mark" | "key">,
  fields: readonly FieldOf<Row>[],
  rows: readonly Row[],
): DataTable {
  return {
    ...head,
    fields: fields.map(({ read: _, ...field }) => field),
    rows: rows.map((row) => fields.map(({ read }) => read(row))),
  };
}

/** `field("n", "integer", "#meta+sample", ["…", "…", "…"], read)`: meanings in Spanish, English, French. */
export function field<Row>(
  name: string,
  [type, hxl]: readonly [FieldType, string],
  [es, en, fr]: readonly [string, string, string],
  read: (row: Row) => DataCell,
): FieldOf<Row> {
  return { name, type, hxl, meaning: { es, en, fr }, read };
}
