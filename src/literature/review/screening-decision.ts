// One decision of one person on one work at one stage. Decisions are added, never changed: the last of a person counts.
import type { Mark } from "#base/mark";

export const STAGES = ["title-abstract", "full-text"] as const;
export const DECISIONS = ["include", "exclude", "unsure", "not-retrieved", "duplicate"] as const;

export type Stage = (typeof STAGES)[number];
export type Decision = (typeof DECISIONS)[number];

export interface ScreeningDecision {
  readonly mark: Mark;
  readonly reference: string;
  readonly stage: Stage;
  readonly person: string;
  readonly decision: Decision;
  /** Code of the criterion by which a work is left out; empty otherwise. */
  readonly reason: string;
  /** Settles a disagreement, whoever decided what before. */
  readonly settles: boolean;
  /** Id of the reference that a duplicate repeats. */
  readonly duplicateOf: string;
  readonly on: string;
  readonly note: string;
  readonly row: number;
}

export const SCREENING_COLUMNS = [
  ...["mark", "reference", "stage", "person", "decision", "reason", "settles", "duplicate_of", "on", "note"],
] as const;

/** As a row of literature/screening.csv. */
export function screeningCells(decision: ScreeningDecision): readonly string[] {
  const { mark, reference, stage, person, reason, settles, duplicateOf, on, note } = decision;
  return [mark, reference, stage, person, decision.decision, reason, settles ? "yes" : "", duplicateOf, on, note];
}
