// Answers → CSV of one instrument: mark, id and design first, then a column per question in the order of the form.
import { readRows } from "../read-rows.ts";
import type { Answers } from "./answers.ts";

export interface Respondent {
  readonly id: string;
  /** Columns of place and design, in order. */
  readonly design: Readonly<Record<string, string>>;
  readonly answers: Answers;
}

/** Columns that are no questions, after the answers. */
export type Circumstances = Readonly<Record<string, string>>;

export function writeTable(
  instrument: string,
  respondents: readonly Respondent[],
  circumstances: readonly Circumstances[] = [],
): string {
  const design = Object.keys(respondents[0]?.design ?? {});
  const asked = new Set(respondents.flatMap(({ answers }) => answers.questions()));
  const questions = questionsOf(instrument).filter((name) => asked.has(name) && !design.includes(name));
  const beside = Object.keys(circumstances[0] ?? {});
  const lines = respondents.map((respondent, row) => [
    "demonstration",
    respondent.id,
    ...design.map((column) => respondent.design[column] ?? ""),
    ...questions.map((question) => respondent.answers.get(question)),
    ...beside.map((column) => circumstances[row]?.[column] ?? ""),
  ]);
  return [["mark", "id", ...design, ...questions, ...beside], ...lines].map((cells) => `${cells.join(",")}\n`).join("");
}

function questionsOf(instrument: string): readonly string[] {
  return readRows(`forms/${instrument}.csv`)
    .filter(({ type = "" }) => type !== "note" && !/^(begin|end)_/.test(type))
    .map(({ name = "" }) => name);
}
