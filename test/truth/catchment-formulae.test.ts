// Floating catchments equal their printed formulae, summed over whole matrices as the papers write them: Luo and Wang 2003 (equations 1
// and 2), Luo and Qi 2009 (weights by zone or Gaussian), Wan, Zou and Sternberg 2012 (three steps). Nobody in need, nothing on offer,
// places out of reach, costs that lie on a limit, women and men with needs of their own.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CostWeight, weightOfCost } from "#analysis/access/cost-weight";
import { type AccessPlan, measureAccess } from "#analysis/access/measure-access";
import { openWayList, type Ways } from "#analysis/access/ways";

/** Minutes from each origin to each destination; undefined is no way at all. */
type Matrix = readonly (readonly (number | undefined)[])[];

interface World {
  readonly minutes: Matrix;
  readonly women: readonly number[];
  readonly men: readonly number[];
  readonly supply: readonly number[];
}

const WEIGHTS: readonly (CostWeight | undefined)[] = [
  undefined,
  { type: "step", steps: { "10": 1, "20": 0.68, "30": 0.22 } },
  { type: "step", steps: { "0": 1 } },
  { type: "gaussian", sigma: 12 },
  { type: "gaussian", sigma: 0.5 },
];

/** Half of the minutes lie on limits and thresholds. */
const minutes = fc.option(fc.oneof(fc.constantFrom(0, 10, 20, 30, 60), fc.double({ min: 0, max: 90, noNaN: true })), {
  nil: undefined,
});
const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5000 }));

const world = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([origins, places]) => {
  const rows = <T>(each: fc.Arbitrary<T>, length: number) => fc.array(each, { minLength: length, maxLength: length });
  return fc.record({
    minutes: rows(rows(minutes, places), origins),
    women: rows(amount, origins),
    men: rows(amount, origins),
    supply: rows(amount, places),
  });
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A_i = Σ_j w(d_ij) · S_j / Σ_k w(d_kj) P_k, over d < limit; 3SFCA weighs w(d_ij) by the share w(d_ij) / Σ_j w(d_ij). */
function byFormula({ minutes: matrix, women, men, supply }: World, plan: AccessPlan): readonly number[] {
  const { maxCost = Number.POSITIVE_INFINITY, method } = plan;
  const decay = plan.weight === undefined || method === "2sfca" ? () => 1 : weightOfCost(plan.weight);
  const weighed = matrix.map((row) => row.map((cost) => (cost === undefined ? 0 : decay(cost))));
  const weights = matrix.map((row, i) =>
    row.map((cost, j) => {
      const here = weighed[i]?.[j] ?? 0;
      if (cost === undefined || cost >= maxCost) return 0;
      if (method !== "3sfca") return here;
      const all = sum(weighed[i] ?? []);
      return all === 0 ? 0 : (here * here) / all;
    }),
  );
  const people = women.map((count, i) => count + (men[i] ?? 0));
  const ratios = supply.map((amountHere, j) => {
    const crowd = sum(people.map((count, i) => count * (weights[i]?.[j] ?? 0)));
    return crowd === 0 ? 0 : amountHere / crowd;
  });
  return weights.map((row) => sum(row.map((weight, j) => weight * (ratios[j] ?? 0))));
}

function waysOf(matrix: Matrix): Ways {
  const list = openWayList();
  matrix.forEach((row, i) => {
    row.forEach((cost, j) => {
      if (cost !== undefined) list.add(i, j, cost);
    });
  });
  return list.close();
}

function measured({ minutes: matrix, women, men, supply }: World, plan: AccessPlan) {
  const all = women.map((count, i) => count + (men[i] ?? 0));
  const need = { all: Float64Array.from(all), women: Float64Array.from(women), men: Float64Array.from(men) };
  return measureAccess({ need, supply: Float64Array.from(supply), ways: waysOf(matrix) }, plan);
}

const plans = (["2sfca", "e2sfca", "3sfca"] as const).flatMap((method) =>
  WEIGHTS.flatMap((weight) =>
    [undefined, 30, 60].map((maxCost): readonly [string, AccessPlan] => [
      `${method}, ${JSON.stringify(weight) ?? "no weight"}, ${maxCost === undefined ? "no limit" : `limit ${maxCost}`}`,
      { method, ...(weight === undefined ? {} : { weight }), ...(maxCost === undefined ? {} : { maxCost }) },
    ]),
  ),
);

const near = (found: number, wanted: number) => Math.abs(found - wanted) <= 1e-12 + 1e-9 * Math.abs(wanted);

describe("access", () => {
  test.each(plans)("by %s is that of the formula", (_name, plan) => {
    fc.assert(
      fc.property(world, (given) => {
        const { access } = measured(given, plan);
        const wanted = byFormula(given, plan);
        expect([...access].every((value, i) => near(value, wanted[i] ?? Number.NaN))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each(plans)("of women and of men by %s is the mean over those of each place", (_name, plan) => {
    fc.assert(
      fc.property(world, (given) => {
        const { groups } = measured(given, plan);
        const wanted = byFormula(given, plan);
        for (const sex of ["women", "men"] as const) {
          const mean = sum(given[sex].map((count, i) => count * (wanted[i] ?? 0))) / sum(given[sex]);
          const without = sum(given[sex].filter((_, i) => wanted[i] === 0)) / sum(given[sex]);
          expect(Number.isNaN(mean) ? Number.isNaN(groups[sex]?.mean) : near(groups[sex]?.mean ?? 0, mean)).toBe(true);
          if (!Number.isNaN(without)) expect(groups[sex]?.withoutShareOfOne).toBeCloseTo(without, 12);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("gives nothing where nothing is on offer, and needs nobody to stand still", () => {
    const given: World = { minutes: [[5], [5]], women: [0, 0], men: [0, 0], supply: [3] };
    expect([...measured(given, { method: "3sfca" }).access]).toEqual([0, 0]);
    expect([...measured({ ...given, women: [1, 0], supply: [0] }, { method: "2sfca" }).access]).toEqual([0, 0]);
  });
});
