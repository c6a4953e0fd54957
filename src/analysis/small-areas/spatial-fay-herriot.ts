// Fay–Herriot with areas that resemble their neighbours (simultaneous autoregression). Source: Pratesi and Salvati 2008;
// mean squared error by Singh, Shukla and Kundu 2005; scoring and stopping rule as in the R package sae.
import { median } from "../composite/moments.ts";
import { diagonal, dot, type Matrix, times, transpose, type Vector } from "../matrix/matrix.ts";
import { inverse, solveVector } from "../matrix/solve-linear.ts";
import { wideProduct } from "../matrix/wide-product.ts";
import { type AreaFit, checkAreas, criteria, regress, type Stopping } from "./area-model.ts";
import { logDeterminant } from "./log-determinant.ts";
import { areasDoNotDiffer, auxiliariesDepend, fitDoesNotConverge, proximityHasWrongSize } from "./problems.ts";
import { spatialErrors } from "./spatial-errors.ts";
import type { SpatialAreaData, SpatialMethod, SpatialState } from "./spatial-state.ts";

/**
 * Throws `small-areas/value-is-missing`, `small-areas/variance-is-not-positive`, `small-areas/proximity-has-wrong-size`,
 * `small-areas/auxiliaries-depend-on-each-other`, `small-areas/fit-does-not-converge`, `small-areas/areas-do-not-differ`.
 */
export function fitSpatialFayHerriot(data: SpatialAreaData, method: SpatialMethod, stopping: Stopping = {}): AreaFit {
  checkAreas(data);
  const { proximity, y } = data;
  if (proximity.length !== y.length || proximity.some((row) => row.length !== y.length || !row.every(Number.isFinite)))
    throw proximityHasWrongSize(proximity.length, y.length);
  const { refvar, rho, iterations } = estimate(data, method, stopping);
  const state = stateAt(data, { refvar, rho });
  const { bySigma, totalInverse, beta, residuals } = state;
  const pulled = times(totalInverse, residuals);
  const effects = times(bySigma, pulled).map((value) => refvar * value);
  const fit = y.length * Math.log(2 * Math.PI) - logDeterminant(totalInverse) + dot(residuals, pulled);
  return {
    eblup: y.map((value, at) => value - (residuals[at] ?? 0) + (effects[at] ?? 0)),
    mse: spatialErrors(data, state, { method, information: informationAt(state, "REML") }),
    refvar,
    beta,
    se: diagonal(state.covariance).map(Math.sqrt),
    ...criteria(-fit / 2, beta.length + 2, y.length),
    iterations,
    rho,
  };
}

interface Point {
  readonly refvar: number;
  readonly rho: number;
}

/**
 * Fisher scoring from the median sampling variance and ρ = 0.5. A step to a negative variance halves it instead, and ρ
 * stays within ±0.999; below a ten-thousandth of the sampling variances nothing is left to tell ρ from.
 */
function estimate(data: SpatialAreaData, method: SpatialMethod, { mostIterations = 100, precision = 1e-4 }: Stopping) {
  const start = median(data.variance);
  let point: Point = { refvar: start, rho: 0.5 };
  for (let iterations = 1; iterations <= mostIterations; iterations += 1) {
    const state = stateAt(data, point);
    const step = solveVector(informationAt(state, method), scoreAt(state, method));
    const [bySigma = Number.NaN, byRho = Number.NaN] = step ?? [];
    const moved = point.rho + byRho;
    const refvar = point.refvar + bySigma > 0 ? point.refvar + bySigma : point.refvar / 2;
    const next = { refvar, rho: Math.abs(moved) < 1 ? moved : 0.999 * Math.sign(moved) };
    const change = Math.max(apart(next.refvar, point.refvar), apart(next.rho, point.rho));
    point = next;
    if (change <= precision) return { ...point, iterations };
    if (refvar < start * 1e-4) throw areasDoNotDiffer();
    if (!Number.isFinite(change)) break;
  }
  throw fitDoesNotConverge(mostIterations);
}

function apart(next: number, before: number): number {
  return Math.abs((next - before) / before);
}

function stateAt({ y, x, variance, proximity }: SpatialAreaData, { refvar, rho }: Point): SpatialState {
  const turned = transpose(proximity);
  const squared = wideProduct(turned, proximity);
  const both = proximity.map((row, i) => row.map((value, j) => value + (turned[i]?.[j] ?? 0)));
  const combine = (one: number, two: number) =>
    squared.map((row, i) => row.map((value, j) => one * value - two * (both[i]?.[j] ?? 0)));
  const precision = combine(rho ** 2, rho).map((row, i) => row.map((value, j) => value + (i === j ? 1 : 0)));
  const bySigma = invert(precision);
  const change = combine(2 * rho, 1);
  const byRho = wideProduct(wideProduct(bySigma, change), bySigma).map((row) => row.map((value) => -refvar * value));
  const total = bySigma.map((row, i) => row.map((value, j) => refvar * value + (i === j ? (variance[i] ?? 0) : 0)));
  const totalInverse = invert(total);
  const weighted = wideProduct(totalInverse, x);
  return { refvar, rho, bySigma, change, byRho, total, totalInverse, weighted, ...regress({ y, x }, weighted) };
}

function invert(a: Matrix): Matrix {
  const found = inverse(a);
  if (found === undefined) throw auxiliariesDepend();
  return found;
}

/** P for REML, V⁻¹ for ML. */
function projection({ totalInverse, weighted, covariance }: SpatialState, method: SpatialMethod): Matrix {
  if (method === "ML") return totalInverse;
  const part = wideProduct(weighted, covariance);
  return totalInverse.map((row, i) => row.map((value, j) => value - dot(part[i] ?? [], weighted[j] ?? [])));
}

function scoreAt(state: SpatialState, method: SpatialMethod): Vector {
  const pull = times(state.totalInverse, state.residuals);
  const matrix = projection(state, method);
  return [state.bySigma, state.byRho].map(
    (derivative) => (dot(pull, times(derivative, pull)) - traceOfProduct(matrix, derivative)) / 2,
  );
}

function informationAt(state: SpatialState, method: SpatialMethod): Matrix {
  const matrix = projection(state, method);
  const [sigma, rho] = [wideProduct(matrix, state.bySigma), wideProduct(matrix, state.byRho)];
  const cross = traceOfProduct(sigma, rho) / 2;
  return [
    [traceOfProduct(sigma, sigma) / 2, cross],
    [cross, traceOfProduct(rho, rho) / 2],
  ];
}

function traceOfProduct(a: Matrix, b: Matrix): number {
  return transpose(b).reduce((sum, column, i) => sum + dot(a[i] ?? [], column), 0);
}
