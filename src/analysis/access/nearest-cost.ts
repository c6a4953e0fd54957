// The cost of the nearest place with supply, and the share of people who have one within some minutes.
import type { Ways } from "./ways.ts";

/** By origin; Infinity where nothing is reached. */
export function nearestCost(origins: number, supply: Float64Array, { origin, destination, cost }: Ways): Float64Array {
  const nearest = new Float64Array(origins).fill(Number.POSITIVE_INFINITY);
  for (let at = 0; at < cost.length; at += 1) {
    const from = origin[at] ?? 0;
    if ((supply[destination[at] ?? 0] ?? 0) > 0 && (cost[at] ?? 0) < (nearest[from] ?? 0))
      nearest[from] = cost[at] ?? 0;
  }
  return nearest;
}

/** Share of one, of the people; NaN when there are none. */
export function shareWithin(people: Float64Array, nearest: Float64Array, minutes: number): number {
  let [within, all] = [0, 0];
  people.forEach((count, at) => {
    all += count;
    if ((nearest[at] ?? Number.POSITIVE_INFINITY) <= minutes) within += count;
  });
  return within / all;
}
