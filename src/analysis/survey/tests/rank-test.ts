// Rank tests under a complex design: the weighted ranks are scored, and the scores compared between groups.
// Source: Lumley & Scott 2013, Biometrika 100(4); names as in R's svyranktest. People with equal values count in the order
// of the table within their mean rank, as in R.
import { fisherUpperTail } from "../../distributions/fisher.ts";
import { studentTwoSided } from "../../distributions/student.ts";
import {
  asNumber,
  COUNT_ROWS,
  column,
  compare,
  type Expression,
  greatest,
  LOOKUP_KEY,
  LOOKUP_VALUE,
  lookup,
  minus,
  number,
  over,
  plus,
  running,
  sum,
  times,
  when,
  within,
} from "../../sql/expression.ts";
import { type Select, selected } from "../../sql/select.ts";
import { choose } from "../../unknown-choice.ts";
import type { WeightedRows, Work } from "../estimator.ts";
import { completeRows, readLevels } from "../regression/describe-variables.ts";
import { glmEstimator } from "../regression/estimate-glm.ts";
import { chooseFamily } from "../regression/family.ts";
import { describeModel, type GlmModel, hasVariables } from "../regression/glm-model.ts";
import { modelColumns } from "../regression/model-columns.ts";
import { normalQuantileOf } from "../regression/normal-expressions.ts";
import { responseDoesNotFit } from "../regression/problems.ts";
import { waldStatistic } from "../regression/test-terms.ts";
import { groupsAreNotTwo, tableIsTooSmall } from "./problems.ts";
import { linearised, type Sampled } from "./sampled.ts";

export const RANK_TESTS = ["wilcoxon", "vanderWaerden", "median", "KruskalWallis"] as const;
type RankScore = (typeof RANK_TESTS)[number];

export type RankTest =
  | { readonly groups: 2; readonly t: number; readonly df: number; readonly p: number; readonly difference: number }
  | {
      readonly groups: number;
      readonly chiSquare: number;
      readonly df: number;
      readonly denominatorDf: number;
      readonly p: number;
    };

/** Test of `value ~ group`. Throws `analysis/choice-is-unknown`, `analysis/response-does-not-fit` and those of formulas. */
export function* testRanks(sampled: Sampled, formula: string, test: string): Work<RankTest> {
  const score = choose({ where: "ranktest", key: "test", value: test }, RANK_TESTS);
  const { model, groups } = yield* describeRanks(sampled.rows, formula, score);
  const among = yield* sampled.among(hasVariables(model));
  const whole = yield* glmEstimator(model)(among.rows);
  const found = yield* among.estimate(linearised(whole));
  const { values, covariance } = { ...found, values: whole.values };
  if (groups === 2) {
    const [difference, df] = [values[1] ?? 0, among.df - 1];
    const t = difference / Math.sqrt(covariance[1]?.[1] ?? 0);
    return { groups: 2, t, df, p: df > 0 ? studentTwoSided(t, df) : Number.NaN, difference };
  }
  const df = groups - 1;
  const denominatorDf = among.df - df;
  const places = Array.from({ length: df }, (_, i) => i + 1);
  const chiSquare = waldStatistic({ values, covariance, denominatorDf }, places);
  if (chiSquare === undefined) throw tableIsTooSmall([model.response.label, formula]);
  const p =
    denominatorDf > 0 ? fisherUpperTail(chiSquare / df, { numerator: df, denominator: denominatorDf }) : Number.NaN;
  return { groups, chiSquare, df, denominatorDf, p };
}

/** A linear model of the scores: on the numbers of two groups, or on categories. */
function* describeRanks(rows: WeightedRows, formula: string, score: RankScore) {
  const given = yield* describeModel(rows, formula);
  const [term = [], ...others] = given.formula.terms;
  const [group, ...crossed] = term;
  const { response } = given;
  if (response.range === undefined) throw responseDoesNotFit({ column: response.label, family: "rank" });
  if (group === undefined || others.length + crossed.length > 0) throw groupsAreNotTwo(formula, given.columns.length);
  const levels = yield* readLevels(rows, group.is, completeRows(rows, given.variables));
  if (levels.length < 2) throw groupsAreNotTwo(group.label, levels.length);
  const variables = given.variables.map((one) =>
    one.label === group.label && levels.length > 2 ? { ...one, levels } : one,
  );
  const columns = modelColumns({ ...given.formula, intercept: true }, variables);
  const where = completeRows(rows, given.variables);
  const y = lookup(asNumber(response.is), rankScores({ rows, where, value: asNumber(response.is) }, score));
  const model: GlmModel = { ...given, columns, y, family: chooseFamily("gaussian") };
  return { model, groups: levels.length };
}

interface Ranked {
  readonly rows: WeightedRows;
  readonly where: Expression;
  readonly value: Expression;
}

/** The score of each value: one row per value. */
function rankScores({ rows, where, value }: Ranked, score: RankScore): Select {
  const [y, w, place, ties, weight] = ["y", "w", "place", "ties", "weight"].map((name) => column(name)) as [
    Expression,
    Expression,
    Expression,
    Expression,
    Expression,
  ];
  const people: Select = {
    columns: [selected("y", value), selected("w", rows.weight), selected("place", { node: "row-number" })],
    from: rows.from,
    where,
  };
  const counted: Select = {
    columns: [
      selected("y", y),
      selected("w", w),
      selected("place", running(COUNT_ROWS, { by: [y], order: [place] })),
      selected("ties", within(COUNT_ROWS, y)),
    ],
    from: people,
  };
  const share = times(w, plus(minus(ties, place), number(0.5)));
  const values: Select = {
    columns: [selected("y", y), selected("weight", sum(w)), selected("own", over(sum(share), greatest(ties)))],
    from: counted,
    groupBy: [y],
  };
  const before = minus(running(sum(weight), { order: [y] }), weight);
  const ranked: Select = {
    columns: [selected("y", y), selected("rank", plus(before, column("own"))), selected("whole", within(sum(weight)))],
    from: values,
  };
  return {
    columns: [selected(LOOKUP_KEY, y), selected(LOOKUP_VALUE, scored(score))],
    from: ranked,
  };
}

function scored(score: RankScore): Expression {
  const [rank, whole] = [column("rank"), column("whole")];
  if (score === "vanderWaerden") return normalQuantileOf(over(rank, whole));
  if (score === "median") return when(compare(rank, ">", over(whole, number(2))), number(1), number(0));
  return over(rank, whole);
}
