// The beta distribution, whose quantiles are the limits of exact binomial intervals.
import { findRoot } from "./find-root.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

export interface BetaShape {
  readonly a: number;
  readonly b: number;
}

/** P(X ≤ x). */
export function betaLowerTail(x: number, shape: BetaShape): number {
  return incompleteBeta(x, 1 - x, shape);
}

export function betaQuantile(p: number, shape: BetaShape): number {
  return findRoot((x) => betaLowerTail(x, shape) - p, { from: 0, to: 1 });
}
