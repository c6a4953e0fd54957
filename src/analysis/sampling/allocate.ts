// A sample shared out over strata. Source: Cochran 1977, §5.5 (proportional, Neyman); Bankier 1988 (power).
import { choose } from "../unknown-choice.ts";
import { minimumsPassTheSample, sampleIsLargerThanFrame } from "./problems.ts";

export const ALLOCATIONS = ["proportional", "equal", "neyman", "power"] as const;
export type Allocation = (typeof ALLOCATIONS)[number];

export interface StratumToAllocate {
  readonly id: string;
  /** Units there are. */
  readonly size: number;
  /** Standard deviation of what is asked: for `neyman`. Default: 1. */
  readonly deviation?: number;
  /** Coefficient of variation of what is asked: for `power`. Default: 1. */
  readonly variation?: number;
}

export interface AllocationWanted {
  readonly method: Allocation;
  readonly total: number;
  /** Fewest per stratum; a stratum that has fewer is taken whole. Default: 0. */
  readonly minimum?: number;
  /** For `power`: 0 = equal precision everywhere, 1 = as for the whole. Default: 0.5. */
  readonly power?: number;
}

/**
 * Whole numbers that add up to `total`, in the order of the strata; no stratum gives more than it has. Remainders go to the
 * largest fractions, then to the first strata. Throws `analysis/minimums-pass-the-sample`, `analysis/sample-is-larger-than-frame`.
 */
export function allocate(strata: readonly StratumToAllocate[], wanted: AllocationWanted): ReadonlyMap<string, number> {
  const { total, minimum = 0 } = wanted;
  choose({ where: "allocate", key: "method", value: wanted.method }, ALLOCATIONS);
  const there = strata.reduce((sum, { size }) => sum + size, 0);
  if (total > there) throw sampleIsLargerThanFrame(total, there);
  const least = strata.map(({ size }) => Math.min(size, minimum));
  const minimums = least.reduce((sum, n) => sum + n, 0);
  if (minimums > total) throw minimumsPassTheSample(minimums, total);
  const most = strata.map(({ size }) => size);
  const exact = spread(
    strata.map((stratum) => shareOf(stratum, wanted)),
    { total, least, most },
  );
  const whole = roundTo(exact, { total, most });
  return new Map(strata.map(({ id }, at) => [id, whole[at] ?? 0]));
}

function shareOf({ size, deviation = 1, variation = 1 }: StratumToAllocate, { method, power = 0.5 }: AllocationWanted) {
  if (method === "equal") return size > 0 ? 1 : 0;
  if (method === "neyman") return size * deviation;
  return method === "power" ? size ** power * variation : size;
}

interface Bounds {
  readonly total: number;
  readonly least: readonly number[];
  readonly most: readonly number[];
}

/** Proportional to the shares within the bounds: who passes a bound is held at it and the rest shared out anew. */
function spread(shares: readonly number[], { total, least, most }: Bounds): readonly number[] {
  const held = (factor: number) =>
    shares.map((share, at) => Math.min(most[at] ?? 0, Math.max(least[at] ?? 0, share * factor)));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  let [low, high] = [0, 1];
  while (sum(held(high)) < total && high < 2 ** 1000) high *= 2;
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    if (sum(held(middle)) < total) low = middle;
    else high = middle;
  }
  return held(high);
}

function roundTo(exact: readonly number[], { total, most }: Omit<Bounds, "least">): readonly number[] {
  const whole = exact.map((value) => Math.floor(value + 1e-7));
  const rest = (at: number) => (exact[at] ?? 0) - (whole[at] ?? 0);
  const order = exact
    .map((_, at) => at)
    .sort((a, b) => (Math.abs(rest(b) - rest(a)) > 1e-7 ? rest(b) - rest(a) : a - b));
  let left = total - whole.reduce((sum, value) => sum + value, 0);
  while (left > 0) {
    const before = left;
    for (const at of order) {
      if (left === 0 || (whole[at] ?? 0) >= (most[at] ?? 0)) continue;
      whole[at] = (whole[at] ?? 0) + 1;
      left--;
    }
    if (left === before) break;
  }
  return whole;
}
