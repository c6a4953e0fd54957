// One question to one survey file: the design and the analysis in words, the rows asked by the engine, never loaded.
import { extname } from "node:path";
import { compileQuery } from "#analysis/sql/compile-query";
import { all, asText, COUNT_ROWS, column, isMissing, not } from "#analysis/sql/expression";
import { type Select, selected } from "#analysis/sql/select";
import type { ReadAnalysis } from "#analysis/survey/answer/survey-answer";
import { readCondition } from "#analysis/survey/condition";
import type { SurveyDesignSpec } from "#analysis/survey/design-spec";
import { type Ask, runWork } from "#analysis/survey/run-work";
import { readCaseDesign } from "#analysis/survey/verify/read-case-design";
import type { Language } from "#base/text";
import {
  DATA_TABLE,
  type DataFilePlan,
  type DataSource,
  FirstRowsMislead,
  openDataFile,
} from "#store/engine/open-data-file";
import type { Effects } from "./effect/effects.ts";
import type { CodeLabels } from "./read-foreign-table.ts";

export type { SurveyDesignSpec } from "#analysis/survey/design-spec";

export interface SurveyQuestion {
  readonly file: string;
  readonly design: SurveyDesignSpec;
  readonly analysis: Readonly<Record<string, unknown>>;
  /** Columns that are asked for; undefined when an expression may name others. */
  readonly columns?: readonly string[];
  /** Of the labels of values, where a file has several. __Default value:__ es. */
  readonly language?: Language;
}

export interface SurveyAnswer {
  /** Numbers under the names that R gives them. */
  readonly answer: Readonly<Record<string, unknown>>;
  /** People asked, without weights: by domain, or under the empty name. */
  readonly asked: Readonly<Record<string, number>>;
  /** Labels of the codes of what was asked, where the file has them: column → code → label. */
  readonly labels?: CodeLabels;
}

/** Throws what `openDataFile` and `surveyAnswer` throw. */
export async function askSurvey(effects: Effects, question: SurveyQuestion): Promise<SurveyAnswer> {
  const { source, labels } = await sourceOf(effects, question);
  try {
    return { ...(await askSource(question, { source, inPlace: isOfTotals(question) })), ...labels };
  } catch (cause) {
    if (!(cause instanceof FirstRowsMislead)) throw cause;
    return askSource(question, { source });
  }
}

async function askSource(question: SurveyQuestion, plan: DataFilePlan): Promise<SurveyAnswer> {
  const { columns: wanted } = question;
  const opening = openDataFile({ ...plan, ...(wanted === undefined ? {} : { columns: wanted }) });
  // What will answer is loaded while the engine looks into the file; if it cannot, that is told once the file is open.
  const reading = readQuestion(question);
  reading.catch(() => undefined);
  const data = await opening;
  try {
    const analyse = await reading;
    const columns = data.columns.map(({ name }) => name);
    const numbers = new Set(data.columns.filter(({ type }) => type === "number").map(({ name }) => name));
    const table = { name: question.file, from: DATA_TABLE, columns, numbers };
    const ask = (select: Select) => data.run(compileQuery(select));
    const { asked, ...answer } = await runWork(analyse(table, question.design), ask);
    return { answer, asked: isCounts(asked) ? asked : await countAsked(question, ask) };
  } finally {
    await data.close();
  }
}

async function readQuestion({ file, analysis }: SurveyQuestion): Promise<ReadAnalysis> {
  const { readAnalysis } = await import("#analysis/survey/answer/survey-answer");
  return readAnalysis(file, analysis);
}

const OF_TOTALS: readonly unknown[] = ["mean", "total", "ratio", "proportion", "contrast"];

/** Whether one reading of the file may be enough. */
function isOfTotals({ analysis, design }: SurveyQuestion): boolean {
  return OF_TOTALS.includes(analysis.stat) && design.replicate === undefined && design.adjust === undefined;
}

interface Source {
  readonly source: DataSource;
  readonly labels?: Pick<SurveyAnswer, "labels">;
}

async function sourceOf(effects: Effects, { file: path, analysis, language = "es" }: SurveyQuestion): Promise<Source> {
  const ending = extname(path).toLowerCase();
  if (ending === ".csv" || ending === ".parquet")
    return { source: { kind: ending === ".csv" ? "csv" : "parquet", path } };
  // Readers of other programs' files take long to load, and most files are not theirs.
  const { readForeignTable } = await import("./read-foreign-table.ts");
  const { table, labels } = await readForeignTable(effects, path, language);
  const asked = [analysis.vars, analysis.by, analysis.wave].flat();
  const known = Object.entries(labels).filter(([name]) => asked.includes(name));
  return {
    source: { kind: "table", table },
    ...(known.length === 0 ? {} : { labels: { labels: Object.fromEntries(known) } }),
  };
}

/** Estimates from totals have counted their people on the way. */
function isCounts(asked: unknown): asked is SurveyAnswer["asked"] {
  return typeof asked === "object" && asked !== null && Object.values(asked).every((n) => typeof n === "number");
}

/** Rows in each domain, those without an answer to one of the variables left out. */
async function countAsked({ analysis }: SurveyQuestion, ask: Ask): Promise<SurveyAnswer["asked"]> {
  const names = (key: string) => (Array.isArray(analysis[key]) ? analysis[key].map(String) : []);
  const keys = names("by").map((name) => asText(column(name)));
  const known = [...names("vars"), ...names("by")].map((name) => not(isMissing(column(name))));
  const rows = await ask({
    columns: [...keys.map((key, at) => selected(`by${at}`, key)), selected("n", COUNT_ROWS)],
    from: DATA_TABLE,
    where: all(...(typeof analysis.where === "string" ? [readCondition(analysis.where).is] : []), ...known),
    groupBy: keys,
  });
  return Object.fromEntries(
    rows.map((row) => [keys.map((_, at) => String(row[`by${at}`] ?? "")).join("."), Number(row.n ?? 0)]),
  );
}

/** A design in the words of R's svydesign. Throws `analysis/choice-is-unknown`. */
export function surveyDesign(words: Readonly<Record<string, unknown>>): SurveyDesignSpec {
  return readCaseDesign("survey", words);
}

/** The columns that a question speaks of; undefined when a formula may name any. */
export function columnsOf({
  design,
  analysis,
}: Omit<SurveyQuestion, "file" | "columns">): readonly string[] | undefined {
  if (analysis.formula !== undefined || design.adjust !== undefined) return undefined;
  const conditions = [analysis.where, analysis.condition].filter((each) => typeof each === "string");
  const words = [analysis.vars, analysis.by, analysis.num, analysis.den, analysis.wave]
    .flat()
    .filter((each) => typeof each === "string");
  const { strata = [], clusters = [], fpc = [], weights, probs, replicate } = design;
  const single = [weights, probs].filter((each) => each !== undefined);
  const asked = conditions.flatMap((condition) => readCondition(condition).columns);
  return [...new Set([...words, ...asked, ...strata, ...clusters, ...fpc, ...single, ...(replicate?.columns ?? [])])];
}
