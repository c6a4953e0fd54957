// The table that a survey is estimated from.
import type { Select } from "../sql/select.ts";

export interface SurveyTable {
  readonly name: string;
  readonly from: string | Select;
  /** Names of its columns, where they are known: wrong names are then told by name. */
  readonly columns?: readonly string[];
  /** Those that hold numbers only, where the file says so: the others are looked through. */
  readonly numbers?: ReadonlySet<string>;
}
