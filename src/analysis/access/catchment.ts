// Floating catchment areas: how much of a service each place can reach, shared with all others who reach it as well.
// The loops run over millions of ways, so they walk typed arrays by number and make no objects.
import type { Ways } from "./ways.ts";

export interface Catchment {
  readonly ways: Ways;
  /** Ways count below this cost only. __Default value:__ all */
  readonly maxCost?: number;
  /** Decay of a way with its cost. __Default value:__ 1 */
  readonly weight?: (cost: number) => number;
}

/** Supply by number of the destination; the result has as many numbers as there are origins, 0 where nothing is reached. */
export function reachableSupply(origins: number, supply: Float64Array, catchment: Catchment): Float64Array {
  return gather(catchment.ways, waysWeights(catchment), supply, origins);
}

/**
 * Supply per head that each origin reaches; 0 where nothing is reached.
 * Source: Luo and Wang 2003 (two-step, weight 1); Luo and Qi 2009 (enhanced, weights by zone).
 */
export function twoStepAccess(demand: Float64Array, supply: Float64Array, catchment: Catchment): Float64Array {
  return sharedAccess(demand, supply, catchment.ways, waysWeights(catchment));
}

/**
 * The same, where people of an origin choose among all places that they know in proportion to the weights.
 * Source: Wan, Zou and Sternberg 2012.
 */
export function threeStepAccess(demand: Float64Array, supply: Float64Array, catchment: Catchment): Float64Array {
  const { ways, maxCost = Infinity, weight = () => 1 } = catchment;
  const { origin, cost } = ways;
  const weights = new Float64Array(cost.length);
  const known = new Float64Array(demand.length);
  for (let at = 0; at < cost.length; at += 1) {
    const here = weight(cost[at] ?? 0);
    weights[at] = here;
    known[origin[at] ?? 0] = (known[origin[at] ?? 0] ?? 0) + here;
  }
  for (let at = 0; at < cost.length; at += 1) {
    const total = known[origin[at] ?? 0] ?? 0;
    const here = weights[at] ?? 0;
    weights[at] = total === 0 || (cost[at] ?? 0) >= maxCost ? 0 : (here * here) / total;
  }
  return sharedAccess(demand, supply, ways, weights);
}

function waysWeights({ ways: { cost }, maxCost = Infinity, weight }: Catchment): Float64Array {
  const weights = new Float64Array(cost.length);
  for (let at = 0; at < cost.length; at += 1) {
    const here = cost[at] ?? 0;
    if (here < maxCost) weights[at] = weight === undefined ? 1 : weight(here);
  }
  return weights;
}

function sharedAccess(demand: Float64Array, supply: Float64Array, ways: Ways, weights: Float64Array): Float64Array {
  const perHead = new Float64Array(supply.length);
  const { origin, destination } = ways;
  for (let at = 0; at < weights.length; at += 1) {
    const to = destination[at] ?? 0;
    perHead[to] = (perHead[to] ?? 0) + (demand[origin[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  }
  for (let to = 0; to < supply.length; to += 1) {
    const people = perHead[to] ?? 0;
    perHead[to] = people === 0 ? 0 : (supply[to] ?? 0) / people;
  }
  return gather(ways, weights, perHead, demand.length);
}

/** Amounts of the destinations, weighed and summed at the origins. */
function gather(
  { origin, destination }: Ways,
  weights: Float64Array,
  amounts: Float64Array,
  origins: number,
): Float64Array {
  const sums = new Float64Array(origins);
  for (let at = 0; at < weights.length; at += 1) {
    const from = origin[at] ?? 0;
    sums[from] = (sums[from] ?? 0) + (amounts[destination[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  }
  return sums;
}
