import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reachableSupply, threeStepAccess, twoStepAccess } from "./catchment.ts";
import { weightOfCost } from "./cost-weight.ts";
import { openWayList } from "./ways.ts";

// Two towns (A, B), two desks (x, y); worked by hand from Luo and Wang 2003 and Wan, Zou and Sternberg 2012.
const [A, B, X, Y] = [0, 1, 0, 1];
const DEMAND = Float64Array.of(100, 300);
const SUPPLY = Float64Array.of(4, 6);

function waysOf(...pairs: readonly (readonly [origin: number, destination: number, cost: number])[]) {
  const list = openWayList(1);
  for (const [origin, destination, cost] of pairs) list.add(origin, destination, cost);
  return list.close();
}

const WAYS = waysOf([A, X, 10], [B, X, 20], [B, Y, 10]);
const STEPS = weightOfCost({ type: "step", steps: { 20: 0.5, 10: 1 } });

describe("the weight of a cost", () => {
  test("is that of the first threshold not below it, and nothing beyond the last", () => {
    expect([5, 10, 10.1, 20, 21].map(STEPS)).toEqual([1, 1, 0.5, 0.5, 0]);
  });

  test("falls as a Gaussian or a power", () => {
    expect(weightOfCost({ type: "gaussian", sigma: 20 })(20)).toBeCloseTo(Math.exp(-0.5), 12);
    expect(weightOfCost({ type: "gravity", scale: 10, alpha: -2, min_dist: 5 })(1)).toBeCloseTo(4, 12);
  });
});

describe("a floating catchment", () => {
  test("gathers the supply within reach; the limit itself is out of reach", () => {
    const found = reachableSupply(2, SUPPLY, { ways: WAYS, maxCost: 20 });
    expect([...found]).toEqual([4, 6]);
  });

  test("shares each desk among all who reach it", () => {
    const found = twoStepAccess(DEMAND, SUPPLY, { ways: WAYS });
    expect(found[A]).toBeCloseTo(4 / 400, 12);
    expect(found[B]).toBeCloseTo(4 / 400 + 6 / 300, 12);
  });

  test("of three steps lets people choose in proportion to the weights", () => {
    const found = threeStepAccess(DEMAND, SUPPLY, { ways: WAYS, weight: STEPS });
    const [xB, yB] = [0.5 / 3, 2 / 3];
    const ratioX = 4 / (100 + 300 * xB);
    expect(found[A]).toBeCloseTo(ratioX, 12);
    expect(found[B]).toBeCloseTo(xB * ratioX + (yB * 6) / (300 * yB), 12);
  });

  test("gives out neither more nor less than there is", () => {
    const way = fc.tuple(fc.constantFrom(A, B), fc.constantFrom(X, Y), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.array(way, { minLength: 1 }), (pairs) => {
        const found = twoStepAccess(DEMAND, SUPPLY, { ways: waysOf(...pairs), weight: STEPS });
        const given = found.reduce((sum, access, origin) => sum + access * (DEMAND[origin] ?? 0), 0);
        const reached = new Set(pairs.map(([, destination]) => destination));
        const wanted = [...reached].reduce((sum, place) => sum + (SUPPLY[place] ?? 0), 0);
        expect(given).toBeCloseTo(wanted, 9);
      }),
    );
  });
});
