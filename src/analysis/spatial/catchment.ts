// Floating catchment areas: how much of a service each place can reach, shared with all others who reach it as well.

/** A way from a place of demand to a place of supply; a pair that is missing is out of reach. */
export interface Way {
  readonly origin: string;
  readonly destination: string;
  readonly cost: number;
}

export interface Catchment {
  readonly ways: readonly Way[];
  /** Ways count below this cost only; absent = all. */
  readonly maxCost?: number;
  /** Decay of a way with its cost. */
  readonly weight: (cost: number) => number;
}

/** Amounts by id of the place. */
export type Amounts = ReadonlyMap<string, number>;

interface WeightedWay extends Way {
  readonly weight: number;
}

/** Supply that each origin reaches, weighed by cost; origins without a way within reach are absent. */
export function reachableSupply(supply: Amounts, catchment: Catchment): Amounts {
  return sumOverWays(weigh(catchment), supply, "origin");
}

/**
 * Supply per head that each origin reaches; origins without a way within reach are absent.
 * Source: Luo and Wang 2003 (two-step, weight 1); Luo and Qi 2009 (enhanced, weights by zone).
 */
export function twoStepAccess(demand: Amounts, supply: Amounts, catchment: Catchment): Amounts {
  return sharedAccess(demand, supply, weigh(catchment));
}

/**
 * The same, where people of an origin choose among all places that they know in proportion to the weights.
 * Source: Wan, Zou and Sternberg 2012.
 */
export function threeStepAccess(demand: Amounts, supply: Amounts, catchment: Catchment): Amounts {
  const all = new Map<string, number>();
  for (const { origin, cost } of catchment.ways) add(all, origin, catchment.weight(cost));
  const ways = weigh(catchment).map((way) => {
    const total = all.get(way.origin) ?? 0;
    return { ...way, weight: total === 0 ? 0 : way.weight ** 2 / total };
  });
  return sharedAccess(demand, supply, ways);
}

function sharedAccess(demand: Amounts, supply: Amounts, ways: readonly WeightedWay[]): Amounts {
  const wanted = sumOverWays(ways, demand, "destination");
  const perHead = new Map<string, number>();
  for (const [destination, people] of wanted)
    perHead.set(destination, people === 0 ? 0 : (supply.get(destination) ?? 0) / people);
  return sumOverWays(ways, perHead, "origin");
}

function weigh({ ways, maxCost = Infinity, weight }: Catchment): readonly WeightedWay[] {
  return ways.filter(({ cost }) => cost < maxCost).map((way) => ({ ...way, weight: weight(way.cost) }));
}

/** Amounts of the other ends of the ways, gathered at this end. */
function sumOverWays(ways: readonly WeightedWay[], amounts: Amounts, at: "origin" | "destination"): Amounts {
  const sums = new Map<string, number>();
  for (const way of ways) {
    const amount = amounts.get(at === "origin" ? way.destination : way.origin);
    if (amount !== undefined) add(sums, way[at], amount * way.weight);
  }
  return sums;
}

function add(sums: Map<string, number>, id: string, amount: number): void {
  sums.set(id, (sums.get(id) ?? 0) + amount);
}
