// Coding, agreement, tables of codes, and the care for those who tell: the verbs of the qualitative researcher.
import { join } from "node:path";
import { readCsv } from "#base/read-csv";
import { CODING_COLUMNS, type Coding, codingCells } from "#cases/coding/coding";
import { type CodingAgreement, codingAgreement } from "#cases/coding/coding-agreement";
import { readCodings } from "#cases/coding/read-codings";
import { type Answerer, findRareTraits, type RiskyTraits } from "#cases/deidentify/reidentification-risk";
import { coverPlan, type PlanCell } from "#cases/plan/selection-plan";
import type { Effects } from "./effect/effects.ts";
import { refuseErrors } from "./file-problems.ts";
import { passageIsNotFound } from "./literature-problems.ts";
import { openStudyFolder } from "./open-study-folder.ts";
import { TABLES } from "./study-files.ts";
import type { StudyFolder } from "./study-folder.ts";
import { writeCsv } from "./write-csv.ts";

export interface NewCoding {
  readonly transcript: string;
  readonly passage: string;
  readonly code: string;
  readonly person: string;
  readonly memo: string;
}

/** The passage must stand once in the transcript. Throws `workbench/passage-is-not-found`, `workbench/input-file-has-errors`. */
export async function addCoding(effects: Effects, study: string, added: NewCoding): Promise<Coding> {
  const { qualitative, cases } = await openStudyFolder(effects, study);
  const { codes, transcripts } = qualitative;
  const text = transcripts.get(added.transcript) ?? "";
  const at = text.indexOf(added.passage);
  if (at === -1 || text.indexOf(added.passage, at + 1) !== -1) throw passageIsNotFound(added.transcript);
  const start = [...text.slice(0, at)].length;
  const on = effects.clock.now().toISOString().slice(0, 10);
  const mark = cases.find(({ id }) => id === added.transcript)?.mark ?? "real";
  const coding: Coding = { ...added, mark, start, end: start + [...added.passage].length, on, row: 2 };
  const one = new TextEncoder().encode(writeCsv([CODING_COLUMNS, codingCells(coding)]));
  const ground = { codes: new Set(codes.map(({ code }) => code)), transcripts };
  refuseErrors(TABLES.codings, readCodings(readCsv(one, TABLES.codings).sheet, ground).issues);
  const path = join(study, TABLES.codings);
  const before = await effects.files.read(path);
  const kept = before === undefined ? writeCsv([CODING_COLUMNS]) : new TextDecoder().decode(before);
  const joint = kept.endsWith("\n") ? "" : "\n";
  await effects.files.writeAtomically(
    path,
    new TextEncoder().encode(`${kept}${joint}${writeCsv([codingCells(coding)])}`),
  );
  return coding;
}

export async function tellAgreement(effects: Effects, study: string): Promise<CodingAgreement> {
  const { qualitative } = await openStudyFolder(effects, study);
  return codingAgreement(qualitative.codings, qualitative.transcripts);
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
