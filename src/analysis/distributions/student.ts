// Student's t distribution. Source: Johnson, Kotz & Balakrishnan 1995, chapter 28.
import { bracketUpwards, findRoot } from "./find-root.ts";
import { incompleteBeta } from "./incomplete-beta.ts";
import { normalQuantile, normalUpperTail } from "./normal.ts";

/** P(T > t). Infinite degrees of freedom: the normal distribution. */
export function studentUpperTail(t: number, df: number): number {
  if (!Number.isFinite(df)) return normalUpperTail(t);
  const square = t * t;
  const beyond = incompleteBeta(df / (df + square), square / (df + square), { a: df / 2, b: 0.5 }) / 2;
  return t >= 0 ? beyond : 1 - beyond;
}

/** P(|T| > |t|). */
export function studentTwoSided(t: number, df: number): number {
  return 2 * studentUpperTail(Math.abs(t), df);
}

/** The t that is not passed with probability p, 0 < p < 1. */
export function studentQuantile(p: number, df: number): number {
  if (!Number.isFinite(df)) return normalQuantile(p);
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantileAbove(p, df);
  return studentQuantileAbove(1 - p, df);
}

function studentQuantileAbove(tail: number, df: number): number {
  const apart = (t: number): number => Math.log(studentUpperTail(t, df) / tail);
  return findRoot(apart, bracketUpwards(apart, { from: 0, to: 1 }));
}
