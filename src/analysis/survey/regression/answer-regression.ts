// Regressions as an analysis declares them → figures under R's names.

import { studentTwoSided } from "../../distributions/student.ts";
import type { Expression } from "../../sql/expression.ts";
import { choose } from "../../unknown-choice.ts";
import { REGRESSION_STATS } from "../answer/stats.ts";
import type { SurveyDesign } from "../design.ts";
import type { Work } from "../estimator.ts";
import { studentReach } from "../interval.ts";
import { type DeclaredAnalysis, declaredText, declaredTexts } from "../tests/declared-analysis.ts";
import type { Sampled, SampledEstimates } from "../tests/sampled.ts";
import { sampledFrom } from "../tests/sampled-design.ts";
import { countCertain } from "./count-certain.ts";
import { glmEstimator } from "./estimate-glm.ts";
import { chooseFamily } from "./family.ts";
import { meanOfWeights } from "./fit-glm.ts";
import { describeGlm, hasVariables, type Model } from "./glm-model.ts";
import { describeOrdinal, ordinalEstimator } from "./ordinal.ts";
import { testTerms } from "./test-terms.ts";

const LEVEL = 0.95;

export type RegressionAnswer = Readonly<Record<string, unknown>>;

/**
 * Under replicates rows with a missing variable take no degrees of freedom, as in R.
 * `glm` (`formula`, `family`, `link`, `term_tests`) or `olr`, ordered categories (`formula`, `levels` where they are text).
 * Rows that fulfil `where` make the domain; rows with a missing variable are left out. `certain`: people of whom a model of
 * shares claims to be sure, as happens when the variables part the answers; its coefficients then mean nothing. `left_out`:
 * coefficients that follow from those before them. Throws those of the models.
 */
export function* answerRegression(
  design: SurveyDesign,
  declared: DeclaredAnalysis,
  where?: Expression,
): Work<RegressionAnswer> {
  const stat = choose({ where: "analysis", key: "stat", value: declared.stat }, REGRESSION_STATS);
  const sampled = yield* sampledFrom(design, where);
  const answer = yield* stat === "glm" ? answerGlm(sampled, declared) : answerOrdinal(sampled, declared);
  return { ...answer, degf: design.degf };
}

function* answerGlm(sampled: Sampled, declared: DeclaredAnalysis): Work<RegressionAnswer> {
  const link = declared.link === undefined || declared.link === null ? undefined : declaredText(declared, "link");
  const family = chooseFamily(declaredText(declared, "family", "gaussian"), link);
  const described = yield* describeGlm(sampled.rows, declaredText(declared, "formula"), family);
  const asked = { ...described, meanWeight: yield* meanOfWeights(sampled.rows) };
  const among = yield* sampled.among(hasVariables(asked));
  const fitted = yield* among.estimate(glmEstimator(asked));
  const [kept, leftOut] = partition(asked.columns, ({ name }) => fitted.names.includes(name));
  const model = { ...asked, columns: kept };
  const dfResidual = (sampled.replicated ? sampled : among).df + 1 - model.columns.length;
  const tests = termTests(model, { ...fitted, denominatorDf: dfResidual }, declaredTexts(declared, "term_tests", []));
  const certain = yield* countCertain(model, sampled.rows, fitted.values);
  return {
    ...summary(fitted, dfResidual),
    ...(tests === undefined ? {} : { term_tests: tests }),
    ...(certain === 0 ? {} : { certain }),
    ...(leftOut.length === 0 ? {} : { left_out: leftOut.map(({ name }) => name) }),
  };
}

function partition<T>(all: readonly T[], holds: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

function* answerOrdinal(sampled: Sampled, declared: DeclaredAnalysis): Work<RegressionAnswer> {
  const levels = declaredTexts(declared, "levels", []);
  const order = levels.length > 0 ? levels : undefined;
  const model = yield* describeOrdinal(sampled.rows, declaredText(declared, "formula"), order);
  const among = yield* sampled.among(hasVariables(model));
  const fitted = yield* among.estimate(ordinalEstimator(model));
  return summary(fitted, among.df - model.slopes.length);
}

function summary({ names, values, covariance }: SampledEstimates, dfResidual: number): RegressionAnswer {
  const errors = values.map((_, i) => Math.sqrt(covariance[i]?.[i] ?? 0));
  const statistics = values.map((value, i) => value / (errors[i] ?? 0));
  const named = (of: readonly number[]) => Object.fromEntries(names.map((name, i) => [name, of[i]]));
  const reach = dfResidual > 0 ? studentReach(dfResidual, LEVEL) : Number.NaN;
  return {
    coef: named(values),
    se: named(errors),
    ci95_lower: named(values.map((value, i) => value - reach * (errors[i] ?? 0))),
    ci95_upper: named(values.map((value, i) => value + reach * (errors[i] ?? 0))),
    statistic: named(statistics),
    p: named(statistics.map((t) => (dfResidual > 0 ? studentTwoSided(t, dfResidual) : Number.NaN))),
    df_residual: dfResidual,
    vcov: covariance,
  };
}

function termTests(
  model: Model,
  fitted: SampledEstimates & { readonly denominatorDf: number },
  terms: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  if (terms.length === 0) return undefined;
  const answers = terms.map((term) => {
    const { statistic, df, denominatorDf, p } = testTerms(model, fitted, term);
    return [term, { F: statistic, df, ddf: denominatorDf, p }] as const;
  });
  return Object.fromEntries(answers);
}
