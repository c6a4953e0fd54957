// Tests as an analysis declares them → figures under R's names.

import type { Expression } from "../../sql/expression.ts";
import { choose } from "../../unknown-choice.ts";
import { TEST_STATS } from "../answer/stats.ts";
import type { SurveyDesign } from "../design.ts";
import type { Work } from "../estimator.ts";
import { type ChiSquareTest, testAssociation } from "./chi-square-test.ts";
import { alphaEstimator } from "./cronbach.ts";
import { type DeclaredAnalysis, declaredPair, declaredText, declaredTexts } from "./declared-analysis.ts";
import { estimateKappa } from "./kappa.ts";
import { testRanks } from "./rank-test.ts";
import type { Sampled } from "./sampled.ts";
import { sampledFrom } from "./sampled-design.ts";
import { testMeans } from "./t-test.ts";

export type TestAnswer = Readonly<Record<string, unknown>>;

/**
 * `chisq` (`vars`, `statistic`), `ttest` (`formula`), `ranktest` (`formula`, `test`), `kappa` and `cronbach` (`vars`).
 * Rows that fulfil `where` make the domain. Intervals of 95 %. Throws `analysis/field-is-missing` and those of each test.
 */
export function* answerTest(design: SurveyDesign, declared: DeclaredAnalysis, where?: Expression): Work<TestAnswer> {
  const stat = choose({ where: "analysis", key: "stat", value: declared.stat }, TEST_STATS);
  const sampled = yield* sampledFrom(design, where);
  return { ...(yield* ANSWERS[stat](sampled, declared)), degf: design.degf };
}

type Answer = (sampled: Sampled, declared: DeclaredAnalysis) => Work<TestAnswer>;

const ANSWERS: Readonly<Record<(typeof TEST_STATS)[number], Answer>> = {
  *chisq(sampled, declared) {
    const statistic = declaredText(declared, "statistic", "F");
    const test = yield* testAssociation(sampled, declaredPair(declared, "vars"), statistic);
    return { statistic: { [test.name]: test.statistic }, parameter: degrees(test), p: test.p, ...NO_ESTIMATE };
  },
  *ttest(sampled, declared) {
    const { of, estimate, t, df, p, interval } = yield* testMeans(sampled, declaredText(declared, "formula"), 0.95);
    const ci95 = [interval.lower, interval.upper];
    return { statistic: { t }, parameter: { df }, p, estimate: { [of]: estimate }, ci95 };
  },
  *ranktest(sampled, declared) {
    const test = declaredText(declared, "test", "wilcoxon");
    const found = yield* testRanks(sampled, declaredText(declared, "formula"), test);
    if ("t" in found) {
      const estimate = { "difference in mean rank score": found.difference };
      return { statistic: { t: found.t }, parameter: { df: found.df }, p: found.p, estimate, ci95: null };
    }
    // With more than two groups R puts the degrees of freedom where the statistic is, and the other way round.
    const { df, chiSquare, denominatorDf, p } = found;
    return { statistic: { df }, parameter: { Chisq: chiSquare }, ddf: denominatorDf, p, ...NO_ESTIMATE };
  },
  *kappa(sampled, declared) {
    const { kappa, standardError } = yield* estimateKappa(sampled, declaredPair(declared, "vars"));
    return { estimate: { kappa }, se: standardError };
  },
  *cronbach(sampled, declared) {
    const { values, covariance } = yield* sampled.estimate(alphaEstimator(declaredTexts(declared, "vars")));
    return { alpha: values[0], se: Math.sqrt(covariance[0]?.[0] ?? 0) };
  },
};

const NO_ESTIMATE = { estimate: null, ci95: null };

function degrees({ name, df, numeratorDf, denominatorDf }: ChiSquareTest) {
  if (name === "F") return { ndf: numeratorDf, ddf: denominatorDf };
  return df === undefined ? null : { df };
}
