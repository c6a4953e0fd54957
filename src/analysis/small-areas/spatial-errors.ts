// Mean squared errors of the spatial model: what is unknown of the areas (g1), of the regression (g2), of the variance and
// the correlation (g3), and the curvature of the covariance in ρ (g4). Source: Singh, Shukla and Kundu 2005;
// Molina, Salvati and Pratesi 2009.
import { dot, type Matrix, times, transpose, type Vector } from "../matrix/matrix.ts";
import { inverse } from "../matrix/solve-linear.ts";
import { wideProduct } from "../matrix/wide-product.ts";
import { auxiliariesDepend } from "./problems.ts";
import type { SpatialAreaData, SpatialMethod, SpatialState } from "./spatial-state.ts";

interface Asked {
  readonly method: SpatialMethod;
  /** Of variance and ρ, restricted. */
  readonly information: Matrix;
}

export function spatialErrors(data: SpatialAreaData, state: SpatialState, { method, information }: Asked): Vector {
  const spread = inverse(information);
  if (spread === undefined) throw auxiliariesDepend();
  const first = unknownAreas(state);
  const second = unknownRegression(data, state);
  const third = unknownVariances(state, spread);
  const fourth = curvature(data, state, spread);
  const fifth = method === "ML" ? biasOfVariances(state, spread) : first.map(() => 0);
  return first.map((g1, at) => g1 + (second[at] ?? 0) + 2 * (third[at] ?? 0) - (fourth[at] ?? 0) - (fifth[at] ?? 0));
}

/** G − G V⁻¹ G. */
function unknownAreas({ refvar, bySigma, totalInverse }: SpatialState): Vector {
  const kept = wideProduct(bySigma, totalInverse);
  return bySigma.map((row, i) => refvar * (row[i] ?? 0) - refvar ** 2 * dot(kept[i] ?? [], row));
}

function unknownRegression({ x }: SpatialAreaData, { refvar, bySigma, weighted, covariance }: SpatialState): Vector {
  const explained = wideProduct(bySigma, weighted);
  return x.map((row, at) => {
    const rest = row.map((value, j) => value - refvar * (explained[at]?.[j] ?? 0));
    return dot(rest, times(covariance, rest));
  });
}

/** By the derivatives of the weights of the data in variance and ρ. */
function unknownVariances({ refvar, bySigma, byRho, total, totalInverse }: SpatialState, spread: Matrix): Vector {
  const [sigma, rho] = [wideProduct(totalInverse, bySigma), wideProduct(totalInverse, byRho)];
  const columns = [
    subtract(sigma, wideProduct(sigma, sigma), refvar),
    subtract(rho, wideProduct(rho, sigma), refvar),
  ].map(transpose);
  const spreadOut = columns.map((lines) => wideProduct(lines, total));
  return total.map((_, at) => {
    const products = columns.map((one) => spreadOut.map((other) => dot(one[at] ?? [], other[at] ?? [])));
    return dot(products.flat(), spread.flat());
  });
}

/** Second derivatives of the covariance, seen through Ψ V⁻¹. */
function curvature({ proximity, variance }: SpatialAreaData, state: SpatialState, spread: Matrix): Vector {
  const { bySigma, change, refvar, totalInverse } = state;
  const turned = wideProduct(bySigma, change);
  const mixed = wideProduct(turned, bySigma);
  const twice = wideProduct(turned, mixed);
  const neighbours = wideProduct(wideProduct(bySigma, wideProduct(transpose(proximity), proximity)), bySigma);
  const cross = (spread[0]?.[1] ?? 0) + (spread[1]?.[0] ?? 0);
  const second = spread[1]?.[1] ?? 0;
  const all = mixed.map((row, i) =>
    row.map((value, j) => 2 * refvar * ((twice[i]?.[j] ?? 0) - (neighbours[i]?.[j] ?? 0)) * second - value * cross),
  );
  const seen = wideProduct(totalInverse, all);
  return variance.map((own, at) => (own ** 2 * dot(seen[at] ?? [], totalInverse[at] ?? [])) / 2);
}

/** Maximum likelihood takes the variances too small; g1 follows. */
function biasOfVariances(state: SpatialState, spread: Matrix): Vector {
  const { refvar, bySigma, byRho, totalInverse, weighted, covariance } = state;
  const loss = [bySigma, byRho].map((derivative) => {
    const inner = wideProduct(wideProduct(transpose(weighted), derivative), weighted);
    return -covariance.reduce((sum, row, i) => sum + dot(row, transpose(inner)[i] ?? []), 0);
  });
  const bias = times(spread, loss).map((value) => value / 2);
  const kept = wideProduct(bySigma, totalInverse).map((row) => row.map((value) => refvar * value));
  const sigma = wideProduct(totalInverse, bySigma);
  const slopes = [bySigma, byRho].map((derivative) => {
    const through = wideProduct(kept, derivative);
    const back = wideProduct(through, sigma);
    return derivative.map((row, at) => (row[at] ?? 0) - 2 * (through[at]?.[at] ?? 0) + refvar * (back[at]?.[at] ?? 0));
  });
  return bySigma.map((_, at) =>
    dot(
      bias,
      slopes.map((slope) => slope[at] ?? 0),
    ),
  );
}

function subtract(a: Matrix, b: Matrix, factor: number): Matrix {
  return a.map((row, i) => row.map((value, j) => value - factor * (b[i]?.[j] ?? 0)));
}
