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
