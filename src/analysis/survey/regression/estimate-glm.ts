// Coefficients of a generalised linear model as an estimator of a survey: their values and each row's influence.
// Source: Binder 1983, International Statistical Review 51(3).

import { fromLowerTriangle, type Matrix, times as product, type Vector } from "../../matrix/matrix.ts";
import { type Expression, minus, number, over, plus, times, when } from "../../sql/expression.ts";
import type { Estimator, TotalsEstimator } from "../estimator.ts";
import { type FittedGlm, fitGlm, inverseOfCrossed } from "./fit-glm.ts";
import { type GlmModel, hasVariables, offsetOf, predictor } from "./glm-model.ts";

/**
 * The rows it is first asked about are the whole sample. Replicates begin at its coefficients, as in R, and one in which
 * a coefficient cannot be told has no values.
 */
export function glmEstimator(model: GlmModel): Estimator {
  let whole: FittedGlm | undefined;
  return function* (rows) {
    const fitted = yield* fitGlm(whole?.model ?? model, rows, whole?.coefficients);
    const names = (fitted ?? whole)?.model.columns.map(({ name }) => name) ?? [];
    if (fitted === undefined)
      return { names, values: names.map(() => Number.NaN), influence: names.map(() => number(0)) };
    whole ??= fitted;
    const found = { names, values: fitted.coefficients, influence: influenceOf(fitted, rows.weight) };
    return model.family.isLinear === true ? { ...found, again: linearAgain(fitted) } : found;
  };
}

/** A linear model under other weights moves by (X′WX)⁻¹ X′W of what it leaves of the response. */
function linearAgain({ model, coefficients }: FittedGlm): TotalsEstimator {
  const { columns, y } = model;
  const complete = hasVariables(model);
  const left = minus(y, plus(predictor(columns, coefficients), offsetOf(model)));
  const pairs = columns.flatMap((one, i) => columns.slice(0, i + 1).map((other) => times(one.is, other.is)));
  const moments = columns.map(({ is }) => times(is, left));
  const names = columns.map(({ name }) => name);
  return {
    measures: [...pairs, ...moments].map((one) => when(complete, one, number(0))),
    finish: (totals) => {
      const crossed = fromLowerTriangle(totals.slice(0, pairs.length), columns.length);
      const unscaled = inverse(crossed);
      const moved =
        unscaled === undefined ? names.map(() => Number.NaN) : product(unscaled, totals.slice(pairs.length));
      return { names, values: coefficients.map((value, i) => value + (moved[i] ?? Number.NaN)), gradient: [] };
    },
  };
}

/** Undefined where a coefficient cannot be told. */
function inverse(crossed: Matrix): Matrix | undefined {
  const found = inverseOfCrossed(crossed);
  return "inverse" in found ? found.inverse : undefined;
}

/** (X′WX)⁻¹ x (y − mu) · weight of the last step. */
function influenceOf({ model, ...fitted }: FittedGlm, weight: Expression): readonly Expression[] {
  const { family, columns } = model;
  const linear = (coefficients: Vector) => plus(predictor(columns, coefficients), offsetOf(model));
  const eta = linear(fitted.coefficients);
  const last =
    fitted.before === undefined
      ? family.link(family.start(model.y, over(weight, number(fitted.meanWeight))))
      : linear(fitted.before);
  const slope = family.slope(last);
  const working = over(times(slope, slope), family.variance(family.mean(last)));
  const residual = times(over(minus(model.y, family.mean(eta)), family.slope(eta)), working);
  const complete = hasVariables(model);
  return fitted.unscaled.map((row) => when(complete, times(predictor(columns, row), residual), number(0)));
}
