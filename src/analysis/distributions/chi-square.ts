// The chi-square distribution. Source: Johnson, Kotz & Balakrishnan 1994, chapter 18.
import { bracketUpwards, findRoot } from "./find-root.ts";
import { lowerGamma, upperGamma } from "./incomplete-gamma.ts";

/** P(X > x). */
export function chiSquareUpperTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}

export function chiSquareQuantile(p: number, df: number): number {
  const apart =
    p < 0.5
      ? (x: number): number => Math.log(lowerGamma(df / 2, x / 2) / p)
      : (x: number): number => Math.log(upperGamma(df / 2, x / 2) / (1 - p));
  return findRoot(apart, bracketUpwards(apart, { from: Number.MIN_VALUE, to: 1e-8 }));
}
