// A row of answers → the record that the checks look at.
import type { FieldworkPlan } from "#study/fieldwork-plan";
import type { FieldRecord, Moment } from "./field-record.ts";
import { type KeepAnswers, openKeptAnswers, type RawAnswers } from "./keep-answers.ts";
import { readMoment } from "./read-moment.ts";
import { readPoint } from "./read-point.ts";

export interface FieldRow {
  readonly id: string;
  readonly answers: RawAnswers;
  /** Who handed it in, where no question says who asked. */
  readonly submitter?: string;
  /** From the audit log. */
  readonly auditSeconds?: number;
  readonly distanceMetres?: number;
  readonly phoneHash?: string;
  readonly nameFilter?: string;
}

/** More than a day is no interview but a form left open. */
const LONGEST_SECONDS = 86_400;

/** `keep`: shared by records that are read together. */
export function asFieldRecord(
  row: FieldRow,
  { columns, refused }: FieldworkPlan,
  keep: KeepAnswers = openKeptAnswers(),
): FieldRecord {
  const { answers, submitter = "", auditSeconds, ...known } = row;
  const cell = (name: string) => String(answers[name] ?? "").trim();
  const [start, end] = [readMoment(cell(columns.start)), readMoment(cell(columns.end))];
  const durationSeconds = auditSeconds ?? secondsBetween(start, end);
  const point = readPoint(cell(columns.location));
  const { phoneHash = cell(columns.phone), nameFilter = cell(columns.name) } = known;
  return {
    ...known,
    city: cell(columns.city),
    sex: cell(columns.sex),
    interviewer: cell(columns.interviewer) || submitter,
    person: cell(columns.person),
    wave: cell(columns.wave),
    outcome: refused.includes(cell(columns.outcome)) ? "refused" : "complete",
    day: (cell(columns.date) || cell(columns.start)).slice(0, 10),
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    ...(point ? { point } : {}),
    ...(phoneHash === "" ? {} : { phoneHash }),
    ...(nameFilter === "" ? {} : { nameFilter }),
    answers: keep(answers),
  };
}

function secondsBetween(start: Moment | undefined, end: Moment | undefined): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  const seconds = (end.time - start.time) / 1000;
  return seconds > 0 && seconds <= LONGEST_SECONDS ? seconds : undefined;
}
