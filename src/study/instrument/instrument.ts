// An instrument as the codebook of its answers: variables, categories and labels, read from an XLSForm.
import type { Language } from "#base/text";

export type Labels = Readonly<Partial<Record<Language, string>>>;

export interface Category {
  readonly code: string;
  readonly labels: Labels;
}

/** `text` covers notes of the interviewer and everything that is not counted. */
export type VariableKind = "one" | "many" | "integer" | "decimal" | "date" | "text";

export interface Variable {
  readonly name: string;
  readonly kind: VariableKind;
  readonly labels: Labels;
  /** For `one` and `many`: the permitted codes, in the order of the form. */
  readonly categories: readonly Category[];
  /** Row of the survey sheet, for messages. */
  readonly row: number;
}

export interface Instrument {
  /** File name without ending: `returnee`. */
  readonly id: string;
  readonly formId: string;
  readonly version: string;
  readonly titles: Labels;
  readonly variables: readonly Variable[];
}
