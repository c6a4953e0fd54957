// Confidence intervals of a proportion by the methods of R survey's svyciprop; all stay between zero and one but `mean`.
// Source: Korn & Graubard 1999, §3.2; Lumley 2010, §2.3; Rao & Scott 1984 for the likelihood ratio.
import { betaQuantile } from "../distributions/beta.ts";
import { findRoot } from "../distributions/find-root.ts";
import { studentQuantile } from "../distributions/student.ts";
import type { Interval } from "./interval.ts";

export const PROPORTION_METHODS = ["logit", "likelihood", "asin", "beta", "mean", "xlogit"] as const;
export type ProportionMethod = (typeof PROPORTION_METHODS)[number];

export interface ProportionEstimate {
  readonly value: number;
  readonly variance: number;
  /** Degrees of freedom of the interval. */
  readonly df: number;
  /** Rows of the sample or domain. */
  readonly rows: number;
}

export function proportionInterval(found: ProportionEstimate, method: ProportionMethod, level: number): Interval {
  const { value, variance, df } = found;
  const reach = studentQuantile((1 + level) / 2, df) * Math.sqrt(variance);
  switch (method) {
    case "mean":
      return { lower: value - reach, upper: value + reach };
    case "logit":
    case "xlogit":
      return byLogit(value, reach);
    case "asin":
      return byArcsine(value, reach);
    case "beta":
      return byBeta(found, level);
    case "likelihood":
      return byLikelihood(found, level);
  }
}

function byLogit(value: number, reach: number): Interval {
  const middle = Math.log(value / (1 - value));
  const own = reach / (value * (1 - value));
  const expit = (x: number): number => 1 / (1 + Math.exp(-x));
  return { lower: expit(middle - own), upper: expit(middle + own) };
}

function byArcsine(value: number, reach: number): Interval {
  const middle = Math.asin(Math.sqrt(value));
  const own = reach / (2 * Math.sqrt(value * (1 - value)));
  return { lower: Math.sin(middle - own) ** 2, upper: Math.sin(middle + own) ** 2 };
}

/** Clopper & Pearson's with the effective size of the sample, made smaller for few degrees of freedom. */
function byBeta({ value, variance, df, rows }: ProportionEstimate, level: number): Interval {
  const tail = (1 - level) / 2;
  const shrink = studentQuantile(tail, rows - 1) / studentQuantile(tail, df);
  const n = ((value * (1 - value)) / variance) * shrink ** 2;
  return {
    lower: betaQuantile(tail, { a: n * value, b: n * (1 - value) + 1 }),
    upper: betaQuantile(1 - tail, { a: n * value + 1, b: n * (1 - value) }),
  };
}

/** Where the likelihood ratio, divided by the design effect, reaches the square of t. */
function byLikelihood({ value, variance, df, rows }: ProportionEstimate, level: number): Interval {
  const limit = (studentQuantile((1 + level) / 2, df) ** 2 * variance) / (value * (1 - value));
  const apart = (p: number): number => {
    const ratio = value * Math.log(value / p) + (1 - value) * Math.log((1 - value) / (1 - p));
    return (2 * ratio * (rows - 1)) / rows - limit;
  };
  return {
    lower: findRoot(apart, { from: Number.MIN_VALUE, to: value }),
    upper: findRoot(apart, { from: value, to: 1 - Number.EPSILON / 2 }),
  };
}
