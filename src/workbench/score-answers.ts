// Answers → scores by a profile, which is checked against the form that asked.
import { dirname, join } from "node:path";
import { readProfile } from "#analysis/scoring/read-profile";
import { type RowScores, scoreRows } from "#analysis/scoring/score-row";
import { profileTitle, type ScoringProfile } from "#analysis/scoring/scoring-profile";
import { readWorkbook } from "#base/read-workbook";
import type { Texts } from "#base/text";
import type { Instrument } from "#study/instrument/instrument";
import { readXlsform } from "#study/instrument/read-xlsform";
import type { Effects } from "./effect/effects.ts";
import { columnIsMissing, InputFileProblem, readFileOf, refuseErrors } from "./file-problems.ts";
import { readDataTable } from "./read-data-table.ts";

export interface ScoreQuestion {
  readonly profile: string;
  readonly answers: string;
  /** Default: `../instruments/<table>.xlsx` beside the folder of the profile. */
  readonly form?: string;
  /** Column that names the rows. Default: `id`, where there is one. */
  readonly id?: string;
}

export interface ScoredAnswers {
  readonly profile: ScoringProfile;
  /** Says so when nobody validated the profile. */
  readonly title: Texts;
  readonly ids: readonly string[];
  /** One per row of the file, in its order. */
  readonly scores: readonly RowScores[];
}

/** Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`, `workbench/column-is-missing`. */
export async function scoreAnswers(effects: Effects, question: ScoreQuestion): Promise<ScoredAnswers> {
  const text = new TextDecoder().decode(await readFileOf(effects, question.profile));
  const instruments = await readForm(effects, question, text);
  const { profile, issues } = readProfile({ text, file: question.profile, instruments });
  if (profile === undefined) throw new InputFileProblem(question.profile, issues);
  const { names, cells, rows } = await readDataTable(effects, question.answers);
  for (const { variable } of profile.items) if (!names.includes(variable)) throw columnIsMissing(variable, names);
  const idColumn = question.id ?? (names.includes("id") ? "id" : undefined);
  if (idColumn !== undefined && !names.includes(idColumn)) throw columnIsMissing(idColumn, names);
  const answers = Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(profile.items.map(({ variable }) => [variable, cells[variable]?.[row] || null])),
  );
  const ids = answers.map((_, row) => (idColumn === undefined ? String(row + 1) : (cells[idColumn]?.[row] ?? "")));
  return { profile, title: profileTitle(profile), ids, scores: scoreRows(profile, answers) };
}

async function readForm(effects: Effects, question: ScoreQuestion, text: string): Promise<readonly Instrument[]> {
  const table = /^table:\s*["']?([\w-]+)/m.exec(text)?.[1];
  if (question.form === undefined && table === undefined) return [];
  const file = question.form ?? join(dirname(question.profile), "..", "instruments", `${table}.xlsx`);
  const { sheets, issues } = await readWorkbook(await readFileOf(effects, file), file);
  const { instrument, issues: remarks } = readXlsform(sheets, { file, id: table ?? "" });
  refuseErrors(file, [...issues, ...remarks]);
  return [instrument];
}
