// What the area-level models share: direct estimates with known variances, regressed on auxiliary variables.
import { diagonal, dot, type Matrix, times, transpose, type Vector } from "../matrix/matrix.ts";
import { inverse } from "../matrix/solve-linear.ts";
import { auxiliariesDepend, valueIsMissing, varianceIsNotPositive } from "./problems.ts";

export interface AreaData {
  /** Direct estimates, one per area. */
  readonly y: Vector;
  /** Auxiliary variables, one row per area; a column of ones is the intercept. */
  readonly x: Matrix;
  /** Sampling variances of the direct estimates. */
  readonly variance: Vector;
}

export interface Stopping {
  /** __Default value:__ 100 */
  readonly mostIterations?: number;
  /** Relative change below which the fit stops. __Default value:__ 1e-4, as in the R package sae */
  readonly precision?: number;
}

export interface AreaFit {
  readonly eblup: Vector;
  /** Mean squared error of each estimate. */
  readonly mse: Vector;
  /** Variance of the areas about the regression. */
  readonly refvar: number;
  readonly beta: Vector;
  readonly se: Vector;
  readonly loglik: number;
  readonly AIC: number;
  readonly BIC: number;
  readonly iterations: number;
  /** Spatial correlation; null in a model without space. */
  readonly rho: number | null;
}

/** Throws `small-areas/value-is-missing`, `small-areas/variance-is-not-positive`. */
export function checkAreas({ y, x, variance }: AreaData): void {
  const gaps = placesWhere(y, (value, at) => ![value, ...(x[at] ?? [Number.NaN])].every(Number.isFinite));
  if (gaps.length > 0) throw valueIsMissing(gaps);
  const wrong = placesWhere(y, (_, at) => !((variance[at] ?? 0) > 0 && Number.isFinite(variance[at])));
  if (wrong.length > 0) throw varianceIsNotPositive(wrong);
}

function placesWhere(values: Vector, isSo: (value: number, at: number) => boolean): readonly number[] {
  return values.flatMap((value, at) => (isSo(value, at) ? [at] : []));
}

export interface Regression {
  /** (Xᵗ V⁻¹ X)⁻¹. */
  readonly covariance: Matrix;
  readonly beta: Vector;
  readonly residuals: Vector;
}

/** Generalised least squares; `weighted` = V⁻¹ X. Throws `small-areas/auxiliaries-depend-on-each-other`. */
export function regress({ y, x }: Pick<AreaData, "y" | "x">, weighted: Matrix): Regression {
  const turned = transpose(weighted);
  const columns = transpose(x);
  const covariance = inverse(turned.map((row) => columns.map((column) => dot(row, column))));
  if (covariance === undefined || y.length < columns.length || diagonal(covariance).some((value) => !(value > 0)))
    throw auxiliariesDepend();
  const beta = times(covariance, times(turned, y));
  const residuals = y.map((value, at) => value - dot(x[at] ?? [], beta));
  return { covariance, beta, residuals };
}

export function criteria(loglik: number, parameters: number, areas: number) {
  return { loglik, AIC: 2 * parameters - 2 * loglik, BIC: parameters * Math.log(areas) - 2 * loglik };
}
