// One analysis of one survey: plain data in, plain numbers out. Every kind of analysis is one line of the registry, and is
// loaded when it is asked for: a mean needs no regression.

import type { Expression } from "../../sql/expression.ts";
import { choiceIsUnknown, choose } from "../../unknown-choice.ts";
import { readCondition } from "../condition.ts";
import type { SurveyDesign } from "../design.ts";
import type { SurveyDesignSpec } from "../design-spec.ts";
import type { Work } from "../estimator.ts";
import { checkColumns, openDesign } from "../open-design.ts";
import { formulaColumns } from "../regression/formula-reader.ts";
import type { SurveyTable } from "../survey-table.ts";
import type { Answered, AnswerMaker, Words } from "./answer.ts";
import { conditionIn, termsIn } from "./read-words.ts";
import { POVERTY_STATS, REGRESSION_STATS, TEST_STATS } from "./stats.ts";

type Load = () => Promise<AnswerMaker>;
type Declared = (design: SurveyDesign, words: Words, where: Expression | undefined) => Work<Answered>;

/** Analyses that read and check their own words. They leave people with a missing answer out, asked by `na_rm` or not. */
function declared(load: () => Promise<Declared>, words: readonly string[]): Load {
  return async () => {
    const answer = await load();
    return {
      words: [...words, "where"],
      *answer(question) {
        return yield* answer(yield* question.open(), question.words, conditionIn(question, "where"));
      },
    };
  };
}

function each(stats: readonly string[], load: Load): Readonly<Record<string, Load>> {
  return Object.fromEntries(stats.map((stat) => [stat, load]));
}

const ANSWERS: Readonly<Record<string, Load>> = {
  mean: async () => (await import("./answer-means.ts")).answerMean,
  total: async () => (await import("./answer-means.ts")).answerTotal,
  var: async () => (await import("./answer-var.ts")).answerVar,
  ratio: async () => (await import("./answer-ratio.ts")).answerRatio,
  contrast: async () => (await import("./answer-ratio.ts")).answerContrast,
  change: async () => (await import("./answer-change.ts")).answerChange,
  proportion: async () => (await import("./answer-proportion.ts")).answerProportion,
  quantile: async () => (await import("./answer-quantile.ts")).answerQuantile,
  table: async () => (await import("./answer-table.ts")).answerTable,
  weights: async () => (await import("./answer-weights.ts")).answerWeights,
  ...each(
    TEST_STATS,
    declared(
      async () => (await import("../tests/answer-tests.ts")).answerTest,
      ["vars", "statistic", "formula", "test", "na_rm"],
    ),
  ),
  ...each(
    REGRESSION_STATS,
    declared(
      async () => (await import("../regression/answer-regression.ts")).answerRegression,
      ["formula", "family", "link", "term_tests", "levels", "na_rm"],
    ),
  ),
  decompose: declared(
    async () => (await import("../decomposition/answer-decomposition.ts")).answerDecomposition,
    ["formula", "by", "groups", "family", "reference"],
  ),
  ...each(
    POVERTY_STATS,
    declared(
      async () => (await import("../poverty/answer-poverty.ts")).answerPoverty,
      ["vars", "by", "p", "line", "power", "epsilon", "na_rm"],
    ),
  ),
};

const LOADERS: ReadonlyMap<unknown, Load> = new Map(Object.entries(ANSWERS));

/** An analysis that was understood, to be asked of a table with its design. */
export type ReadAnalysis = (table: SurveyTable, spec: SurveyDesignSpec) => Work<Answered>;

/**
 * Throws `analysis/choice-is-unknown`; what it returns throws `analysis/column-is-unknown` and those of the design and the
 * analysis.
 */
export async function readAnalysis(where: string, analysis: Words): Promise<ReadAnalysis> {
  const load = LOADERS.get(analysis.stat);
  if (load === undefined)
    throw choiceIsUnknown({ where, key: "stat", value: analysis.stat, known: Object.keys(ANSWERS) });
  const maker = await load();
  for (const key of Object.keys(analysis)) choose({ where, key: "analysis", value: key }, ["stat", ...maker.words]);
  return function* (table, spec) {
    checkNames(table, analysis);
    const question = { sampled: { table, spec }, open: () => openDesign(table, spec), words: analysis, where };
    return yield* maker.answer(question);
  };
}

function checkNames(table: SurveyTable, analysis: Words): void {
  const { name: where } = table;
  for (const key of ["vars", "by", "num", "den", "wave"]) checkColumns(table, termsIn({ words: analysis, where }, key));
  for (const key of ["where", "condition"]) {
    const condition = analysis[key];
    if (typeof condition === "string" && condition !== "") checkColumns(table, readCondition(condition).columns);
  }
  if (typeof analysis.formula === "string") checkColumns(table, formulaColumns(analysis.formula));
}

/** Throws those of `readAnalysis` and of what it returns. */
export async function surveyAnswer(
  table: SurveyTable,
  spec: SurveyDesignSpec,
  analysis: Words,
): Promise<Work<Answered>> {
  return (await readAnalysis(table.name, analysis))(table, spec);
}
