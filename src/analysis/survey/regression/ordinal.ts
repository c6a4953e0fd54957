// Proportional-odds regression of ordered categories: P(y ≤ k) = logistic(ζ_k − b′x).
// Sources: McCullagh 1980, JRSS B 42(2); weighted by the design as in R's svyolr. Coefficients first, then the cut points.

import { fromLowerTriangle, type Matrix, times as product, type Vector } from "../../matrix/matrix.ts";
import { inverse } from "../../matrix/solve-linear.ts";
import type { Row } from "../../sql/compile-query.ts";
import { applied, column, type Expression, minus, number, over, plus, sum, times, when } from "../../sql/expression.ts";
import { type Select, selected } from "../../sql/select.ts";
import type { Estimator, WeightedRows, Work } from "../estimator.ts";
import { completeRows, isLevel } from "./describe-variables.ts";
import { describeModel, hasVariables, type Model, predictor } from "./glm-model.ts";
import type { ModelColumn } from "./model-columns.ts";
import { coefficientsDepend, regressionDoesNotConverge, responseDoesNotFit } from "./problems.ts";

export interface OrdinalModel extends Model {
  /** Categories in their order, at least three. */
  readonly levels: readonly (string | number)[];
  /** Columns without an intercept, which the cut points replace. */
  readonly slopes: readonly ModelColumn[];
}

/** `levels`: the order of categories that are text. Throws `analysis/response-does-not-fit` and those of formulas. */
export function* describeOrdinal(rows: WeightedRows, formula: string, order?: readonly string[]): Work<OrdinalModel> {
  const text = formula.replace(/^\s*([^\s~()`]+|`[^`]+`)\s*~/u, "factor($1) ~");
  const model = yield* describeModel(rows, text);
  const found = model.response.levels ?? [];
  const levels = order === undefined ? found : order.filter((level) => found.map(String).includes(level));
  if (levels.length < 3 || levels.length < found.length)
    throw responseDoesNotFit({ column: model.response.label, family: "ordinal" });
  return { ...model, levels, slopes: model.columns.filter(({ term }) => term >= 0) };
}

export function ordinalEstimator(model: OrdinalModel): Estimator {
  return function* (rows) {
    const { parameters, covariance } = yield* fitOrdinal(model, rows);
    const scores = scoresOf(expressionsOf(model, parameters), parameters.length);
    const complete = hasVariables(model);
    const cuts = model.levels.slice(1).map((level, k) => `${model.levels[k]}|${level}`);
    const influence = covariance.map((row) =>
      when(
        complete,
        predictor(
          scores.map((is) => ({ is })),
          row,
        ),
        number(0),
      ),
    );
    return { names: [...model.slopes.map(({ name }) => name), ...cuts], values: parameters, influence };
  };
}

interface FittedOrdinal {
  readonly parameters: Vector;
  /** Inverse of the information. */
  readonly covariance: Matrix;
}

/** Newton's method from the cut points of the whole sample, with shorter steps where the likelihood would fall. */
function* fitOrdinal(model: OrdinalModel, rows: WeightedRows): Work<FittedOrdinal> {
  let parameters = yield* startOf(model, rows);
  let step = yield* takeStep(model, rows, parameters);
  for (let round = 0; round < 60; round += 1) {
    const covariance = inverse(step.information);
    if (covariance === undefined)
      throw coefficientsDepend(
        model.text,
        model.slopes.map(({ name }) => name),
      );
    const change = product(covariance, step.score);
    const gain = change.reduce((total, value, i) => total + value * (step.score[i] ?? 0), 0);
    if (gain < 1e-16 * (Math.abs(step.likelihood) + 1)) return { parameters, covariance };
    const next = yield* improve(model, rows, { parameters, change, step });
    if (next === undefined) return { parameters, covariance };
    ({ parameters, step } = next);
  }
  throw regressionDoesNotConverge(model.text);
}

interface Attempt {
  readonly parameters: Vector;
  readonly change: Vector;
  readonly step: Step;
}

/** Undefined when no shorter step helps: the maximum is reached to the last bits. */
function* improve(model: OrdinalModel, rows: WeightedRows, { parameters, change, step }: Attempt) {
  for (let length = 1; length > 1e-8; length /= 2) {
    const moved = parameters.map((value, i) => value + length * (change[i] ?? 0));
    const cuts = moved.slice(model.slopes.length);
    if (cuts.some((cut, k) => k > 0 && cut <= (cuts[k - 1] ?? 0))) continue;
    const next = yield* takeStep(model, rows, moved);
    if (next.likelihood > step.likelihood) return { parameters: moved, step: next };
  }
  return undefined;
}

function* startOf(model: OrdinalModel, rows: WeightedRows): Work<Vector> {
  const shares = model.levels.map((level, k) =>
    selected(`s${k}`, sum(when(isLevel(model.response.is, level), rows.weight, number(0)))),
  );
  const where = completeRows(rows, model.variables);
  const [found = {}]: readonly Row[] = yield { columns: shares, from: rows.from, where };
  const totals = model.levels.map((_, k) => Number(found[`s${k}`]));
  const whole = totals.reduce((total, share) => total + share, 0);
  const cuts = totals.slice(0, -1).map((_, k) => {
    const below = totals.slice(0, k + 1).reduce((total, share) => total + share, 0) / whole;
    return Math.log(below / (1 - below));
  });
  return [...model.slopes.map(() => 0), ...cuts];
}

interface Step {
  readonly score: Vector;
  readonly information: Matrix;
  readonly likelihood: number;
}

function* takeStep(model: OrdinalModel, rows: WeightedRows, parameters: Vector): Work<Step> {
  const size = parameters.length;
  const weight = column("weight");
  const given = expressionsOf(model, parameters);
  const names = ["upper", "lower", "share", "upperDensity", "lowerDensity"] as const;
  const people: Select = {
    columns: [
      selected("weight", rows.weight),
      ...model.slopes.map(({ is }, i) => selected(`x${i}`, is)),
      ...given.isUpper.flatMap((is, k) => [selected(`u${k}`, is), selected(`l${k}`, given.isLower[k] ?? number(0))]),
      ...names.map((name) => selected(name, given[name])),
    ],
    from: rows.from,
    where: completeRows(rows, model.variables),
  };
  const kept: Pieces = {
    ...given,
    x: model.slopes.map((_, i) => column(`x${i}`)),
    isUpper: given.isUpper.map((_, k) => column(`u${k}`)),
    isLower: given.isLower.map((_, k) => column(`l${k}`)),
    ...(Object.fromEntries(names.map((name) => [name, column(name)])) as Pick<Pieces, (typeof names)[number]>),
  };
  const scores = scoresOf(kept, size);
  const [found = {}]: readonly Row[] = yield {
    columns: [
      ...scores.map((score, i) => selected(`s${i}`, sum(times(weight, score)))),
      ...scores.flatMap((_, i) =>
        scores
          .slice(0, i + 1)
          .map((_other, j) => selected(`i${i} ${j}`, sum(times(weight, curvature(kept, scores, [i, j]))))),
      ),
      selected("likelihood", sum(times(weight, applied("ln", kept.share)))),
    ],
    from: people,
  };
  const information = scores.flatMap((_, i) => scores.slice(0, i + 1).map((_other, j) => Number(found[`i${i} ${j}`])));
  return {
    score: scores.map((_, i) => Number(found[`s${i}`])),
    information: fromLowerTriangle(information, size),
    likelihood: Number(found.likelihood),
  };
}

/** What a row contributes, by its category: logistic densities at the cut points above and below it. */
interface Pieces {
  readonly x: readonly Expression[];
  /** 1 where the k-th cut point is the one above the row's category, and below it. */
  readonly isUpper: readonly Expression[];
  readonly isLower: readonly Expression[];
  /** Cumulated shares at both. */
  readonly upper: Expression;
  readonly lower: Expression;
  readonly share: Expression;
  readonly upperDensity: Expression;
  readonly lowerDensity: Expression;
}

function expressionsOf(model: OrdinalModel, parameters: Vector): Pieces {
  const { levels, slopes, response } = model;
  const eta = predictor(slopes, parameters.slice(0, slopes.length));
  const cuts = parameters.slice(slopes.length);
  const is = (k: number): Expression => when(isLevel(response.is, levels[k] ?? ""), number(1), number(0));
  // The last category ends at one, the first begins at zero.
  const upTo = (from: 0 | 1, end: number): Expression =>
    cuts.reduce<Expression>(
      (otherwise, cut, k) =>
        when(isLevel(response.is, levels[k + from] ?? ""), cumulated(minus(number(cut), eta)), otherwise),
      number(end),
    );
  const [upper, lower] = [upTo(0, 1), upTo(1, 0)];
  return {
    x: slopes.map((slope) => slope.is),
    isUpper: cuts.map((_, k) => is(k)),
    isLower: cuts.map((_, k) => is(k + 1)),
    upper,
    lower,
    share: minus(upper, lower),
    upperDensity: times(upper, minus(number(1), upper)),
    lowerDensity: times(lower, minus(number(1), lower)),
  };
}

function cumulated(at: Expression): Expression {
  return over(number(1), plus(number(1), applied("exp", minus(number(0), at))));
}

/** Derivatives of the logarithm of a row's share. */
function scoresOf(pieces: Pieces, size: number): readonly Expression[] {
  return Array.from({ length: size }, (_, i) => {
    const [up, down] = directions(pieces, i);
    return over(minus(times(up, pieces.upperDensity), times(down, pieces.lowerDensity)), pieces.share);
  });
}

/** How the ends of a row's interval move with a parameter. */
function directions({ x, isUpper, isLower }: Pieces, i: number): readonly [Expression, Expression] {
  const slope = x[i];
  if (slope !== undefined) return [minus(number(0), slope), minus(number(0), slope)];
  return [isUpper[i - x.length] ?? number(0), isLower[i - x.length] ?? number(0)];
}

/** Minus the second derivative. */
function curvature(pieces: Pieces, scores: readonly Expression[], [i, j]: readonly [number, number]): Expression {
  const [up, down] = directions(pieces, i);
  const [otherUp, otherDown] = directions(pieces, j);
  const bend = (density: Expression, at: Expression): Expression =>
    times(density, minus(number(1), times(number(2), at)));
  const second = minus(
    times(times(up, otherUp), bend(pieces.upperDensity, pieces.upper)),
    times(times(down, otherDown), bend(pieces.lowerDensity, pieces.lower)),
  );
  return minus(times(scores[i] ?? number(0), scores[j] ?? number(0)), over(second, pieces.share));
}
