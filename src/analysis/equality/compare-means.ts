// Two groups side by side: difference, ratio, their intervals and the test of no difference.

import { studentTwoSided } from "../distributions/student.ts";
import type { Flag } from "../estimate.ts";
import type { DesignFrame } from "../survey/design-frame.ts";
import { covarianceOfDisjoint } from "../survey/influence.ts";
import { studentReach } from "../survey/interval.ts";
import type { GroupMean } from "./group-mean.ts";

export interface Compared {
  readonly value: number;
  readonly against: number;
  readonly difference: number;
  readonly differenceLower: number;
  readonly differenceUpper: number;
  /** NaN where one of the two is not above zero. */
  readonly ratio: number;
  readonly ratioLower: number;
  readonly ratioUpper: number;
  /** Two-sided p of no difference. */
  readonly p: number;
  readonly df: number;
  readonly n: number;
  readonly nAgainst: number;
  readonly flags: readonly Flag[];
}

/** On one sample: the covariance of people who share clusters is taken into account. */
export function compareOnOneSample(
  a: GroupMean,
  b: GroupMean,
  asked: { frame: DesignFrame; df: number; level: number },
): Compared {
  return compare(a, b, { covariance: covarianceOfDisjoint(asked.frame, a.influence, b.influence), ...asked });
}

/** On two samples that were drawn apart. Degrees of freedom after Satterthwaite 1946, Biometrics Bulletin 2(6). */
export function compareOnTwoSamples(a: GroupMean, b: GroupMean, level: number): Compared {
  const [va, vb] = [a.standardError ** 2, b.standardError ** 2];
  const spread = va ** 2 / Math.max(1, a.df) + vb ** 2 / Math.max(1, b.df);
  const df = spread > 0 ? (va + vb) ** 2 / spread : Math.max(1, Math.min(a.df, b.df));
  return compare(a, b, { covariance: 0, df, level });
}

/** Ratio on the log scale (delta method). Source: Wolter 2007, Introduction to Variance Estimation, §6.5. */
function compare(a: GroupMean, b: GroupMean, asked: { covariance: number; df: number; level: number }): Compared {
  const { covariance, df, level } = asked;
  const [va, vb] = [a.standardError ** 2, b.standardError ** 2];
  const error = Math.sqrt(Math.max(0, va + vb - 2 * covariance));
  const logVariance = va / a.value ** 2 + vb / b.value ** 2 - (2 * covariance) / (a.value * b.value);
  const reach = studentReach(df, level);
  const spread = Math.exp(reach * Math.sqrt(Math.max(0, logVariance)));
  const ratio = a.value > 0 && b.value > 0 ? a.value / b.value : Number.NaN;
  const difference = a.value - b.value;
  return {
    value: a.value,
    against: b.value,
    difference,
    differenceLower: difference - reach * error,
    differenceUpper: difference + reach * error,
    ratio,
    ratioLower: ratio / spread,
    ratioUpper: ratio * spread,
    p: error === 0 ? (difference === 0 ? 1 : 0) : studentTwoSided(difference / error, Math.max(1, df)),
    df,
    n: a.n,
    nAgainst: b.n,
    flags: error === 0 ? ["no-variance"] : [],
  };
}
