// Confidence intervals of one estimate. Shares stay between zero and one.
import { betaQuantile } from "../distributions/beta.ts";
import { normalQuantile } from "../distributions/normal.ts";
import { studentQuantile } from "../distributions/student.ts";

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export interface Uncertain {
  readonly value: number;
  readonly standardError: number;
  /** Degrees of freedom; fewer than one count as one. */
  readonly df: number;
}

/** Value ± t · standard error. */
export function symmetricInterval({ value, standardError, df }: Uncertain, level: number): Interval {
  const reach = studentReach(df, level) * standardError;
  return { lower: value - reach, upper: value + reach };
}

/**
 * Interval of a share on the logit scale: it never leaves (0, 1).
 * Source: Korn & Graubard 1999, §3.2; R survey 4, svyciprop with method "logit".
 */
export function logitInterval({ value, standardError, df }: Uncertain, level: number): Interval {
  const middle = Math.log(value / (1 - value));
  const reach = (studentReach(df, level) * standardError) / (value * (1 - value));
  return { lower: expit(middle - reach), upper: expit(middle + reach) };
}

/**
 * Exact binomial interval of a share, for n people asked of whom `cases` count.
 * Source: Clopper & Pearson 1934; with an effective n after Korn & Graubard 1998, Survey Methodology 24(2).
 */
export function exactInterval({ cases, n }: { readonly cases: number; readonly n: number }, level: number): Interval {
  const tail = (1 - level) / 2;
  return {
    lower: cases <= 0 ? 0 : betaQuantile(tail, { a: cases, b: n - cases + 1 }),
    upper: cases >= n ? 1 : betaQuantile(1 - tail, { a: cases + 1, b: n - cases }),
  };
}

const reaches = new Map<string, number>();

/** How many standard errors an interval of this level reaches to each side. */
export function studentReach(df: number, level: number): number {
  const key = `${df}:${level}`;
  const known =
    reaches.get(key) ??
    (df === Infinity ? normalQuantile((1 + level) / 2) : studentQuantile((1 + level) / 2, Math.max(1, df)));
  reaches.set(key, known);
  return known;
}

/** The share of which this is the logit. */
export function expit(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
