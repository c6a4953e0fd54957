// The ways that count for somebody, by origin and the nearest first.
import type { Ways } from "./ways.ts";

export interface NearestWays {
  /** Where the ways of an origin begin; one longer than there are origins. */
  readonly start: Uint32Array;
  readonly destination: Uint32Array;
  /** Rises within an origin; of equal costs the destination with the lower number comes first. */
  readonly cost: Float64Array;
}

/** Ways from nobody, or to nothing, are left out; of a pair that stands twice the last one counts. */
export function nearestWays(ways: Ways, demand: Float64Array, supply: Float64Array): NearestWays {
  return sortOrigins(dropRepeated(usableByOrigin(ways, demand, supply), supply.length));
}

function usableByOrigin({ origin, destination, cost }: Ways, demand: Float64Array, supply: Float64Array): NearestWays {
  const counts = (at: number) => (demand[origin[at] ?? 0] ?? 0) > 0 && (supply[destination[at] ?? 0] ?? 0) > 0;
  const start = startsOf(origin, demand.length, counts);
  const kept = start[demand.length] ?? 0;
  const sorted = { start, destination: new Uint32Array(kept), cost: new Float64Array(kept) };
  const next = start.slice();
  for (let at = 0; at < cost.length; at += 1) {
    if (!counts(at)) continue;
    const place = next[origin[at] ?? 0] ?? 0;
    next[origin[at] ?? 0] = place + 1;
    sorted.destination[place] = destination[at] ?? 0;
    sorted.cost[place] = cost[at] ?? 0;
  }
  return sorted;
}

function startsOf(origin: Uint32Array, origins: number, counts: (at: number) => boolean): Uint32Array {
  const start = new Uint32Array(origins + 1);
  for (let at = 0; at < origin.length; at += 1) {
    const after = (origin[at] ?? 0) + 1;
    if (counts(at)) start[after] = (start[after] ?? 0) + 1;
  }
  for (let each = 0; each < origins; each += 1) start[each + 1] = (start[each + 1] ?? 0) + (start[each] ?? 0);
  return start;
}

/** Closes the gaps in place. */
function dropRepeated({ start, destination, cost }: NearestWays, destinations: number): NearestWays {
  /** Where the last way to a destination stands, seen from the origin at hand. */
  const last = new Uint32Array(destinations);
  let kept = 0;
  let first = start[0] ?? 0;
  for (let each = 0; each + 1 < start.length; each += 1) {
    const end = start[each + 1] ?? 0;
    for (let at = first; at < end; at += 1) last[destination[at] ?? 0] = at;
    for (let at = first; at < end; at += 1) {
      if (last[destination[at] ?? 0] !== at) continue;
      destination[kept] = destination[at] ?? 0;
      cost[kept] = cost[at] ?? 0;
      kept += 1;
    }
    first = end;
    start[each + 1] = kept;
  }
  return { start, destination: destination.subarray(0, kept), cost: cost.subarray(0, kept) };
}

/** Twenty bits for the place of a way within its origin, 32 for its cost: together a whole number that a double holds. */
const PLACES = 2 ** 20;

/**
 * Numbers sort without a comparison in between: the cost as the bits of a single, which rise with it, and its place;
 * what a single cannot tell apart is put right afterwards.
 */
function sortOrigins({ start, destination, cost }: NearestWays): NearestWays {
  const single = new Float32Array(1);
  const bits = new Uint32Array(single.buffer);
  const longest = start.reduce((most, end, each) => Math.max(most, end - (start[each - 1] ?? 0)), 0);
  const keys = new Float64Array(longest);
  const sorted = { start, destination: new Uint32Array(cost.length), cost: new Float64Array(cost.length) };
  for (let each = 0; each + 1 < start.length; each += 1) {
    const [first = 0, end = 0] = [start[each], start[each + 1]];
    for (let at = first; at < end; at += 1) {
      single[0] = cost[at] ?? 0;
      keys[at - first] = (bits[0] ?? 0) * PLACES + (at - first);
    }
    keys.subarray(0, end - first).sort();
    for (let at = first; at < end; at += 1) {
      const from = first + ((keys[at - first] ?? 0) % PLACES);
      insert(sorted, { first, at, destination: destination[from] ?? 0, cost: cost[from] ?? 0 });
    }
  }
  return sorted;
}

interface NextWay {
  readonly first: number;
  readonly at: number;
  readonly destination: number;
  readonly cost: number;
}

function insert(sorted: NearestWays, { first, at, destination, cost }: NextWay): void {
  let to = at;
  while (to > first && comesAfter(sorted, to - 1, destination, cost)) {
    sorted.cost[to] = sorted.cost[to - 1] ?? 0;
    sorted.destination[to] = sorted.destination[to - 1] ?? 0;
    to -= 1;
  }
  sorted.cost[to] = cost;
  sorted.destination[to] = destination;
}

function comesAfter(sorted: NearestWays, at: number, destination: number, cost: number): boolean {
  const here = sorted.cost[at] ?? 0;
  return here > cost || (here === cost && (sorted.destination[at] ?? 0) > destination);
}
