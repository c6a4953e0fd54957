// Snedecor's F distribution. Source: Johnson, Kotz & Balakrishnan 1995, chapter 27.
import { chiSquareUpperTail } from "./chi-square.ts";
import { bracketUpwards, findRoot } from "./find-root.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

export interface FisherDf {
  readonly numerator: number;
  /** Infinite: chi-square over its degrees of freedom. */
  readonly denominator: number;
}

/** P(F > f). */
export function fisherUpperTail(f: number, { numerator, denominator }: FisherDf): number {
  if (f <= 0) return 1;
  if (!Number.isFinite(denominator)) return chiSquareUpperTail(f * numerator, numerator);
  const whole = denominator + numerator * f;
  return incompleteBeta(denominator / whole, (numerator * f) / whole, { a: denominator / 2, b: numerator / 2 });
}

export function fisherQuantile(p: number, df: FisherDf): number {
  const apart = (f: number): number => Math.log(fisherUpperTail(f, df) / (1 - p));
  return findRoot(apart, bracketUpwards(apart, { from: Number.MIN_VALUE, to: 1e-3 }));
}
