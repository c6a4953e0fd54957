// Estimates for areas that borrow nothing, or only where the sample is too small. Source: Rao and Molina 2015, Small Area
// Estimation, §2.3 and §3.3; sample size dependent weights by Drew, Singh and Choudhry 1982; as in the R package sae.
import { variance } from "../composite/moments.ts";
import type { Vector } from "../matrix/matrix.ts";

export interface DomainSample {
  readonly y: Vector;
  readonly domain: readonly string[];
  /** Without weights, a simple random sample within each domain. */
  readonly weight?: Vector;
}

export interface DirectEstimate {
  readonly domain: string;
  readonly n: number;
  readonly mean: number;
  readonly standardError: number;
  /** Percent of the mean, without sign. */
  readonly cv: number;
}

export interface DirectPlan {
  /** People of each domain, in the order in which the estimates are wanted. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Units may have been drawn again. */
  readonly replaced: boolean;
}

/**
 * Mean of a domain: the weighted total over the people of the domain. Without replacement the variance takes pairs as drawn
 * independently; a domain without a sample has none. Source: Särndal, Swensson and Wretman 1992, §2.8, §2.9.
 */
export function directEstimates(sample: DomainSample, { sizes, replaced }: DirectPlan): readonly DirectEstimate[] {
  return [...sizes].map(([domain, size]) => {
    const rows = sample.domain.flatMap((one, row) => (one === domain ? [row] : []));
    const y = rows.map((row) => sample.y[row] ?? Number.NaN);
    const n = y.length;
    const weights = rows.map((row) => sample.weight?.[row] ?? size / n);
    const mean =
      sample.weight === undefined ? sum(y) / n : sum(y.map((value, at) => value * (weights[at] ?? 0))) / size;
    const drawn = { y, weights, size, mean };
    const squared = sample.weight === undefined ? simple(y, replaced ? 0 : n / size) : weighted(drawn, replaced);
    const standardError = Math.sqrt(squared);
    return { domain, n, mean, standardError, cv: Math.abs((100 * standardError) / mean) };
  });
}

function simple(y: Vector, fraction: number): number {
  return ((1 - fraction) * variance(y)) / y.length;
}

interface Drawn {
  readonly y: Vector;
  readonly weights: Vector;
  readonly size: number;
  readonly mean: number;
}

function weighted({ y, weights, size, mean }: Drawn, replaced: boolean): number {
  const n = y.length;
  if (!replaced)
    return sum(y.map((value, at) => (weights[at] ?? 0) * ((weights[at] ?? 0) - 1) * value ** 2)) / size ** 2;
  return sum(y.map((value, at) => ((n / size) * (weights[at] ?? 0) * value - mean) ** 2)) / (n * (n - 1));
}

export interface Composed {
  readonly estimate: number;
  /** Share of the direct estimate. */
  readonly share: number;
}

/** The direct estimate where the sample stands for at least `delta` of the domain, else partly the synthetic one. */
export function sampleSizeDependent(
  direct: number,
  synthetic: number,
  { standsFor, size, delta = 1 }: { readonly standsFor: number; readonly size: number; readonly delta?: number },
): Composed {
  const share = standsFor >= delta * size ? 1 : standsFor / (delta * size);
  return { estimate: share === 1 ? direct : share * direct + (1 - share) * synthetic, share };
}

function sum(values: Vector): number {
  return values.reduce((all, value) => all + value, 0);
}
