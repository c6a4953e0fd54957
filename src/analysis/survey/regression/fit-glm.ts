// Iteratively reweighted least squares, of which only sums of products leave the engine.
// Source: McCullagh & Nelder 1989, §2.5. Start, stop and the weights of the last step are those of R's glm.fit, since a
// standard error moves with them in its sixth digit.
import { cholesky, inverseFromFactor } from "../../matrix/cholesky.ts";
import { diagonal, fromLowerTriangle, type Matrix, times as product, type Vector } from "../../matrix/matrix.ts";
import type { Row } from "../../sql/compile-query.ts";
import { column, type Expression, minus, number, over, plus, sum, times } from "../../sql/expression.ts";
import { type Select, selected } from "../../sql/select.ts";
import type { WeightedRows, Work } from "../estimator.ts";
import { countedRows } from "./describe-variables.ts";
import { type GlmModel, hasVariables, offsetOf } from "./glm-model.ts";
import { coefficientsDepend, regressionDoesNotConverge, regressionHasNoRows } from "./problems.ts";

export interface FittedGlm {
  /** Without the columns that follow from those before them. */
  readonly model: GlmModel;
  readonly coefficients: Vector;
  /** Coefficients of the step before, at which the working weights were taken; undefined if that was the start. */
  readonly before: Vector | undefined;
  /** Inverse of the weighted cross-products X′WX. */
  readonly unscaled: Matrix;
  /** Mean weight of the rows that R counts. */
  readonly meanWeight: number;
}

interface Step {
  readonly crossed: Matrix;
  readonly moment: Vector;
  readonly deviance: number;
  readonly weight: number;
}

/**
 * Columns that follow from those before them are left out, as in R. Without a `start` from other rows, throws
 * `analysis/regression-does-not-converge`, `analysis/coefficients-depend`, `analysis/regression-has-no-rows`; with one, these
 * rows have no fit then.
 */
export function* fitGlm(model: GlmModel, rows: WeightedRows, start?: Vector): Work<FittedGlm | undefined> {
  const isLinear = model.family.isLinear === true;
  const meanWeight = yield* meanWeightAt(start, model, rows);
  let before = start;
  let step = yield* takeStep(model, rows, { meanWeight, at: before });
  if (start === undefined) expectRows(model, step);
  const scale = scaleAt(start, meanWeight, step);
  for (let round = 1; round <= 50; round += 1) {
    const unscaled = inverseOfCrossed(step.crossed);
    if (!("inverse" in unscaled)) {
      const fewer = withoutColumns(model, unscaled.dependent);
      if (isFirst(round, start) && fewer.columns.length > 0) return yield* fitGlm(fewer, rows);
      return noFit(start, dependent(model, unscaled.dependent));
    }
    const coefficients = moved(before, product(unscaled.inverse, step.moment));
    if (!coefficients.every(Number.isFinite)) break;
    const fitted = { model, coefficients, before, unscaled: unscaled.inverse, meanWeight };
    // Linear equations are solved at once; a second step only takes the rounding away.
    if (isLinear && before !== undefined) return fitted;
    const next: Step = yield* takeStep(model, rows, { meanWeight, at: coefficients });
    if (hasSettled(step, next, scale)) return fitted;
    [step, before] = [next, coefficients];
  }
  return noFit(start, regressionDoesNotConverge(model.text));
}

function* meanWeightAt(start: Vector | undefined, model: GlmModel, rows: WeightedRows): Work<number> {
  if (start !== undefined) return 1;
  return model.meanWeight ?? (yield* meanOfWeights(rows));
}

/** R scales the weights of the whole sample to a mean, those of a replicate to a sum of one. */
function scaleAt(start: Vector | undefined, meanWeight: number, { weight }: Step): number {
  return start === undefined ? meanWeight : weight;
}

function expectRows({ text }: GlmModel, { weight }: Step): void {
  if (!(weight > 0)) throw regressionHasNoRows(text);
}

function isFirst(round: number, start: Vector | undefined): boolean {
  return round === 1 && start === undefined;
}

function withoutColumns(model: GlmModel, places: readonly number[]): GlmModel {
  return { ...model, columns: model.columns.filter((_, at) => !places.includes(at)) };
}

/** Other rows than those of the start may have none. */
function noFit(start: Vector | undefined, problem: Error): undefined {
  if (start === undefined) throw problem;
  return undefined;
}

function moved(from: Vector | undefined, change: Vector): Vector {
  return change.map((value, i) => value + (from?.[i] ?? 0));
}

function hasSettled(step: Step, next: Step, scale: number): boolean {
  return Math.abs(next.deviance - step.deviance) / (Math.abs(next.deviance) + 0.1 * scale) < 1e-8;
}

function dependent(model: GlmModel, places: readonly number[]): Error {
  return coefficientsDepend(
    model.text,
    places.map((i) => model.columns[i]?.name ?? ""),
  );
}

export function* meanOfWeights(rows: WeightedRows): Work<number> {
  const columns = [selected("weight", sum(rows.weight)), selected("rows", sum(number(1)))];
  const [found = {}]: readonly Row[] = yield { columns, from: rows.from, where: countedRows(rows) };
  return Number(found.weight) / Number(found.rows);
}

interface Place {
  readonly meanWeight: number;
  /** Coefficients; undefined at the start. */
  readonly at: Vector | undefined;
}

/** X′WX and X′Wz at these coefficients, z being what is left of the response; at the start, all of it. */
function* takeStep(model: GlmModel, rows: WeightedRows, place: Place): Work<Step> {
  const size = model.columns.length;
  const x = model.columns.map((_, i) => column(`x${i}`));
  const pairs = x.flatMap((one, i) => x.slice(0, i + 1).map((other) => times(one, other)));
  const columns = [
    ...pairs.map((pair, k) => selected(`c${k}`, sum(times(column("working"), pair)))),
    ...x.map((one, i) => selected(`m${i}`, sum(times(times(column("working"), one), column("left"))))),
    selected("deviance", sum(times(column("weight"), model.family.deviance(column("y"), column("mu"))))),
    selected("weight", sum(column("weight"))),
  ];
  const [found = {}]: readonly Row[] = yield { columns, from: workingRows(model, rows, place) };
  return {
    crossed: fromLowerTriangle(
      pairs.map((_, k) => Number(found[`c${k}`])),
      size,
    ),
    moment: x.map((_, i) => Number(found[`m${i}`])),
    deviance: Number(found.deviance),
    weight: Number(found.weight),
  };
}

/** One row per person: weight, y, x, the mean, the working weight and the working residual, each computed once. */
function workingRows(model: GlmModel, rows: WeightedRows, { meanWeight, at }: Place): Select {
  const { family } = model;
  const kept = model.columns.map((_, i) => selected(`x${i}`, column(`x${i}`)));
  const [weight, y, eta, mu, offset] = ["weight", "y", "eta", "mu", "offset"].map((name) => column(name)) as [
    Expression,
    Expression,
    Expression,
    Expression,
    Expression,
  ];
  const known = [selected("weight", weight), selected("y", y), selected("offset", offset), ...kept];
  const given: Select = {
    columns: [
      selected("weight", rows.weight),
      selected("y", model.y),
      selected("offset", offsetOf(model)),
      ...model.columns.map(({ is }, i) => selected(`x${i}`, is)),
    ],
    from: rows.from,
    where: hasVariables(model),
  };
  const linear: Expression =
    at === undefined
      ? family.link(family.start(y, over(weight, number(meanWeight))))
      : at.reduce<Expression>((total, b, i) => plus(total, times(number(b), column(`x${i}`))), offset);
  const predicted: Select = { columns: [...known, selected("eta", linear)], from: given };
  const averaged: Select = {
    columns: [...known, selected("eta", eta), selected("mu", family.mean(eta)), selected("slope", family.slope(eta))],
    from: predicted,
  };
  const slope = column("slope");
  const residual = over(minus(y, mu), slope);
  return {
    columns: [
      ...known,
      selected("mu", mu),
      selected("working", times(weight, over(times(slope, slope), family.variance(mu)))),
      selected("left", at === undefined ? plus(minus(eta, offset), residual) : residual),
    ],
    from: averaged,
  };
}

/** On a common scale, so that columns of thousands and of hundredths lose nothing. */
export function inverseOfCrossed(
  crossed: Matrix,
): { readonly inverse: Matrix } | { readonly dependent: readonly number[] } {
  const scale = diagonal(crossed).map((value) => (value > 0 ? 1 / Math.sqrt(value) : 1));
  const scaled = crossed.map((row, i) => row.map((value, j) => value * (scale[i] ?? 1) * (scale[j] ?? 1)));
  const { lower, dependent } = cholesky(scaled);
  if (dependent.length > 0) return { dependent };
  const inverse = inverseFromFactor(lower);
  return { inverse: inverse.map((row, i) => row.map((value, j) => value * (scale[i] ?? 1) * (scale[j] ?? 1))) };
}
