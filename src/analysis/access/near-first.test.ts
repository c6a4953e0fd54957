// Near ways stand together, and none is lost or changes its place within its origin.
import fc from "fast-check";
import { expect, test } from "vitest";
import { nearFirst } from "./near-first.ts";
import type { NearestWays } from "./nearest-ways.ts";
import { rationalAgentCost } from "./rational-agents.ts";
import { openWayList } from "./ways.ts";

/** Of origins with so many ways each; every way has a cost and a destination of its own. */
function waysOf(counts: readonly number[]): NearestWays {
  const start = Uint32Array.from([0, ...counts].map((_, at) => counts.slice(0, at).reduce((all, one) => all + one, 0)));
  const all = start.at(-1) ?? 0;
  return {
    start,
    destination: Uint32Array.from({ length: all }, (_, at) => at),
    cost: Float64Array.from({ length: all }, (_, at) => at / 8),
  };
}

test("the near ways of an origin and its far ones are its ways, in their order", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(120), { maxLength: 6 }), (counts) => {
      const ways = waysOf(counts);
      const { near, far, destination, cost } = nearFirst(ways);
      counts.forEach((_, origin) => {
        const places = [near, far].flatMap((part) => [...destination.subarray(part[origin], part[origin + 1])]);
        const costs = [near, far].flatMap((part) => [...cost.subarray(part[origin], part[origin + 1])]);
        expect(places).toEqual([...ways.destination.subarray(ways.start[origin], ways.start[origin + 1])]);
        expect(costs).toEqual([...ways.cost.subarray(ways.start[origin], ways.start[origin + 1])]);
      });
      expect(far[0]).toBe(near.at(-1));
    }),
  );
});

test("whoever finds all near places full goes far", () => {
  const list = openWayList();
  for (let place = 0; place < 200; place += 1) list.add(0, place, place / 1000);
  const supply = new Float64Array(200).fill(1);
  const [cost] = rationalAgentCost(Float64Array.of(20_000), supply, { ways: list.close(), tau: 60 });
  const whereOnlyNearPlacesAreUsed = 200 / 48;
  expect(cost).toBeLessThan(whereOnlyNearPlacesAreUsed / 2);
});
