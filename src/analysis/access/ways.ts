// Ways from places of demand to places of supply on typed arrays: ten million of them take 160 MB.

/** Ids of places, and their numbers. */
export interface Places {
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/** A pair that is missing is out of reach. All arrays are as long as there are pairs. */
export interface Ways {
  readonly origin: Uint32Array;
  readonly destination: Uint32Array;
  /** In the unit of the cost table (minutes). */
  readonly cost: Float64Array;
}

export function namePlaces(ids: readonly string[]): Places {
  return { ids, numberOf: new Map(ids.map((id, at) => [id, at])) };
}

/** Pairs in any number; grows as they come. */
export interface WayList {
  readonly add: (origin: number, destination: number, cost: number) => void;
  readonly close: () => Ways;
}

export function openWayList(expected = 1024): WayList {
  let ways: Ways = emptyWays(Math.max(expected, 16));
  let length = 0;
  return {
    add: (origin, destination, cost) => {
      if (length === ways.cost.length) ways = grow(ways);
      ways.origin[length] = origin;
      ways.destination[length] = destination;
      ways.cost[length] = cost;
      length += 1;
    },
    close: () => ({
      origin: ways.origin.subarray(0, length),
      destination: ways.destination.subarray(0, length),
      cost: ways.cost.subarray(0, length),
    }),
  };
}

function emptyWays(length: number): Ways {
  return {
    origin: new Uint32Array(length),
    destination: new Uint32Array(length),
    cost: new Float64Array(length),
  };
}

function grow(ways: Ways): Ways {
  const larger = emptyWays(Math.ceil(ways.cost.length * 1.5));
  larger.origin.set(ways.origin);
  larger.destination.set(ways.destination);
  larger.cost.set(ways.cost);
  return larger;
}

/** The same ways by origin, and in it by destination; of a pair that stands twice the last one counts. */
export interface WaysByOrigin extends Ways {
  /** Where the ways of an origin begin; one longer than there are origins. */
  readonly start: Uint32Array;
}

export function sortByOrigin(ways: Ways, origins: number, destinations: number): WaysByOrigin {
  const byDestination = countingOrder(ways.destination, destinations, identity(ways.cost.length));
  const order = countingOrder(ways.origin, origins, byDestination);
  const list = openWayList(order.length);
  for (let place = 0; place < order.length; place += 1) {
    const at = order[place] ?? 0;
    if (!isRepeated(ways, at, order[place + 1]))
      list.add(ways.origin[at] ?? 0, ways.destination[at] ?? 0, ways.cost[at] ?? 0);
  }
  const sorted = list.close();
  return { ...sorted, start: startsOf(sorted.origin, origins) };
}

function isRepeated({ origin, destination }: Ways, at: number, next: number | undefined): boolean {
  return next !== undefined && origin[at] === origin[next] && destination[at] === destination[next];
}

function identity(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) order[at] = at;
  return order;
}

/** A stable sort of `order` by small whole numbers. */
function countingOrder(keys: Uint32Array, count: number, order: Uint32Array): Uint32Array {
  const next = startsOf(keys, count);
  const sorted = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place += 1) {
    const at = order[place] ?? 0;
    const key = keys[at] ?? 0;
    const here = next[key] ?? 0;
    sorted[here] = at;
    next[key] = here + 1;
  }
  return sorted;
}

function startsOf(keys: Uint32Array, count: number): Uint32Array {
  const start = new Uint32Array(count + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const after = (keys[at] ?? 0) + 1;
    start[after] = (start[after] ?? 0) + 1;
  }
  for (let key = 0; key < count; key += 1) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
  return start;
}
