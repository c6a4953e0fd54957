import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceWays } from "./distance-ways.ts";
import { concentrationIndex, lorenzOf } from "./inequality.ts";
import { measureAccess } from "./measure-access.ts";
import { readCostTable } from "./read-cost-table.ts";
import { namePlaces } from "./ways.ts";

describe("a table of costs", () => {
  const read = (text: string) =>
    readCostTable({
      bytes: new TextEncoder().encode(text),
      file: "c.csv",
      origins: namePlaces(["A", "B"]),
      destinations: namePlaces(["x", "y"]),
    });

  test("gives its ways; unknown places are counted, empty costs are out of reach", () => {
    const { ways, strangers } = read('from,to,minutes,note\nA,x,10,a\nB,"y",2.5,"b, c"\nB,x,,\nC,x,1,\n');
    expect([[...ways.origin], [...ways.destination], [...ways.cost]]).toEqual([
      [0, 1],
      [0, 1],
      [10, 2.5],
    ]);
    expect(strangers).toBe(1);
  });

  test.each([
    ["a,to,cost\n", "analysis/column-is-missing"],
    ["origin,dest,cost\nA,x,near\n", "analysis/number-is-out-of-range"],
    ["origin,dest,cost\nA,x,-1\n", "analysis/number-is-out-of-range"],
  ])("refuses %j", (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });

  test("is the same however its bytes fall into blocks", () => {
    const rows = Array.from({ length: 400_000 }, (_, at) => `${at % 2 === 0 ? "A" : "B"},x,${at % 97}`);
    const { ways } = read(`origin,dest,cost\n${rows.join("\n")}\n`);
    expect(ways.cost.length).toBe(400_000);
    expect(ways.cost.every((cost, at) => cost === at % 97)).toBe(true);
  });
});

describe("ways by distance", () => {
  // San Salvador to San Miguel: 1.17° of longitude and 0.21° of latitude, about 129 km as the crow flies.
  const from = { longitude: Float64Array.of(-89.19, Number.NaN), latitude: Float64Array.of(13.69, Number.NaN) };
  const to = { longitude: Float64Array.of(-88.18, -89.19), latitude: Float64Array.of(13.48, 13.7) };

  test("take the time of a detour at the stated speed", () => {
    const { destination, cost } = distanceWays(from, to, {
      speedKilometresPerHour: 60,
      detourFactor: 1.3,
      maxMinutes: 240,
    });
    const byPlace = new Map([...destination].map((place, at) => [place, cost[at] ?? 0]));
    expect(byPlace.get(0)).toBeCloseTo(111.6 * 1.3, -1);
    expect(byPlace.get(1)).toBeCloseTo(1.112 * 1.3, 2);
  });

  test("longer than the limit are left out, as are places without a point", () => {
    expect([
      ...distanceWays(from, to, { speedKilometresPerHour: 60, detourFactor: 1, maxMinutes: 5 }).destination,
    ]).toEqual([1]);
  });

  test("find every place that looking at all of them finds", () => {
    const degree = fc.double({ min: -3, max: 3, noNaN: true });
    const points = fc.array(fc.tuple(degree, degree), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(points, points, (some, others) => {
        const asPoints = (pairs: readonly (readonly [number, number])[]) => ({
          longitude: Float64Array.from(pairs, ([longitude]) => longitude),
          latitude: Float64Array.from(pairs, ([, latitude]) => latitude),
        });
        const count = (maxMinutes: number) =>
          distanceWays(asPoints(some), asPoints(others), { speedKilometresPerHour: 60, detourFactor: 1.3, maxMinutes });
        const near = [...count(1e9).cost].filter((minutes) => minutes <= 120).length;
        expect(count(120).cost.length).toBe(near);
      }),
    );
  });
});

describe("the spread of access", () => {
  test("is 0 where all reach the same and near 1 where one place reaches everything", () => {
    const people = Float64Array.of(10, 30, 60);
    expect(lorenzOf({ people, access: Float64Array.of(2, 2, 2) }).gini).toBeCloseTo(0, 12);
    // 99 of 100 people reach nothing: the Gini coefficient is 1 − 1/100.
    expect(lorenzOf({ people: Float64Array.of(99, 1), access: Float64Array.of(0, 5) }).gini).toBeCloseTo(0.99, 12);
  });

  test("says whether the deprived or the well-off reach more", () => {
    const people = Float64Array.of(1, 1);
    expect(concentrationIndex({ people, access: Float64Array.of(0, 1) }, Float64Array.of(1, 2))).toBeCloseTo(0.5, 12);
    expect(concentrationIndex({ people, access: Float64Array.of(1, 0) }, Float64Array.of(1, 2))).toBeCloseTo(-0.5, 12);
    expect(concentrationIndex({ people, access: Float64Array.of(1, 0) }, Float64Array.of(1, 1))).toBeCloseTo(0, 12);
  });
});

test("women and men are told apart, and those without access are counted", () => {
  const { access, groups } = measureAccess(
    {
      need: { all: Float64Array.of(100, 50), women: Float64Array.of(60, 0), men: Float64Array.of(40, 50) },
      supply: Float64Array.of(5),
      ways: { origin: Uint32Array.of(0), destination: Uint32Array.of(0), cost: Float64Array.of(45) },
    },
    { method: "2sfca", maxCost: 60 },
  );
  expect([...access]).toEqual([0.05, 0]);
  expect(groups.women).toEqual({
    people: 60,
    mean: 0.05,
    withoutShareOfOne: 0,
    within30ShareOfOne: 0,
    within60ShareOfOne: 1,
  });
  expect(groups.men?.withoutShareOfOne).toBeCloseTo(50 / 90, 12);
});
