// Truth: lme4 1.1 in R 4.2 on data invented for this test; the predictor by its definition.
import { describe, expect, test } from "vitest";
import { seededRandom } from "../sampling/random.ts";
import { bootstrapUnitError, fitUnitModel, unitEblup } from "./unit-model.ts";

const DATA = {
  area: [..."nnssseeeewww"],
  x: [1, 2, 2, 3, 5, 1, 4, 2, 6, 3, 5, 4].map((x) => [1, x]),
  y: [4.1, 5.6, 7.2, 8.9, 12.1, 2.0, 7.8, 3.1, 10.2, 7.7, 11.9, 9.4],
};

describe("the unit level model", () => {
  test.each([
    ["REML", [2.166046641419, 1.738863862654, 2.149731754282, 0.195225264572, -14.049121339941]],
    ["ML", [2.164537492335, 1.739131688571, 1.599789362012, 0.170977142546, -13.114656092824]],
  ] as const)("by %s equals lme4", (method, truth) => {
    const { beta, areaVariance, errorVariance, loglik } = fitUnitModel(DATA, method);
    const found = [...beta, areaVariance, errorVariance, loglik];
    expect(found).toEqual(truth.map((value) => expect.closeTo(value, 5)));
  });

  test("predicts the mean of an area from its random effect, and from the regression where it has no sample", () => {
    const fit = fitUnitModel(DATA, "REML");
    const [south, west, other] = unitEblup(DATA, fit, [
      { area: "s", means: [1, 3], size: 1e12 },
      { area: "w", means: [1, 4], size: 3 },
      { area: "z", means: [1, 4], size: 50 },
    ]);
    const at = (x: number) => (fit.beta[0] ?? 0) + (fit.beta[1] ?? 0) * x;
    expect(south).toEqual({ area: "s", eblup: expect.closeTo(at(3) + 1.3954970300792, 5), n: 3 });
    expect(west).toEqual({ area: "w", eblup: expect.closeTo((7.7 + 11.9 + 9.4) / 3, 9), n: 3 });
    expect(other).toEqual({ area: "z", eblup: expect.closeTo(at(4), 9), n: 0 });
  });

  test("finds no variance between areas that do not differ", () => {
    const even = { area: [..."aabb"], x: [[1], [1], [1], [1]], y: [1, 3, 3, 1] };
    expect(fitUnitModel(even, "REML")).toMatchObject({ areaVariance: 0, errorVariance: expect.closeTo(4 / 3, 9) });
  });

  test("has the same bootstrap error for the same seed, largest where there is no sample, zero where all was asked", () => {
    const populations = [
      { area: "e", means: [1, 3.25], size: 4 },
      { area: "e", means: [1, 3.25], size: 400 },
      { area: "z", means: [1, 3.25], size: 400 },
    ];
    const errors = () =>
      bootstrapUnitError(DATA, populations, { method: "REML", random: seededRandom("errors"), samples: 60 });
    const [whole = 1, part = 0, none = 0] = errors();
    expect(whole).toBeLessThan(1e-12);
    expect(part).toBeGreaterThan(0.01);
    expect(none).toBeGreaterThan(part * 5);
    expect(errors()).toEqual([whole, part, none]);
  });

  test.each([
    [{ y: DATA.y.with(3, Number.NaN) }, "small-areas/value-is-missing"],
    [{ x: DATA.x.map(() => [1, 1]) }, "small-areas/auxiliaries-depend-on-each-other"],
  ])("refuses %j", (change, code) => {
    expect(() => fitUnitModel({ ...DATA, ...change }, "REML")).toThrow(expect.objectContaining({ code }));
  });
});
