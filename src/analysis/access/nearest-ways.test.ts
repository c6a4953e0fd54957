import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestWays } from "./nearest-ways.ts";

interface Way {
  readonly origin: number;
  readonly destination: number;
  readonly cost: number;
}

function sort(ways: readonly Way[], demand: readonly number[], supply: readonly number[]): readonly Way[] {
  const columns = {
    origin: Uint32Array.from(ways, ({ origin }) => origin),
    destination: Uint32Array.from(ways, ({ destination }) => destination),
    cost: Float64Array.from(ways, ({ cost }) => cost),
  };
  const { start, destination, cost } = nearestWays(columns, Float64Array.from(demand), Float64Array.from(supply));
  return demand.flatMap((_, origin) =>
    Array.from({ length: (start[origin + 1] ?? 0) - (start[origin] ?? 0) }, (_, place) => {
      const at = (start[origin] ?? 0) + place;
      return { origin, destination: destination[at] ?? -1, cost: cost[at] ?? -1 };
    }),
  );
}

/** The same, said plainly. */
function sortPlainly(ways: readonly Way[], demand: readonly number[], supply: readonly number[]): readonly Way[] {
  const pairs = new Map(ways.map((way) => [`${way.origin} ${way.destination}`, way]));
  return [...pairs.values()]
    .filter(({ origin, destination }) => (demand[origin] ?? 0) > 0 && (supply[destination] ?? 0) > 0)
    .sort((one, other) => one.origin - other.origin || one.cost - other.cost || one.destination - other.destination);
}

test("the nearest way of each origin comes first, and the last of a pair counts", () => {
  const ways = [
    { origin: 1, destination: 1, cost: 1 },
    { origin: 0, destination: 0, cost: 2 },
    { origin: 1, destination: 0, cost: 3 },
    { origin: 1, destination: 1, cost: 4 },
  ];
  expect(sort(ways, [5, 5], [1, 1])).toEqual([ways[1], ways[2], ways[3]]);
});

test("costs that a single cannot tell apart keep their order", () => {
  const ways = [
    { origin: 0, destination: 0, cost: 30 + 2e-12 },
    { origin: 0, destination: 1, cost: 30 + 1e-12 },
    { origin: 0, destination: 2, cost: 30 },
  ];
  expect(sort(ways, [5], [1, 1, 1]).map(({ destination }) => destination)).toEqual([2, 1, 0]);
});

test("any ways come in that order", () => {
  const places = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 });
  const place = fc.integer({ min: 0, max: 4 });
  const way = fc.record({ origin: place, destination: place, cost: fc.constantFrom(0, 1, 1 + 1e-12, 7.5, 1e9) });
  fc.assert(
    fc.property(fc.array(way, { maxLength: 40 }), places, places, (ways, demand, supply) => {
      expect(sort(ways, demand, supply)).toEqual(sortPlainly(ways, demand, supply));
    }),
  );
});
