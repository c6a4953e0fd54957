// An interview that was brought into the study: where the person lives, stated before their story is written.
import type { Mark } from "#base/mark";

export interface Interview {
  readonly mark: Mark;
  /** Id of the case; the transcript bears its name. */
  readonly case: string;
  readonly country: string;
  /** Empty: not stated. */
  readonly city: string;
}

export const INTERVIEW_COLUMNS = ["mark", "case", "country", "city"] as const;

export function interviewCells({ mark, case: id, country, city }: Interview): readonly string[] {
  return [mark, id, country, city];
}
