// Fieldwork in numbers: per city, sex and interviewer what is done against the quota, refused, flagged, missing and how long it took.
import { groupBy } from "#base/group-by";
import { dontKnowShare, questionsOffering } from "./check/check-dont-know.ts";
import { askedOfEverybody, missingShare } from "./check/check-missing.ts";
import { countQuotas, type QuotaCell } from "./count-quotas.ts";
import type { CheckGround, FieldRecord, Flag } from "./field-record.ts";
import { median } from "./robust.ts";

export interface FieldworkCell {
  readonly city: string;
  readonly sex: string;
  readonly interviewer: string;
  readonly done: number;
  readonly refused: number;
  /** Records with at least one flag. */
  readonly flagged: number;
  readonly medianMinutes: number | null;
  /** Of the questions that nearly everybody answers, of one. */
  readonly missingShare: number | null;
  readonly dontKnowShare: number | null;
}

export interface FieldworkSummary {
  /** By city, sex, interviewer. */
  readonly cells: readonly FieldworkCell[];
  readonly byCity: readonly FieldworkCell[];
  readonly byInterviewer: readonly FieldworkCell[];
  readonly whole: FieldworkCell;
  readonly quotas: readonly QuotaCell[];
}

export function summariseFieldwork(ground: CheckGround, flags: readonly Flag[]): FieldworkSummary {
  const { records } = ground;
  const flagged = new Set(flags.map((flag) => flag.records[0]));
  const complete = records.filter(({ outcome }) => outcome === "complete");
  const measures = { flagged, asked: askedOfEverybody(complete, ground), offering: questionsOffering(ground), ground };
  const by = (keyOf: (record: FieldRecord) => readonly string[]) =>
    [...groupBy(records, (record) => JSON.stringify(keyOf(record)))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, members]) => cellOf(members, keyOf, measures));
  return {
    cells: by(({ city, sex, interviewer }) => [city, sex, interviewer]),
    byCity: by(({ city, sex }) => [city, sex, ""]),
    byInterviewer: by(({ interviewer }) => ["", "", interviewer]).filter(({ interviewer }) => interviewer !== ""),
    whole: cellOf(records, () => ["", "", ""], measures),
    quotas: countQuotas(complete, ground),
  };
}

interface Measures {
  readonly flagged: ReadonlySet<string | undefined>;
  readonly asked: readonly string[];
  readonly offering: readonly string[];
  readonly ground: CheckGround;
}

function cellOf(
  members: readonly FieldRecord[],
  keyOf: (record: FieldRecord) => readonly string[],
  { flagged, asked, offering, ground }: Measures,
): FieldworkCell {
  const [first] = members;
  const [city = "", sex = "", interviewer = ""] = first === undefined ? [] : keyOf(first);
  const complete = members.filter(({ outcome }) => outcome === "complete");
  const minutes = complete.flatMap(({ durationSeconds }) =>
    durationSeconds === undefined ? [] : [durationSeconds / 60],
  );
  return {
    city,
    sex,
    interviewer,
    done: complete.length,
    refused: members.length - complete.length,
    flagged: members.filter(({ id }) => flagged.has(id)).length,
    medianMinutes: orNull(median(minutes)),
    missingShare: orNull(mean(complete.map((record) => missingShare(record, asked)))),
    dontKnowShare: orNull(mean(complete.map((record) => dontKnowShare(record, offering, ground.plan.dontKnow)))),
  };
}

/** Of the values that are numbers. */
function mean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
