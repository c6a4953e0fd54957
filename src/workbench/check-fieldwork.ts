// Fieldwork as a supervisor follows it: what is done, what looks strange and why, whom to ask again. Flags only; nothing changes.
import { fisherQuantile } from "#analysis/distributions/fisher";
import type { Mark } from "#base/mark";
import type { Texts } from "#base/text";
import { asFieldRecord, type FieldRow } from "#intake/quality/as-field-record";
import { type BackCheck, type BackCheckPlan, drawBackCheck } from "#intake/quality/draw-back-check";
import type { CheckGround, CheckName, FieldRecord } from "#intake/quality/field-record";
import { type FlagReading, findFlags } from "#intake/quality/find-flags";
import { type InterviewerEffect, interviewerEffects } from "#intake/quality/interviewer-effects";
import { openKeptAnswers } from "#intake/quality/keep-answers";
import { onePerPersonAndWave, type PersonRows } from "#intake/quality/one-per-person";
import { type FieldworkSummary, summariseFieldwork } from "#intake/quality/summarise-fieldwork";
import type { ResponseTable } from "#intake/response-table";
import { defaultFieldwork, type FieldworkPlan } from "#study/fieldwork-plan";
import type { Instrument } from "#study/instrument/instrument";
import type { Study } from "#study/study";
import { checkStudy } from "./check-study.ts";
import type { Effects } from "./effect/effects.ts";
import type { ReceivedForm } from "./intake/received-rows.ts";
import { fieldworkTableIsUnknown, StudyFolderProblem } from "./problems.ts";

export { CHECK_WORDS } from "#study/check-words";
export type { CheckName };

export interface FieldworkQuestion {
  /** Folder of the study. */
  readonly folder: string;
  /** Only this table. */
  readonly table?: string;
  readonly backCheck?: BackCheckPlan;
  /** Rows that the store keeps of a form, beside those of the folder. */
  readonly received?: (form: ReceivedForm) => AsyncIterable<readonly FieldRow[]>;
}

export interface TableFieldwork extends FlagReading {
  readonly table: string;
  readonly titles: Texts;
  /** Where the rows came from. */
  readonly mark: Mark;
  readonly summary: FieldworkSummary;
  readonly effects: readonly InterviewerEffect[];
  /** Ids of records that another record of the same person and wave stands for. */
  readonly setAside: PersonRows["setAside"];
  readonly backCheck: readonly BackCheck[];
}

export interface Fieldwork {
  readonly study: string;
  readonly titles: Texts;
  /** Names of the cities by id. */
  readonly cities: Readonly<Record<string, string>>;
  readonly tables: readonly TableFieldwork[];
}

/** The records behind each table, by `recordsKey`: a back-check is drawn from them later. */
export interface FieldworkReading {
  readonly fieldwork: Fieldwork;
  readonly records: ReadonlyMap<string, readonly FieldRecord[]>;
}

export function recordsKey({ table, mark }: Pick<TableFieldwork, "table" | "mark">): string {
  return `${table} ${mark}`;
}

/** Throws `workbench/study-folder-has-errors`, `workbench/fieldwork-table-is-unknown`. */
export async function checkFieldwork(effects: Effects, question: FieldworkQuestion): Promise<Fieldwork> {
  return (await readFieldwork(effects, question)).fieldwork;
}

/** Throws what `checkFieldwork` throws. */
export async function readFieldwork(effects: Effects, question: FieldworkQuestion): Promise<FieldworkReading> {
  const { folder, issues } = await checkStudy(effects, question.folder);
  if (folder === undefined) throw new StudyFolderProblem(question.folder, issues);
  const { study, instruments, responses } = folder;
  const known = instruments.map(({ id }) => id);
  if (question.table !== undefined && !known.includes(question.table))
    throw fieldworkTableIsUnknown(question.table, known);
  const tables: TableFieldwork[] = [];
  const records = new Map<string, readonly FieldRecord[]>();
  for (const instrument of instruments) {
    if (question.table !== undefined && instrument.id !== question.table) continue;
    const answers = responses.find(({ id }) => id === instrument.id);
    for (const [mark, own] of apart(await readRecords({ study, instrument, answers }, question.received))) {
      const draw = question.backCheck ? { draw: question.backCheck } : {};
      const table = watchTable(own, { study, instrument, mark, ...draw });
      tables.push(table);
      records.set(recordsKey(table), own);
    }
  }
  const cities = Object.fromEntries(study.cities.map(({ id, name }) => [id, name]));
  return { fieldwork: { study: study.id, titles: study.titles, cities, tables }, records };
}

interface Table {
  readonly study: Study;
  readonly instrument: Instrument;
  /** Of the folder. */
  readonly answers: ResponseTable | undefined;
}

/** Page by page: of a hundred thousand forms only what the checks need is held. */
async function readRecords(
  { study, instrument, answers }: Table,
  receive: FieldworkQuestion["received"],
): Promise<Arrived> {
  const plan = planOf(study, instrument.id);
  const keep = openKeptAnswers();
  const asRecord = (row: FieldRow) => asFieldRecord(row, plan, keep);
  const inFolder = (answers?.rows ?? []).map((row) => asRecord({ id: String(row.id), answers: row }));
  const form = { study: study.id, formId: instrument.formId, location: plan.columns.location };
  const received: FieldRecord[] = [];
  for await (const page of receive?.(form) ?? []) for (const row of page) received.push(asRecord(row));
  return { inFolder, received, isInvented: answers?.mark === "demonstration" };
}

interface Arrived {
  readonly inFolder: readonly FieldRecord[];
  readonly received: readonly FieldRecord[];
  /** Those of the folder. */
  readonly isInvented: boolean;
}

/** What arrives is real. Invented answers of the folder stand in a table of their own: the two are never one number. */
function apart({ inFolder, received, isInvented }: Arrived): readonly (readonly [Mark, readonly FieldRecord[]])[] {
  const groups: readonly (readonly [Mark, readonly FieldRecord[]])[] = isInvented
    ? [
        ["real", received],
        ["demonstration", inFolder],
      ]
    : [["real", [...inFolder, ...received]]];
  return groups.filter(([, records]) => records.length > 0);
}

interface Watched {
  readonly study: Study;
  readonly instrument: Instrument;
  readonly mark: Mark;
  readonly draw?: BackCheckPlan;
}

function watchTable(records: readonly FieldRecord[], { study, instrument, mark, draw }: Watched): TableFieldwork {
  const plan = planOf(study, instrument.id);
  const ground: CheckGround = {
    records,
    plan,
    instrument,
    period: study.period,
    cities: new Map(study.cities.map(({ id, longitude, latitude }) => [id, { longitude, latitude }])),
  };
  const found = findFlags(ground);
  return {
    table: instrument.id,
    titles: namesOf(study, instrument.id),
    mark,
    ...found,
    summary: summariseFieldwork(ground, found.flags),
    effects: effectsOf(records, plan, instrument),
    setAside: onePerPersonAndWave(records).setAside,
    backCheck: draw === undefined ? [] : drawBackCheck(records, draw),
  };
}

function planOf({ fieldwork }: Study, table: string): FieldworkPlan {
  return fieldwork?.find((plan) => plan.table === table) ?? defaultFieldwork(table);
}

function namesOf({ populations }: Study, table: string): Texts {
  return populations.find(({ id }) => id === table)?.names ?? { es: table, en: table, fr: table };
}

function effectsOf(
  records: readonly FieldRecord[],
  { effects, thresholds }: FieldworkPlan,
  instrument: Instrument,
): readonly InterviewerEffect[] {
  const leastRecords = thresholds.interviewerRecords;
  return interviewerEffects(records, { questions: effects, instrument, leastRecords, fisherQuantile });
}
