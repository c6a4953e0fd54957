// A regression of one group by weights, linear or logistic, and the influence of each person on its coefficients.
// Source: Binder 1983, International Statistical Review 51(3) (pseudo-likelihood and its linearisation).

import { dot, type Matrix, times } from "../matrix/matrix.ts";
import { inverse } from "../matrix/solve-linear.ts";

export type Link = "linear" | "logit";

export interface Regressed {
  readonly coefficients: readonly number[];
  /** What a person's score is turned with: inverse of the weighted cross-products at the solution. */
  readonly turned: Matrix;
}

export interface FitData {
  /** One row per person, the constant included. */
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly weight: readonly number[];
}

const MOST_ROUNDS = 50;

/** Undefined where a coefficient cannot be told, or logistic coefficients run away. */
export function fitWeighted(data: FitData, link: Link): Regressed | undefined {
  const size = data.x[0]?.length ?? 0;
  let coefficients: readonly number[] = new Array<number>(size).fill(0);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { crossed, score } = scores(data, coefficients, link);
    const turned = inverse(crossed);
    if (turned === undefined) return undefined;
    const step = times(turned, score);
    if (!step.every(Number.isFinite)) return undefined;
    coefficients = coefficients.map((b, j) => b + (step[j] ?? 0));
    const small = step.every((change, j) => Math.abs(change) <= 1e-10 * (1 + Math.abs(coefficients[j] ?? 0)));
    if (small || (link === "linear" && round === 1)) {
      const after = inverse(scores(data, coefficients, link).crossed);
      return after === undefined ? undefined : { coefficients, turned: after };
    }
  }
  return undefined;
}

function scores({ x, y, weight }: FitData, coefficients: readonly number[], link: Link) {
  const size = coefficients.length;
  const crossed = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const score = new Array<number>(size).fill(0);
  x.forEach((row, i) => {
    const eta = dot(row, coefficients);
    const w = weight[i] ?? 0;
    const left = w * ((y[i] ?? 0) - meanAt(eta, link));
    const working = w * slopeAt(eta, link);
    for (let j = 0; j < size; j += 1) {
      const xj = row[j] ?? 0;
      if (xj === 0) continue;
      score[j] = (score[j] ?? 0) + xj * left;
      const own = crossed[j] ?? [];
      for (let k = 0; k < size; k += 1) own[k] = (own[k] ?? 0) + working * xj * (row[k] ?? 0);
    }
  });
  return { crossed, score };
}

export function meanAt(eta: number, link: Link): number {
  return link === "linear" ? eta : 1 / (1 + Math.exp(-eta));
}

/** Derivative of the mean by the linear predictor. */
export function slopeAt(eta: number, link: Link): number {
  if (link === "linear") return 1;
  const p = meanAt(eta, link);
  return p * (1 - p);
}
