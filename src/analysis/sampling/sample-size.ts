// How many people to ask. Source: Cochran 1977, Sampling Techniques, §4.4 (shares) and §4.6 (means); Kish 1965 (design effect).
import { normalQuantile } from "../distributions/normal.ts";
import { numberDoesNotFit } from "./problems.ts";

export interface Precision {
  /** Half the interval wanted: points of one for a share, the unit of the variable for a mean. */
  readonly marginOfError: number;
  /** Default: 0.95. */
  readonly confidenceLevel?: number;
  /** Variance of the design over that of a simple random sample. Default: 1. */
  readonly designEffect?: number;
  /** People there are. Default: so many that it does not matter. */
  readonly population?: number;
  /** Share of those asked who answer. Default: 1. */
  readonly responseRate?: number;
}

export interface SampleSize {
  /** Answers needed. */
  readonly answers: number;
  /** People to approach. */
  readonly approached: number;
  /** Answers needed before rounding up, for further arithmetic. */
  readonly exact: number;
}

export interface ShareWanted extends Precision {
  /** The share expected; 0.5 asks for the most. Default: 0.5. */
  readonly share?: number;
}

export interface MeanWanted extends Precision {
  readonly standardDeviation: number;
}

/** n₀ = deff z² p (1 − p) / e², then n₀ / (1 + (n₀ − 1) / N). Throws `analysis/sampling-number-does-not-fit`. */
export function sizeForShare(wanted: ShareWanted): SampleSize {
  const { share = 0.5, population = Infinity } = wanted;
  inside("share", share, [0, 1]);
  inside("marginOfError", wanted.marginOfError, [0, 1]);
  const first = firstSize(wanted, share * (1 - share));
  return rounded(first / (1 + (first - 1) / population), wanted);
}

/** n₀ = deff z² S² / e², then n₀ / (1 + n₀ / N). Throws `analysis/sampling-number-does-not-fit`. */
export function sizeForMean(wanted: MeanWanted): SampleSize {
  const { standardDeviation, population = Infinity } = wanted;
  inside("standardDeviation", standardDeviation, [0, Infinity]);
  const first = firstSize(wanted, standardDeviation ** 2);
  return rounded(first / (1 + first / population), wanted);
}

/** The same precision in every domain; populations may differ. */
export function sizesByDomain<Wanted extends ShareWanted>(
  domains: readonly (Partial<Wanted> & { readonly id: string })[],
  common: Wanted,
): readonly (SampleSize & { readonly id: string })[] {
  return domains.map((domain) => ({ id: domain.id, ...sizeForShare({ ...common, ...domain }) }));
}

function firstSize(wanted: Precision, variance: number): number {
  const { marginOfError, confidenceLevel = 0.95, designEffect = 1, population = Infinity, responseRate = 1 } = wanted;
  inside("marginOfError", marginOfError, [0, Infinity]);
  inside("confidenceLevel", confidenceLevel, [0, 1]);
  inside("designEffect", designEffect, [0, Infinity]);
  if (population !== Infinity) inside("population", population, [0, Infinity]);
  if (responseRate !== 1) inside("responseRate", responseRate, [0, 1]);
  const z = normalQuantile(1 - (1 - confidenceLevel) / 2);
  return (designEffect * z ** 2 * variance) / marginOfError ** 2;
}

/** Whole people, never more than there are, at least one. */
function rounded(exact: number, { population = Infinity, responseRate = 1 }: Precision): SampleSize {
  const answers = Math.min(population, Math.max(1, Math.ceil(exact - 1e-9)));
  return { answers, approached: Math.min(population, Math.ceil(answers / responseRate - 1e-9)), exact };
}

function inside(name: string, value: number, [from, to]: readonly [number, number]): void {
  if (!(value > from && value < to)) throw numberDoesNotFit(name, value, [from, to]);
}
