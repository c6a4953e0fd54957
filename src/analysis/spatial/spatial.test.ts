import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reachableSupply, threeStepAccess, twoStepAccess } from "./catchment.ts";
import { weightOfCost } from "./cost-weight.ts";

// Two towns, two desks; worked by hand from Luo and Wang 2003 and Wan, Zou and Sternberg 2012.
const DEMAND = new Map([
  ["A", 100],
  ["B", 300],
]);
const SUPPLY = new Map([
  ["x", 4],
  ["y", 6],
]);
const WAYS = [
  { origin: "A", destination: "x", cost: 10 },
  { origin: "B", destination: "x", cost: 20 },
  { origin: "B", destination: "y", cost: 10 },
];
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
    const found = reachableSupply(SUPPLY, { ways: WAYS, maxCost: 20, weight: () => 1 });
    expect([...found]).toEqual([
      ["A", 4],
      ["B", 6],
    ]);
  });

  test("shares each desk among all who reach it", () => {
    const found = twoStepAccess(DEMAND, SUPPLY, { ways: WAYS, weight: () => 1 });
    expect(found.get("A")).toBeCloseTo(4 / 400, 12);
    expect(found.get("B")).toBeCloseTo(4 / 400 + 6 / 300, 12);
  });

  test("of three steps lets people choose in proportion to the weights", () => {
    const found = threeStepAccess(DEMAND, SUPPLY, { ways: WAYS, weight: STEPS });
    const [xB, yB] = [0.5 / 3, 2 / 3];
    const ratioX = 4 / (100 + 300 * xB);
    expect(found.get("A")).toBeCloseTo(ratioX, 12);
    expect(found.get("B")).toBeCloseTo(xB * ratioX + (yB * 6) / (300 * yB), 12);
  });

  test("gives out neither more nor less than there is", () => {
    const way = fc.record({
      origin: fc.constantFrom("A", "B"),
      destination: fc.constantFrom("x", "y"),
      cost: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(way, { minLength: 1 }), (ways) => {
        const found = twoStepAccess(DEMAND, SUPPLY, { ways, weight: STEPS });
        const given = [...found].reduce((sum, [id, access]) => sum + access * (DEMAND.get(id) ?? 0), 0);
        const reached = new Set(ways.map(({ destination }) => destination));
        const wanted = [...reached].reduce((sum, id) => sum + (SUPPLY.get(id) ?? 0), 0);
        expect(given).toBeCloseTo(wanted, 9);
      }),
    );
  });
});
