// Iteratively reweighted least squares, of which only sums of products leave the engine.
// Source: McCullagh & Nelder 1989, §2.5. Start, stop and the weights of the last step are those of R's glm.fit, since a
// standard error moves with them in its sixth digit.
import { cholesky, inverseFromFactor } from "../../matrix/cholesky.ts";
import { diagonal, fromLowerTriangle, type Matrix, times as product, type Vector } from "../../matrix/matrix.ts";
import type { Row } from "../../sql/compile-query.ts";
import { column, type Expression, minus, number, over, plus, sum, times } from "../../sql/expression.ts";
import { type Select, selected } from "../../sql/select.ts";
import type { WeightedRows, Work } from "../estimator.ts";
import { completeRows, hasWeight } from "./describe-variables.ts";
import type { GlmModel } from "./glm-model.ts";
import { coefficientsDepend, regressionDoesNotConverge, regressionHasNoRows } from "./problems.ts";

export interface FittedGlm {
  readonly coefficients: Vector;
  /** Coefficients of the step before, at which the working weights were taken; absent if that was the start. */
  readonly before?: Vector;
  /** Inverse of the weighted cross-products X′WX. */
  readonly unscaled: Matrix;
  /** Mean weight of the rows that have one. */
  readonly meanWeight: number;
  readonly deviance: number;
}

interface Step {
  readonly crossed: Matrix;
  readonly moment: Vector;
  readonly deviance: number;
  readonly weight: number;
}

/** Throws `analysis/regression-does-not-converge`, `analysis/coefficients-depend`, `analysis/regression-has-no-rows`. */
export function* fitGlm(model: GlmModel, rows: WeightedRows): Work<FittedGlm> {
  const meanWeight = yield* meanOfWeights(rows);
  let step = yield* takeStep(model, rows, { meanWeight });
  if (!(step.weight > 0)) throw regressionHasNoRows(model.text);
  let before: Vector | undefined;
  for (let round = 1; round <= 50; round += 1) {
    const unscaled = invert(model, step.crossed);
    const change = product(unscaled, step.moment);
    const coefficients = before === undefined ? change : change.map((value, i) => value + (before?.[i] ?? 0));
    if (!coefficients.every(Number.isFinite)) break;
    const next: Step = yield* takeStep(model, rows, { meanWeight, at: coefficients });
    const apart = Math.abs(next.deviance - step.deviance) / meanWeight;
    if (apart / (Math.abs(next.deviance) / meanWeight + 0.1) < 1e-8)
      return { coefficients, ...(before && { before }), unscaled, meanWeight, deviance: next.deviance };
    [step, before] = [next, coefficients];
  }
  throw regressionDoesNotConverge(model.text);
}

function* meanOfWeights(rows: WeightedRows): Work<number> {
  const columns = [selected("weight", sum(rows.weight)), selected("rows", sum(number(1)))];
  const [found = {}]: readonly Row[] = yield { columns, from: rows.from, where: hasWeight(rows) };
  return Number(found.weight) / Number(found.rows);
}

interface Place {
  readonly meanWeight: number;
  /** Coefficients; absent at the start. */
  readonly at?: Vector;
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
  const [weight, y, eta, mu] = [column("weight"), column("y"), column("eta"), column("mu")];
  const known = [selected("weight", weight), selected("y", y), ...kept];
  const given: Select = {
    columns: [
      selected("weight", rows.weight),
      selected("y", model.y),
      ...model.columns.map(({ is }, i) => selected(`x${i}`, is)),
    ],
    from: rows.from,
    where: completeRows(rows, model.variables),
  };
  const linear: Expression =
    at === undefined
      ? family.link(family.start(y, over(weight, number(meanWeight))))
      : at.reduce<Expression>((total, b, i) => plus(total, times(number(b), column(`x${i}`))), number(0));
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
      selected("left", at === undefined ? plus(eta, residual) : residual),
    ],
    from: averaged,
  };
}

/** On a common scale, so that columns of thousands and of hundredths lose nothing. */
function invert(model: GlmModel, crossed: Matrix): Matrix {
  const scale = diagonal(crossed).map((value) => (value > 0 ? 1 / Math.sqrt(value) : 1));
  const scaled = crossed.map((row, i) => row.map((value, j) => value * (scale[i] ?? 1) * (scale[j] ?? 1)));
  const { lower, dependent } = cholesky(scaled);
  if (dependent.length > 0)
    throw coefficientsDepend(
      model.text,
      dependent.map((i) => model.columns[i]?.name ?? ""),
    );
  return inverseFromFactor(lower).map((row, i) => row.map((value, j) => value * (scale[i] ?? 1) * (scale[j] ?? 1)));
}
