// One analysis of one survey: plain data in, plain numbers out. Every kind of analysis is one line of the registry.
import { choose } from "../../unknown-choice.ts";
import { readCondition } from "../condition.ts";
import { answerDecomposition } from "../decomposition/answer-decomposition.ts";
import type { SurveyDesignSpec } from "../design-spec.ts";
import type { Work } from "../estimator.ts";
import { checkColumns, openDesign } from "../open-design.ts";
import { answerPoverty, POVERTY_STATS } from "../poverty/answer-poverty.ts";
import { answerRegression, REGRESSION_STATS } from "../regression/answer-regression.ts";
import { formulaColumns } from "../regression/formula-reader.ts";
import type { SurveyTable } from "../survey-table.ts";
import { answerTest, TEST_STATS } from "../tests/answer-tests.ts";
import type { Answered, AnswerMaker, Words } from "./answer.ts";
import { answerChange } from "./answer-change.ts";
import { answerMean, answerTotal } from "./answer-means.ts";
import { answerProportion } from "./answer-proportion.ts";
import { answerQuantile } from "./answer-quantile.ts";
import { answerContrast, answerRatio } from "./answer-ratio.ts";
import { answerTable } from "./answer-table.ts";
import { answerVar } from "./answer-var.ts";
import { answerWeights } from "./answer-weights.ts";
import { conditionIn, termsIn } from "./read-words.ts";

type Declared = typeof answerTest;

/** Analyses that read and check their own words. They leave people with a missing answer out, asked by `na_rm` or not. */
function declared(answer: Declared, words: readonly string[]): AnswerMaker {
  return {
    words: [...words, "where"],
    *answer(question) {
      return yield* answer(yield* question.open(), question.words, conditionIn(question, "where"));
    },
  };
}

function each(stats: readonly string[], maker: AnswerMaker): Readonly<Record<string, AnswerMaker>> {
  return Object.fromEntries(stats.map((stat) => [stat, maker]));
}

const ANSWERS: Readonly<Record<string, AnswerMaker>> = {
  mean: answerMean,
  total: answerTotal,
  var: answerVar,
  ratio: answerRatio,
  contrast: answerContrast,
  change: answerChange,
  proportion: answerProportion,
  quantile: answerQuantile,
  table: answerTable,
  weights: answerWeights,
  ...each(TEST_STATS, declared(answerTest, ["vars", "statistic", "formula", "test", "na_rm"])),
  ...each(REGRESSION_STATS, declared(answerRegression, ["formula", "family", "link", "term_tests", "levels", "na_rm"])),
  decompose: declared(answerDecomposition, ["formula", "by", "groups", "family", "reference"]),
  ...each(POVERTY_STATS, declared(answerPoverty, ["vars", "by", "p", "line", "power", "epsilon", "na_rm"])),
};

export const SURVEY_STATS: readonly string[] = Object.keys(ANSWERS);

/** Throws `analysis/choice-is-unknown`, `analysis/column-is-unknown` and those of the design and the analysis. */
export function* surveyAnswer(table: SurveyTable, spec: SurveyDesignSpec, analysis: Words): Work<Answered> {
  const where = table.name;
  const maker = ANSWERS[choose({ where, key: "stat", value: analysis.stat }, SURVEY_STATS)];
  for (const key of Object.keys(analysis))
    choose({ where, key: "analysis", value: key }, ["stat", ...(maker?.words ?? [])]);
  for (const key of ["vars", "by", "num", "den", "wave"]) checkColumns(table, termsIn({ words: analysis, where }, key));
  for (const key of ["where", "condition"]) {
    const condition = analysis[key];
    if (typeof condition === "string" && condition !== "") checkColumns(table, readCondition(condition).columns);
  }
  if (typeof analysis.formula === "string") checkColumns(table, formulaColumns(analysis.formula));
  const question = { sampled: { table, spec }, open: () => openDesign(table, spec), words: analysis, where };
  return maker === undefined ? {} : yield* maker.answer(question);
}
