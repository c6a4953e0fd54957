import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "#base/problem";
import { aggregate } from "./aggregate.ts";
import { runStep } from "./index-steps.ts";
import { indicatorStatistics } from "./indicator-statistics.ts";
import { kurtosis, median, skewness, standardDeviation } from "./moments.ts";
import { type Normalisation, normalise } from "./normalise.ts";
import { denominate, impute, screenUnits } from "./prepare.ts";
import { rankDescending } from "./rank-values.ts";
import { type PlanLine, readPlan } from "./table.ts";
import { treatOutliers, USUAL_TREATMENT, winsorise } from "./treat-outliers.ts";
import type { Transformation } from "./vocabulary.ts";

const VALUES = [1.2, 3.4, 0.5, 9.1, 2.2, 30];

describe("moments", () => {
  // R, from the formulas of Joanes and Gill 1998, type 2; to 1e-12.
  test("equal those of R", () => {
    expect(skewness(VALUES)).toBeCloseTo(2.0892727693129, 12);
    expect(kurtosis(VALUES)).toBeCloseTo(4.43338661343877, 12);
    expect(standardDeviation(VALUES)).toBeCloseTo(11.33201953169278, 12);
    expect(median(VALUES)).toBeCloseTo(2.8, 12);
  });
});

describe("normalisation", () => {
  const cases: readonly [Normalisation, 1 | -1, readonly (number | null)[]][] = [
    [{ method: "n_minmax", range: [0, 100] }, 1, [0, 25, null, 100]],
    [{ method: "n_minmax", range: [1, 100] }, -1, [100, 75.25, null, 1]],
    [{ method: "n_scaled", posts: [0, 20] }, 1, [10, 20, null, 50]],
    [{ method: "n_dist2max" }, 1, [0, 0.25, null, 1]],
    [{ method: "n_dist2ref", referenceUnit: 1, capped: false }, 1, [0, 1, null, 4]],
    [{ method: "n_dist2ref", referenceUnit: 1, capped: true }, 1, [0, 1, null, 1]],
    [{ method: "n_dist2targ", target: 6, capped: true }, 1, [0, 0.5, null, 1]],
    [{ method: "n_dist2targ", target: -4, capped: false }, -1, [8 / 6, 1, null, 0]],
    [{ method: "n_fracmax" }, 1, [0.2, 0.4, null, 1]],
    [{ method: "n_prank" }, 1, [0, 0.5, null, 1]],
    [{ method: "n_borda" }, -1, [2, 1, null, 0]],
    [{ method: "n_rank" }, 1, [1, 2, null, 3]],
    [{ method: "n_goalposts", posts: [4, 8], height: 10 }, 1, [0, 0, null, 10]],
    [{ method: "n_goalposts", posts: [-8, -4], height: 10, open: true }, -1, [15, 10, null, -5]],
  ];
  test.each(cases)("of 2, 4, missing, 10 by %o in direction %i", (how, direction, wanted) => {
    const found = normalise([2, 4, null, 10], direction, how);
    found.forEach((value, at) => {
      if (value === null) expect(wanted[at]).toBeNull();
      else expect(value).toBeCloseTo(wanted[at] ?? Number.NaN, 12);
    });
  });

  test("gives missing values when there is no spread to divide by", () => {
    expect(normalise([3, 3, null], 1, { method: "n_minmax", range: [0, 100] })).toEqual([null, null, null]);
  });
});

describe("outliers", () => {
  test("are pulled to their neighbour, tied ones together", () => {
    const column = [1, 2, 3, 2, 1, 3, 2, null, 90, 90];
    const always = { ...USUAL_TREATMENT, skewness: 0.5, kurtosis: -2 };
    expect(winsorise(column, { ...always, mostPoints: 1 })).toEqual([1, 2, 3, 2, 1, 3, 2, null, 3, 3]);
  });

  test("that stay after winsorising give way to the logarithm of the first values", () => {
    const column = [...Array.from({ length: 30 }, (_, at) => at % 3), 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
    const treated = treatOutliers(column, { ...USUAL_TREATMENT, mostPoints: 1 });
    expect(treated.at(-1)).toBeCloseTo(Math.log(1e9 * 1.01), 9);
  });

  test("are transformed as asked", () => {
    const column = [...Array.from({ length: 30 }, (_, at) => at % 3), 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
    const by = (otherwise: Transformation) =>
      treatOutliers(column, { ...USUAL_TREATMENT, mostPoints: 1, otherwise }).at(-2) ?? 0;
    expect(by("log_CT_orig")).toBeCloseTo(Math.log(1e8 + 1), 9);
    expect(by("log_GII")).toBeCloseTo(Math.log((1e9 - 1) / 10 + 1), 9);
    expect(by("none")).toBe(1e8);
    expect(by("log_CT_plus")).toBeCloseTo(Math.log(1e8 + 1e7), 9);
    expect(by("boxcox")).toBeCloseTo(Math.log(1e8 + 1), 9);
  });

  test("never change the order of the units", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 4 }), (column) => {
        const treated = treatOutliers(column, USUAL_TREATMENT) as number[];
        const inOrder = column.map((_, at) => at).toSorted((a, b) => (column[a] ?? 0) - (column[b] ?? 0));
        const after = inOrder.map((at) => treated[at] ?? Number.NaN);
        expect(after.every((value, at) => at === 0 || value >= (after[at - 1] ?? value))).toBe(true);
      }),
    );
  });
});

describe("preparing", () => {
  const table = { units: ["A", "B", "C"], columns: { x: [2, null, 6], y: [0, 3, null] } };
  const line: PlanLine = {
    code: "x",
    level: 1,
    direction: 1,
    weight: 1,
    parent: "I",
    denominator: "people",
    target: null,
    type: "Indicator",
  };

  test("divides by the size of the same unit", () => {
    const sizes = { units: ["C", "A", "B"], columns: { people: [3, 4, 5] } };
    expect(denominate(table, sizes, [line]).columns).toEqual({ x: [0.5, null, 2], y: [0, 3, null] });
  });

  test("fills a gap with the mean of the group, and leaves it where the whole group is unknown", () => {
    expect(impute(table, "i_mean_grp", ["g", "g", "h"]).columns).toEqual({ x: [2, 2, 6], y: [0, 3, null] });
    expect(impute(table, "i_median", []).columns).toEqual({ x: [2, 4, 6], y: [0, 3, 1.5] });
  });

  test("leaves out units with too little data", () => {
    expect(screenUnits(table, "byNA", { known: 0.9, nonZero: 0 }).units).toEqual(["A"]);
    expect(screenUnits(table, "byzeros", { known: 0, nonZero: 0.9 }).units).toEqual(["B", "C"]);
  });
});

describe("an index", () => {
  const plan = readPlan(
    "Level,iCode,Direction,Weight,Parent,Type\n1,a,1,1,P,Indicator\n1,b,1,3,P,Indicator\n2,P,1,1,I,Aggregate\n3,I,1,1,NA,Aggregate\n",
  );
  const table = { units: ["A", "B"], columns: { a: [1, 4], b: [2, null] } };

  test.each([
    ["a_amean", 1.75],
    ["a_gmean", 8 ** 0.25],
    ["a_hmean", 4 / (1 + 1.5)],
  ] as const)("by %s weighs what is known", (how, wanted) => {
    const { columns } = aggregate(table, plan, [how]);
    expect(columns.I?.[0]).toBeCloseTo(wanted, 12);
    expect(columns.I?.[1]).toBeCloseTo(4, 12);
  });

  test("ranks the best unit first and gives ties the better rank", () => {
    expect(rankDescending([5, 9, null, 9, 1])).toEqual([3, 1, null, 1, 4]);
  });

  test("is looked at before it is built", () => {
    const found = indicatorStatistics({ units: [], columns: { v: [...VALUES, null] } }, 3);
    expect(found).toMatchObject({ Mean: [7.73], "Frc.Avail": [0.857], "N.Same": [1], "Flag.SkewKurt": ["OUT"] });
  });

  test("rounds a half to the even digit, as R does: signif(9.205, 3) is 9.2", () => {
    expect(indicatorStatistics({ units: [], columns: { v: [9.205, 1, 20, 12.345] } }, 3).Max).toEqual([20]);
    expect(indicatorStatistics({ units: [], columns: { v: [9.205] } }, 3).Mean).toEqual([9.2]);
  });

  test("by outranking counts units beaten less units that beat", () => {
    const pairs = { units: ["A", "B", "C"], columns: { a: [3, 2, 1], b: [1, 2, 3] } };
    expect(aggregate(pairs, plan, ["a_copeland"]).columns.P).toEqual([-2, 0, 2]);
  });

  test("by outranking takes weights that add up to the same for a tie", () => {
    const lines = ["a,1,0.1,P", "b,1,0.2,P", "c,1,0.3,P"].map((line) => `1,${line},Indicator\n`).join("");
    const weighed = readPlan(`Level,iCode,Direction,Weight,Parent,Type\n${lines}2,P,1,1,NA,Aggregate\n`);
    const pairs = { units: ["A", "B"], columns: { a: [2, 1], b: [2, 1], c: [1, 2] } };
    expect(aggregate(pairs, weighed, ["a_copeland"]).columns.P).toEqual([0, 0]);
  });

  test("gives equals one rank, whatever additions leave in their last digits", () => {
    expect(rankDescending([0.1 + 0.2, 0.3, 0.2])).toEqual([1, 1, 3]);
    expect(rankDescending([50, 1e-17, -1e-17])).toEqual([1, 2, 2]);
    expect(rankDescending([0, 0, null])).toEqual([1, 1, null]);
  });

  test("leaves out units of which too little is known", () => {
    expect(aggregate(table, plan, ["a_amean"], [0.6]).columns.P).toEqual([1.75, null]);
  });

  test("refuses a word that it does not know, and says which would do", () => {
    const work = { plan, cells: {}, sizes: table, sets: { Raw: table }, last: "Raw" };
    const tries: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
      ["Normalize", {}, "Normalise"],
      ["Normalise", { global_specs: { f_n: "n_minmx" } }, "n_minmax"],
      ["Normalise", { dset: "Rae" }, "Raw"],
      ["Aggregate", { f_ag: "a_mean" }, "a_amean"],
      ["Impute", { f_i: "i_means" }, "i_mean"],
      ["Screen", { unit_screen: "byna" }, "byNA"],
      ["Treat", { global_specs: { f2: "log" } }, "log_CT"],
    ];
    for (const [name, options, near] of tries) {
      const found = refusalOf(() => runStep(work, name, options));
      expect(found?.code).toBe("analysis/choice-is-unknown");
      expect(found?.cure.en).toContain(near);
    }
  });
});

function refusalOf(act: () => unknown): Problem | undefined {
  try {
    act();
    return undefined;
  } catch (problem) {
    return problem instanceof Problem ? problem : undefined;
  }
}
