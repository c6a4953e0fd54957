// The normal distribution by way of the incomplete gamma function.
import { bracketUpwards, findRoot } from "./find-root.ts";
import { lowerGamma, upperGamma } from "./incomplete-gamma.ts";

/** P(Z > z). */
export function normalUpperTail(z: number): number {
  const half = (z * z) / 2;
  return z >= 0 ? upperGamma(0.5, half) / 2 : 0.5 + lowerGamma(0.5, half) / 2;
}

export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const apart = (z: number): number => Math.log(normalUpperTail(z) / tail);
  const z = findRoot(apart, bracketUpwards(apart, { from: 0, to: 1 }));
  return p < 0.5 ? -z : z;
}

/** P(Z ≤ z), exact in either tail. */
export function normalCumulative(z: number): number {
  return normalUpperTail(-z);
}
