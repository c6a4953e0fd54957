// Covariance of a spatio-temporal area model at given variances and correlations, with its derivatives.
// Source: Marhuenda, Molina & Morales 2013, Computational Statistics & Data Analysis 58, §2: areas follow a simultaneous
// autoregression in space, and their times an autoregression of first order (`ST`) or none (`S`).
import type { Matrix, Vector } from "../matrix/matrix.ts";
import { transpose } from "../matrix/matrix.ts";
import { inverse } from "../matrix/solve-linear.ts";
import { wideProduct } from "../matrix/wide-product.ts";
import type { AreaData } from "./area-model.ts";
import { auxiliariesDepend } from "./problems.ts";

export const TEMPORAL_STRUCTURES = ["ST", "S"] as const;
export type TemporalStructure = (typeof TEMPORAL_STRUCTURES)[number];

/** Rows by area, and within each area by time; every area has all times. */
export interface TemporalAreaData extends AreaData {
  readonly proximity: Matrix;
  readonly times: number;
}

export interface TemporalPoint {
  /** Variance of the areas. */
  readonly sigma1: number;
  /** Correlation in space. */
  readonly rho1: number;
  /** Variance of the times of an area. */
  readonly sigma2: number;
  /** Correlation in time; 0 without one. */
  readonly rho2: number;
}

export interface TemporalCovariance {
  readonly total: Matrix;
  /** Of area effects, and of effects of time. */
  readonly areas: Matrix;
  readonly effects: Matrix;
  /** By sigma1, rho1, sigma2 and, under `ST`, rho2. */
  readonly derivatives: readonly Matrix[];
}

export function temporalCovariance(
  { y, variance, proximity, times }: TemporalAreaData,
  { sigma1, rho1, sigma2, rho2 }: TemporalPoint,
  structure: TemporalStructure,
): TemporalCovariance {
  const bySpace = spread(y, times, spatial(proximity, rho1));
  const space = spatialSlope(proximity, rho1).map((row) => row.map((value) => sigma1 * value));
  const byTime = blocks(y, times, (gap) => (structure === "ST" ? rho2 ** gap / (1 - rho2 ** 2) : Number(gap === 0)));
  const bySlope = blocks(y, times, (gap) => sigma2 * slopeInTime(gap, rho2));
  const areas = scaled(bySpace, sigma1);
  const effects = scaled(byTime, sigma2);
  const total = areas.map((row, i) =>
    row.map((value, j) => value + (effects[i]?.[j] ?? 0) + (i === j ? (variance[i] ?? 0) : 0)),
  );
  const derivatives = [bySpace, spread(y, times, space), byTime, ...(structure === "ST" ? [bySlope] : [])];
  return { total, areas, effects, derivatives };
}

/** ((I − ρW)ᵗ (I − ρW))⁻¹. */
function spatial(proximity: Matrix, rho: number): Matrix {
  const apart = proximity.map((row, i) => row.map((value, j) => Number(i === j) - rho * value));
  const found = inverse(wideProduct(transpose(apart), apart));
  if (found === undefined) throw auxiliariesDepend();
  return found;
}

/** −Ω (2ρ WᵗW − W − Wᵗ) Ω. */
function spatialSlope(proximity: Matrix, rho: number): Matrix {
  const turned = transpose(proximity);
  const square = wideProduct(turned, proximity);
  const change = square.map((row, i) =>
    row.map((value, j) => 2 * rho * value - (proximity[i]?.[j] ?? 0) - (turned[i]?.[j] ?? 0)),
  );
  const omega = spatial(proximity, rho);
  return scaled(wideProduct(wideProduct(omega, change), omega), -1);
}

function slopeInTime(gap: number, rho: number): number {
  const rest = 1 - rho ** 2;
  return (gap === 0 ? 0 : gap * rho ** (gap - 1)) / rest + (2 * rho * rho ** gap) / rest ** 2;
}

/** A matrix of areas as one of rows. */
function spread(rows: Vector, times: number, areas: Matrix): Matrix {
  return rows.map((_, i) => rows.map((__, j) => areas[Math.floor(i / times)]?.[Math.floor(j / times)] ?? 0));
}

/** A value for each pair of times of the same area. */
function blocks(rows: Vector, times: number, value: (gap: number) => number): Matrix {
  return rows.map((_, i) =>
    rows.map((__, j) => (Math.floor(i / times) === Math.floor(j / times) ? value(Math.abs(i - j)) : 0)),
  );
}

function scaled(a: Matrix, factor: number): Matrix {
  return a.map((row) => row.map((value) => factor * value));
}
