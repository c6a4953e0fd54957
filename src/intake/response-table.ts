// Answers to one instrument as one table: a row per respondent and wave.
import type { Digest } from "#base/digest";
import type { Mark } from "#base/mark";
import type { Instrument } from "#study/instrument/instrument";

/** Text as it arrived, already checked against the instrument; a missing answer is null. */
export type AnswerRow = Readonly<Record<string, string | number | null>>;

export interface ResponseTable {
  /** Instrument id: `returnee`. */
  readonly id: string;
  readonly mark: Mark;
  /** Absent in a study of one round. */
  readonly wave?: string;
  readonly file: string;
  readonly fileDigest: Digest;
  readonly columns: readonly { readonly name: string; readonly type: "text" | "number" }[];
  readonly rows: readonly AnswerRow[];
  readonly instrument: Instrument;
}
