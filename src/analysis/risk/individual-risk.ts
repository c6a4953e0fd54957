// The risk that a record is recognised, given how many in the sample and in the population share its keys.
import type { KeyFrequencies } from "./key-frequencies.ts";

/**
 * One risk per record, between 0 and 1. The population count given the sample is taken as negative binomial; from three
 * records on by the approximation p / (f − 1 + p). A cell that the sample exhausts (p = 1) has the risk 1 / f.
 * Source: Benedetti and Franconi 1998; Templ, Kowarik and Meindl 2015.
 */
export function individualRisk({ sample, population }: KeyFrequencies): readonly number[] {
  return sample.map((count, at) => riskOf(count, Math.min(1, count / (population[at] ?? Number.NaN))));
}

function riskOf(count: number, share: number): number {
  if (share === 1) return 1 / count;
  if (count > 2) return share / (count - 1 + share);
  const odds = share / (1 - share);
  const logarithm = Math.log(1 / share);
  return count === 2 ? odds - odds ** 2 * logarithm : odds * logarithm;
}

export interface FileRisk {
  /** People of the file expected to be recognised. */
  readonly expected: number;
  /** The same as a share of the records. */
  readonly shareOfOne: number;
}

export function fileRisk(risks: readonly number[]): FileRisk {
  const expected = risks.reduce((sum, risk) => sum + risk, 0);
  return { expected, shareOfOne: expected / risks.length };
}
