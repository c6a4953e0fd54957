// Fay–Herriot over several times: areas resemble their neighbours, and each its own past.
// Source: Marhuenda, Molina & Morales 2013, Computational Statistics & Data Analysis 58; scoring by REML, its start and its
// stopping rule as in the R package sae, eblupSTFH.
import { median } from "../composite/moments.ts";
import { diagonal, dot, type Matrix, times as multiply, transpose, type Vector } from "../matrix/matrix.ts";
import { inverse, solveVector } from "../matrix/solve-linear.ts";
import { wideProduct } from "../matrix/wide-product.ts";
import { checkAreas, criteria, regress, type Stopping } from "./area-model.ts";
import { logDeterminant } from "./log-determinant.ts";
import { auxiliariesDepend, fitDoesNotConverge, proximityHasWrongSize, timesDoNotFit } from "./problems.ts";
import {
  type TemporalAreaData,
  type TemporalCovariance,
  type TemporalPoint,
  type TemporalStructure,
  temporalCovariance,
} from "./temporal-state.ts";

export interface TemporalFit {
  readonly eblup: Vector;
  readonly beta: Vector;
  readonly se: Vector;
  readonly sigma21: number;
  readonly rho1: number;
  readonly sigma22: number;
  /** Null without correlation in time. */
  readonly rho2: number | null;
  /** The same in this order, with their standard errors. */
  readonly estvarcomp: Vector;
  readonly estvarcomp_se: Vector;
  readonly loglik: number;
  readonly AIC: number;
  readonly BIC: number;
  readonly iterations: number;
}

/**
 * Throws `small-areas/value-is-missing`, `small-areas/variance-is-not-positive`, `small-areas/proximity-has-wrong-size`,
 * `small-areas/times-do-not-fit`, `small-areas/auxiliaries-depend-on-each-other`, `small-areas/fit-does-not-converge`.
 */
export function fitTemporalFayHerriot(
  data: TemporalAreaData,
  structure: TemporalStructure,
  stopping: Stopping = {},
): TemporalFit {
  checkAreas(data);
  checkSizes(data);
  const { point, iterations, errors } = estimate(data, structure, stopping);
  const state = stateAt(data, point, structure);
  const pulled = multiply(state.totalInverse, state.residuals);
  const effects = [state.areas, state.effects].map((of) => multiply(of, pulled));
  const [log, parameters] = [logDeterminant(state.total), errors.length];
  const fit = data.y.length * Math.log(2 * Math.PI) + log + dot(state.residuals, pulled);
  const { sigma1, rho1, sigma2, rho2 } = point;
  return {
    eblup: data.y.map((y, at) => y - (state.residuals[at] ?? 0) + (effects[0]?.[at] ?? 0) + (effects[1]?.[at] ?? 0)),
    beta: state.beta,
    se: diagonal(state.covariance).map(Math.sqrt),
    sigma21: sigma1,
    rho1,
    sigma22: sigma2,
    rho2: structure === "ST" ? rho2 : null,
    estvarcomp: [sigma1, rho1, sigma2, rho2].slice(0, parameters),
    estvarcomp_se: errors,
    ...criteria(-fit / 2, state.beta.length + parameters, data.y.length),
    iterations,
  };
}

function checkSizes({ y, proximity, times }: TemporalAreaData): void {
  const areas = proximity.length;
  if (proximity.some((row) => row.length !== areas || !row.every(Number.isFinite)))
    throw proximityHasWrongSize(areas, proximity[0]?.length ?? 0);
  if (!(Number.isInteger(times) && times > 0 && areas * times === y.length))
    throw timesDoNotFit({ rows: y.length, areas, times });
}

interface State extends TemporalCovariance {
  readonly totalInverse: Matrix;
  /** V⁻¹ − V⁻¹X (XᵗV⁻¹X)⁻¹ XᵗV⁻¹. */
  readonly projection: Matrix;
  readonly residuals: Vector;
  readonly beta: Vector;
  readonly covariance: Matrix;
}

function stateAt(data: TemporalAreaData, point: TemporalPoint, structure: TemporalStructure): State {
  const parts = temporalCovariance(data, point, structure);
  const totalInverse = inverse(parts.total);
  if (totalInverse === undefined) throw auxiliariesDepend();
  const weighted = wideProduct(totalInverse, data.x);
  const regression = regress(data, weighted);
  const part = wideProduct(weighted, regression.covariance);
  const projection = totalInverse.map((row, i) => row.map((value, j) => value - dot(part[i] ?? [], weighted[j] ?? [])));
  return { ...parts, totalInverse, projection, ...regression };
}

interface Found {
  readonly point: TemporalPoint;
  readonly iterations: number;
  /** Standard errors of the variances and correlations. */
  readonly errors: Vector;
}

/** Fisher scoring from half the median sampling variance and correlations of a half; correlations stay within ±0.999. */
function estimate(
  data: TemporalAreaData,
  structure: TemporalStructure,
  { mostIterations = 100, precision = 1e-4 }: Stopping,
): Found {
  const start = median(data.variance) / 2;
  let theta: Vector = [start, 0.5, start, ...(structure === "ST" ? [0.5] : [])];
  for (let iterations = 1; iterations <= mostIterations; iterations += 1) {
    const { score, information } = scoring(stateAt(data, pointOf(theta), structure), data.y);
    const step = solveVector(information, score);
    if (step === undefined) break;
    const before = theta.map((value) => (value === 0 ? 1e-4 : value));
    theta = theta.map((value, a) => within(a, value + (step[a] ?? Number.NaN)));
    const change = Math.max(...theta.map((value, a) => Math.abs((value - (before[a] ?? 1)) / (before[a] ?? 1))));
    if (!Number.isFinite(change) || !isCovariance(data, theta, structure)) break;
    if (change > precision) continue;
    const { sigma1, sigma2, ...correlations } = pointOf(theta);
    const point = { ...correlations, sigma1: Math.max(0, sigma1), sigma2: Math.max(0, sigma2) };
    return { point, iterations, errors: diagonal(inverse(information) ?? []).map(Math.sqrt) };
  }
  throw fitDoesNotConverge(mostIterations);
}

function pointOf([sigma1 = 0, rho1 = 0, sigma2 = 0, rho2 = 0]: Vector): TemporalPoint {
  return { sigma1, rho1, sigma2, rho2 };
}

/** Steps may lead through negative variances, but not so far that what they add up to is the covariance of nothing. */
function isCovariance(data: TemporalAreaData, theta: Vector, structure: TemporalStructure): boolean {
  return Number.isFinite(logDeterminant(temporalCovariance(data, pointOf(theta), structure).total));
}

/** Every second parameter is a correlation. */
function within(place: number, value: number): number {
  return place % 2 === 1 && Math.abs(value) >= 1 ? 0.999 * Math.sign(value) : value;
}

function scoring({ projection, derivatives }: State, y: Vector) {
  const pull = multiply(projection, y);
  const turned = derivatives.map((derivative) => wideProduct(projection, derivative));
  const score = derivatives.map((derivative, a) => {
    const trace = diagonal(turned[a] ?? []).reduce((sum, value) => sum + value, 0);
    return (dot(pull, multiply(derivative, pull)) - trace) / 2;
  });
  const columns = turned.map(transpose);
  const information = turned.map((one) =>
    columns.map((other) => one.reduce((sum, row, i) => sum + dot(row, other[i] ?? []), 0) / 2),
  );
  return { score, information };
}
