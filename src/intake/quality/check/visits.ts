// The interviews of each interviewer in the order of time.
import { groupBy } from "#base/group-by";
import type { FieldRecord, Moment } from "../field-record.ts";

export type Visit = FieldRecord & { readonly start: Moment; readonly end: Moment };

function isVisit(record: FieldRecord): record is Visit {
  return record.start !== undefined && record.end !== undefined && record.interviewer !== "";
}

/** Each visit with the one before it, of the same interviewer. */
export function consecutiveVisits(records: readonly FieldRecord[]): readonly (readonly [Visit, Visit])[] {
  const byInterviewer = groupBy(records.filter(isVisit), ({ interviewer }) => interviewer);
  return [...byInterviewer.values()].flatMap((visits) => {
    const ordered = [...visits].sort((a, b) => a.start.time - b.start.time);
    return ordered.flatMap((visit, index) => {
      const before = ordered[index - 1];
      return before === undefined ? [] : [[before, visit] as const];
    });
  });
}
