// Reference cases of design-based estimation: each is a declared design and analysis, answered under the keys of R.
import { Problem } from "#base/problem";
import { splitCsv } from "#base/split-csv";
import { surveyAnswer } from "../answer/survey-answer.ts";
import type { SurveyDesignSpec } from "../design-spec.ts";
import { type Ask, runWork } from "../run-work.ts";
import { asRecord, type CaseDesign, readCaseDesign } from "./read-case-design.ts";

export interface SurveyCase {
  readonly id: string;
  readonly design: CaseDesign;
  readonly analysis: Readonly<Record<string, unknown>>;
}

/** An engine that takes tables as CSV text. */
export interface CaseEngine {
  readonly addTable: (name: string, csv: string) => Promise<void>;
  readonly ask: Ask;
}

export interface SurveyResult {
  readonly id: string;
  readonly result: Readonly<Record<string, unknown>>;
  /** Why there is no result; the other cases are answered all the same. */
  readonly problem?: Problem;
}

export interface SurveyCaseFiles {
  /** The text of a data file. */
  readonly read: (path: string) => string;
  readonly engine: CaseEngine;
}

export async function verifySurveyCases(
  cases: readonly SurveyCase[],
  { read, engine }: SurveyCaseFiles,
): Promise<{ readonly cases: readonly SurveyResult[] }> {
  const tables = new Map<string, Promise<CaseTable>>();
  const answered: SurveyResult[] = [];
  for (const one of cases) {
    const open = (paths: readonly string[]): Promise<CaseTable> => {
      const key = paths.join(" + ");
      const table = tables.get(key) ?? addTable({ read, engine }, paths);
      tables.set(key, table);
      return table;
    };
    answered.push(await answerCase(one, open, engine.ask));
  }
  return { cases: answered };
}

interface CaseTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of each file. */
  readonly byFile: readonly (readonly string[])[];
}

type OpenTable = (paths: readonly string[]) => Promise<CaseTable>;

async function answerCase({ id, design, analysis }: SurveyCase, open: OpenTable, ask: Ask): Promise<SurveyResult> {
  try {
    const spec = readCaseDesign(id, design);
    const replicate =
      design.replicate === undefined || design.replicate === null ? {} : asRecord(id, "replicate", design.replicate);
    const extra = typeof replicate.file === "string" ? [replicate.file] : [];
    const table = await open([String(design.data ?? ""), ...extra]);
    const whole = extra.length === 0 ? spec : withColumns(spec, table.byFile[1] ?? []);
    const source = { name: id, from: table.name, columns: table.columns };
    return { id, result: await runWork(await surveyAnswer(source, whole, analysis), ask) };
  } catch (problem) {
    if (problem instanceof Problem) return { id, result: {}, problem };
    throw problem;
  }
}

function withColumns(spec: SurveyDesignSpec, columns: readonly string[]): SurveyDesignSpec {
  return spec.replicate === undefined ? spec : { ...spec, replicate: { ...spec.replicate, columns } };
}

/** Files of as many rows are put side by side. */
async function addTable({ read, engine }: SurveyCaseFiles, paths: readonly string[]): Promise<CaseTable> {
  const texts = paths.map(read);
  const name = paths.join(" + ");
  const byFile = texts.map((text) => splitCsv(text.slice(0, text.indexOf("\n") + 1) || text, ",").records[0] ?? []);
  const [first = [], ...others] = texts.map((text) => text.trimEnd().split(/\r?\n/));
  const lines = first.map((line, at) => [line, ...others.map((own) => own[at] ?? "")].join(","));
  await engine.addTable(name, `${lines.join("\n")}\n`);
  return { name, columns: byFile.flat(), byFile };
}
