// An Issue remarks on a document that somebody wrote: what is wrong, where, and how to mend it.
// All issues of a document are returned together; an Issue never stops the reading of the rest.
import type { Texts } from "./text.ts";

/** Where in the study folder. `row` counts from 1 with the head line as row 1, as a spreadsheet shows it. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

export interface Issue {
  /** The rule in the positive, `room/what-should-hold`: `series/period-is-in-order`. */
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly place: Place;
  readonly message: Texts;
  readonly cure: Texts;
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === "error");
}
