// Measures of poverty and inequality as an analysis declares them → figures as laeken prints them: rates and gaps in percent.

import { all, asNumber, column, type Expression, isMissing, not } from "../../sql/expression.ts";
import { choose, POSITIVE } from "../../unknown-choice.ts";
import { POVERTY_STATS } from "../answer/stats.ts";
import type { SurveyDesign } from "../design.ts";
import type { Estimator, Work } from "../estimator.ts";
import { symmetricInterval } from "../interval.ts";
import { hasWeight, isLevel, readLevels } from "../regression/describe-variables.ts";
import { type DeclaredAnalysis, declaredNumber, declaredTexts } from "../tests/declared-analysis.ts";
import type { Sampled } from "../tests/sampled.ts";
import { sampledFrom } from "../tests/sampled-design.ts";
import { inequalityEstimator } from "./entropy.ts";
import { giniEstimator } from "./gini.ts";
import type { Income } from "./income.ts";
import { medianGapEstimator } from "./median-gap.ts";
import { lineEstimator, type PovertyLine, readLine } from "./poverty-line.ts";
import { povertyEstimator } from "./poverty-rate.ts";
import { lineIsNotAnAmount } from "./problems.ts";
import { quintileRatioEstimator } from "./quintile-ratio.ts";
import { senEstimator } from "./sen.ts";

type PovertyStat = (typeof POVERTY_STATS)[number];

export type PovertyAnswer = Readonly<Record<string, unknown>>;

interface Measure {
  readonly stat: PovertyStat;
  readonly income: Income;
  readonly line: PovertyLine;
  readonly power: number;
  readonly epsilon: number;
}

/**
 * `vars` names the income; the line is `p` of its median (default 0.6) or the amount `line`; `fgt` has a `power`
 * (default 0), `gei` (generalised entropy) and `atkinson` an `epsilon` (default 1), `sen` needs an amount. With `by` each group is
 * measured against the line of everybody; Gini, quintiles, entropy, Atkinson's and Sen's index are each group's own.
 * Rows that fulfil `where` make the domain.
 */
export function* answerPoverty(
  design: SurveyDesign,
  declared: DeclaredAnalysis,
  where?: Expression,
): Work<PovertyAnswer> {
  const measure = readMeasure(declared);
  const { stat, income, line } = measure;
  const sampled = yield* sampledFrom(design, where);
  const whole = yield* answerOne(sampled, measure);
  const threshold = ["arpr", "rmpg", "fgt"].includes(stat)
    ? { threshold: (yield* readLine(sampled.rows, income, line)).value }
    : {};
  const [by] = declaredTexts(declared, "by", []);
  const groups = by === undefined ? {} : { by: yield* answerGroups(sampled, measure, by) };
  return { ...whole, ...threshold, ...groups, degf: sampled.df };
}

function readMeasure(declared: DeclaredAnalysis): Measure {
  const stat = choose({ where: "analysis", key: "stat", value: declared.stat }, POVERTY_STATS);
  const [name = ""] = declaredTexts(declared, "vars");
  const hasAmount = declared.line !== undefined && declared.line !== null;
  const line = hasAmount
    ? { amount: declaredNumber(declared, "line", { usual: 0, range: POSITIVE }) }
    : { shareOfMedian: declaredNumber(declared, "p", { usual: 0.6, range: POSITIVE }) };
  const power = declaredNumber(declared, "power", { usual: 0, range: [0, Number.POSITIVE_INFINITY] });
  const epsilon = declaredNumber(declared, "epsilon", { usual: 1, range: [-10, 10] });
  if (stat === "sen" && !hasAmount) throw lineIsNotAnAmount(stat);
  return { stat, income: { value: asNumber(column(name)), name }, line, power, epsilon };
}

function* answerOne(sampled: Sampled, measure: Measure, group?: Expression): Work<PovertyAnswer> {
  const { values, covariance } = yield* sampled.estimate(estimatorOf(measure, group));
  const scale = ["arpr", "rmpg", "gini"].includes(measure.stat) ? 100 : 1;
  const [value, standardError] = [(values[0] ?? 0) * scale, Math.sqrt(covariance[0]?.[0] ?? 0) * scale];
  const { lower, upper } = symmetricInterval({ value, standardError, df: sampled.df }, 0.95);
  return { value, se: standardError, ci95: [lower, upper] };
}

function estimatorOf({ stat, income, line, power, epsilon }: Measure, group?: Expression): Estimator {
  const among = group === undefined ? {} : { group };
  if (stat === "arpt") return lineEstimator(income, line);
  if (stat === "gei" || stat === "atkinson") return inequalityEstimator(income, stat, epsilon);
  if (stat === "sen") return senEstimator(income, "amount" in line ? line.amount : Number.NaN);
  if (stat === "gini") return giniEstimator(income);
  if (stat === "qsr") return quintileRatioEstimator(income);
  if (stat === "rmpg") return medianGapEstimator({ income, line, ...among });
  return povertyEstimator({ income, line, power: stat === "fgt" ? power : 0, ...among });
}

/** One answer per level, in the order of the levels. */
function* answerGroups(sampled: Sampled, measure: Measure, by: string): Work<Readonly<Record<string, PovertyAnswer>>> {
  const answers: Record<string, PovertyAnswer> = {};
  for (const level of yield* readLevels(sampled.rows, column(by), hasWeight(sampled.rows))) {
    const group = all(not(isMissing(column(by))), isLevel(column(by), level));
    const isOwn = ["gini", "qsr", "arpt", "gei", "atkinson", "sen"].includes(measure.stat);
    answers[String(level)] = isOwn
      ? yield* answerOne(yield* sampled.among(group), measure)
      : yield* answerOne(sampled, measure, group);
  }
  return answers;
}
