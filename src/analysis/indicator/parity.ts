// Women compared with men of the same place, on one sample.
import { studentTwoSided } from "../distributions/student.ts";
import type { Estimate, Flag, Parity } from "../estimate.ts";
import type { DesignFrame } from "../survey/design-frame.ts";
import { covarianceOfDisjoint } from "../survey/influence.ts";
import { studentReach } from "../survey/interval.ts";
import type { DomainEstimate } from "./estimate-domain.ts";

export interface Side {
  readonly estimate: Estimate;
  readonly found: DomainEstimate;
}

export interface ParityContext {
  readonly frame: DesignFrame;
  /** Degrees of freedom of women and men together. */
  readonly df: number;
  readonly confidenceLevel: number;
}

/**
 * Women's value over men's and minus men's. The interval of the ratio is symmetric on the log scale (delta method); the
 * covariance of women and men who share clusters is taken into account. Undefined when one side is not above zero.
 * Source: Wolter 2007, Introduction to Variance Estimation, §6.5; Särndal, Swensson & Wretman 1992, §5.6.
 */
export function parity(women: Side, men: Side, { frame, df, confidenceLevel }: ParityContext): Parity | undefined {
  const [f, m] = [women.estimate.value, men.estimate.value];
  if (!(f > 0) || !(m > 0)) return undefined;
  const [vf, vm] = [women.estimate.standardError ** 2, men.estimate.standardError ** 2];
  const covariance = covarianceOfDisjoint(frame, women.found.influence, men.found.influence);
  const reach = studentReach(df, confidenceLevel);
  const logError = Math.sqrt(Math.max(0, vf / f ** 2 + vm / m ** 2 - (2 * covariance) / (f * m)));
  const error = Math.sqrt(Math.max(0, vf + vm - 2 * covariance));
  const difference = f - m;
  return {
    id: `parity:${women.estimate.indicator}:${women.estimate.domain.place}`,
    indicator: women.estimate.indicator,
    place: women.estimate.domain.place,
    ratio: f / m,
    lower: (f / m) * Math.exp(-reach * logError),
    upper: (f / m) * Math.exp(reach * logError),
    difference,
    differenceLower: difference - reach * error,
    differenceUpper: difference + reach * error,
    p: twoSided(difference, error, df),
    df,
    nFemale: women.estimate.n,
    nMale: men.estimate.n,
    flags: joinFlags(women.estimate.flags, men.estimate.flags),
    mark: women.estimate.mark === "demonstration" ? "demonstration" : men.estimate.mark,
    female: women.estimate.id,
    male: men.estimate.id,
  };
}

function twoSided(difference: number, error: number, df: number): number {
  if (error === 0) return difference === 0 ? 1 : 0;
  return studentTwoSided(difference / error, Math.max(1, df));
}

function joinFlags(women: readonly Flag[], men: readonly Flag[]): readonly Flag[] {
  return [...new Set([...women, ...men])];
}
