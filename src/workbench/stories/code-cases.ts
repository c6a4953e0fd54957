// Coding, agreement, tables of codes, and the care for those who tell: the verbs of the qualitative researcher.
import { join } from "node:path";
import { readCsv } from "#base/read-csv";
import { CODING_COLUMNS, type Coding, codingCells } from "#cases/coding/coding";
import { type CodingAgreement, codingAgreement } from "#cases/coding/coding-agreement";
import { readCodings } from "#cases/coding/read-codings";
import { type Answerer, findRareTraits, type RiskyTraits } from "#cases/deidentify/reidentification-risk";
import { coverPlan, type PlanCell } from "#cases/plan/selection-plan";
import { appendRow } from "../append-row.ts";
import type { Effects } from "../effect/effects.ts";
import { codingIsUnknown, passageIsNotFound } from "../evidence-problems.ts";
import { readFileOf, refuseErrors } from "../file-problems.ts";
import { inTurn } from "../keep-in-turn.ts";
import { openStudyFolder } from "../open-study-folder.ts";
import { TABLES } from "../study-files.ts";
import type { StudyFolder } from "../study-folder.ts";
import { writeCsv } from "../write-csv.ts";
import { openCases } from "./open-cases.ts";

export interface NewCoding {
  readonly transcript: string;
  readonly passage: string;
  /** Where it begins, in code points. __Default value:__ the only place where the words stand */
  readonly start?: number | undefined;
  readonly code: string;
  readonly person: string;
  readonly memo: string;
}

/** Throws `workbench/passage-is-not-found`, `workbench/input-file-has-errors`. */
export function addCoding(effects: Effects, study: string, added: NewCoding): Promise<Coding> {
  const path = join(study, TABLES.codings);
  return inTurn(path, async () => {
    const { qualitative, cases } = await openCases(effects, study);
    const { codes, transcripts } = qualitative;
    const start = placeOf(added, transcripts.get(added.transcript) ?? "");
    const on = effects.clock.now().toISOString().slice(0, 10);
    const mark = cases.find(({ id }) => id === added.transcript)?.mark ?? "real";
    const { transcript, passage, code, person, memo } = added;
    const coding: Coding = {
      ...{ transcript, passage, code, person, memo },
      mark,
      start,
      end: start + [...passage].length,
      on,
      row: 2,
    };
    const one = new TextEncoder().encode(writeCsv([CODING_COLUMNS, codingCells(coding)]));
    const ground = { codes: new Set(codes.map(({ code }) => code)), transcripts };
    refuseErrors(TABLES.codings, readCodings(readCsv(one, TABLES.codings).sheet, ground).issues);
    await appendRow(effects, path, { head: CODING_COLUMNS, cells: codingCells(coding) });
    return coding;
  });
}

/** In code points. Throws `workbench/passage-is-not-found`. */
function placeOf({ passage, transcript, start }: NewCoding, text: string): number {
  if (start !== undefined) {
    const letters = [...text].slice(start, start + [...passage].length);
    if (letters.join("") !== passage) throw passageIsNotFound(transcript);
    return start;
  }
  const at = text.indexOf(passage);
  if (at === -1 || text.indexOf(passage, at + 1) !== -1) throw passageIsNotFound(transcript);
  return [...text.slice(0, at)].length;
}

export type CodingKey = Pick<Coding, "transcript" | "start" | "end" | "code" | "person">;

/** Takes out what this person coded there; what others coded stays. Throws `workbench/coding-is-unknown`. */
export function removeCoding(effects: Effects, study: string, key: CodingKey): Promise<void> {
  const path = join(study, TABLES.codings);
  return inTurn(path, async () => {
    const { qualitative } = await openCases(effects, study);
    const gone = new Set(qualitative.codings.filter((one) => isAt(one, key)).map(({ row }) => row));
    if (gone.size === 0) throw codingIsUnknown(key.transcript);
    const bytes = await readFileOf(effects, path);
    const { head, rows } = readCsv(bytes, TABLES.codings).sheet;
    const kept = rows.filter(({ row }) => !gone.has(row)).map(({ cells }) => cells);
    await effects.files.writeAtomically(path, new TextEncoder().encode(writeCsv([head, ...kept])));
  });
}

function isAt(coding: Coding, { transcript, start, end, code, person }: CodingKey): boolean {
  return (
    coding.transcript === transcript &&
    coding.start === start &&
    coding.end === end &&
    coding.code === code &&
    coding.person === person
  );
}

/** `isCounted`: of a transcript. __Default value:__ all of them */
export async function tellAgreement(
  effects: Effects,
  study: string,
  isCounted: (transcript: string) => boolean = () => true,
): Promise<CodingAgreement> {
  const { codings, transcripts } = (await openCases(effects, study)).qualitative;
  return codingAgreement(
    codings.filter(({ transcript }) => isCounted(transcript)),
    new Map([...transcripts].filter(([id]) => isCounted(id))),
  );
}

export interface CheckedCases {
  readonly cases: number;
  readonly risks: readonly RiskyTraits[];
  readonly plan: readonly PlanCell[];
  /** Cases without a transcript, and transcripts without a case. */
  readonly withoutTranscript: readonly string[];
  readonly withoutCase: readonly string[];
}

/** Traits that fewer answered than the disclosure rule of the study asks for. */
export async function checkCases(effects: Effects, study: string): Promise<CheckedCases> {
  const folder = await openStudyFolder(effects, study);
  const { cases, qualitative } = folder;
  const people = answerersOf(folder);
  const ids = new Set(cases.map(({ id }) => id));
  return {
    cases: cases.length,
    risks: cases.flatMap((one) => findRareTraits(one, people, folder.study.disclosure.minimumRespondents)),
    plan: qualitative.plan === undefined ? [] : coverPlan(qualitative.plan, cases),
    withoutTranscript: cases.filter(({ id }) => !qualitative.transcripts.has(id)).map(({ id }) => id),
    withoutCase: [...qualitative.transcripts.keys()].filter((id) => !ids.has(id)),
  };
}

/** Returned people who were asked: city, sex, age and needs of each. */
function answerersOf({ responses }: StudyFolder): readonly Answerer[] {
  const table = responses.find(({ id }) => id === "returnee");
  if (table === undefined) return [];
  return table.rows.map(({ city, sex, age, needs }) => ({
    ...{ city: String(city ?? ""), sex: String(sex ?? "") },
    ...(age === null || age === undefined || !Number.isFinite(Number(age)) ? {} : { age: Number(age) }),
    needs: new Set(String(needs ?? "").split(/[\s;,]+/u)),
  }));
}
