// A table as statistics programs keep it: columns with a label, labels of values, and values that mean "no answer".
// What SPSS and Stata call by different names has one name here; after DDI's variable, category and missing value.

export type MeasurementLevel = "nominal" | "ordinal" | "scale";

/** What a text column of moments holds: `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS`, `HH:MM:SS`. */
export type Moment = "date" | "datetime" | "time";

export interface ValueLabel {
  /** In a column of numbers, `.a` to `.z` stand for the extended missing values of Stata. */
  readonly value: number | string;
  readonly label: string;
}

/** Values that were given and still mean "no answer", as SPSS declares them; ends included. */
export interface UserMissing {
  readonly values: readonly (number | string)[];
  readonly range?: { readonly from: number; readonly to: number };
}

interface Described {
  readonly name: string;
  /** Empty when there is none. */
  readonly label: string;
  readonly level?: MeasurementLevel;
  readonly valueLabels: readonly ValueLabel[];
  /** Name of a language as the file writes it → labels, where the file has several. */
  readonly labelsByLanguage?: ReadonlyMap<string, readonly ValueLabel[]>;
  readonly userMissing?: UserMissing;
}

export interface NumberColumn extends Described {
  readonly type: "number";
  /** `null` is missing without a reason; a value declared as user-missing stands as it was given. */
  readonly values: readonly (number | null)[];
  /** Row → `a` to `z`, where a missing value gives its reason as Stata does. */
  readonly reasons?: ReadonlyMap<number, string>;
}

export interface TextColumn extends Described {
  readonly type: "text";
  readonly moment?: Moment;
  readonly values: readonly (string | null)[];
}

export type LabelledColumn = NumberColumn | TextColumn;

export interface LabelledTable {
  /** Title of the file; empty when there is none. */
  readonly label: string;
  readonly columns: readonly LabelledColumn[];
  readonly rows: number;
}

/** The values to compute with: user-missing values are null. */
export function answeredValues(column: LabelledColumn): readonly (number | string | null)[] {
  const { userMissing } = column;
  if (userMissing === undefined) return column.values;
  return column.values.map((value) => (value === null || isUserMissing(value, userMissing) ? null : value));
}

export function isUserMissing(value: number | string, { values, range }: UserMissing): boolean {
  if (values.includes(value)) return true;
  return range !== undefined && typeof value === "number" && value >= range.from && value <= range.to;
}
