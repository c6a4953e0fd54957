// Truth: closed forms where all areas are known equally well; otherwise figures of base R 4.2 (the likelihood maximised
// by optim, the errors by the published formulas), on data invented for this test.
import { describe, expect, test } from "vitest";
import type { AreaData } from "./area-model.ts";
import { AREA_METHODS, type AreaMethod, fitFayHerriot } from "./fay-herriot.ts";
import { fitSpatialFayHerriot } from "./spatial-fay-herriot.ts";
import { groupSynthetic, regressionSynthetic } from "./synthetic.ts";
import { verifySmallAreaCases } from "./verify-small-area-cases.ts";

const EXACT = { precision: 1e-12 };

describe("Fay-Herriot with equal variances", () => {
  const y = [2, 4, 6, 8, 10];
  const data = { y, x: y.map(() => [1]), variance: y.map(() => 2) };
  // Squares about the mean add up to 40.
  const variances: Readonly<Record<AreaMethod, number>> = { REML: 40 / 4 - 2, ML: 40 / 5 - 2, FH: 40 / 4 - 2 };

  test.each(AREA_METHODS)("by %s finds the variance between areas and draws them to their mean", (method) => {
    const { refvar, eblup, beta, se } = fitFayHerriot(data, method, EXACT);
    const A = variances[method];
    expect(refvar).toBeCloseTo(A, 9);
    expect(beta).toEqual([expect.closeTo(6, 12)]);
    expect(se).toEqual([expect.closeTo(Math.sqrt((A + 2) / 5), 9)]);
    expect(eblup).toEqual(y.map((value) => expect.closeTo(6 + (A / (A + 2)) * (value - 6), 9)));
  });

  test.each(AREA_METHODS)("by %s has the mean squared error of the formula", (method) => {
    const A = variances[method];
    const B = 2 / (A + 2);
    const bias = { REML: 0, ML: -(A + 2) / 5, FH: 0 }[method];
    const mse = 2 * (1 - B) + (B ** 2 * (A + 2)) / 5 + (2 * B ** 2 * 2 * (A + 2)) / 5 - bias * B ** 2;
    expect(fitFayHerriot(data, method, EXACT).mse).toEqual(y.map(() => expect.closeTo(mse, 9)));
  });

  test("counts the variance as a parameter in AIC and BIC", () => {
    const { loglik, AIC, BIC } = fitFayHerriot(data, "ML", EXACT);
    expect(loglik).toBeCloseTo(-2.5 * (Math.log(2 * Math.PI * 8) + 1), 9);
    expect([AIC, BIC]).toEqual([expect.closeTo(4 - 2 * loglik, 9), expect.closeTo(2 * Math.log(5) - 2 * loglik, 9)]);
  });

  test("leaves only the regression where areas differ less than their variances", () => {
    const { refvar, eblup } = fitFayHerriot({ ...data, variance: y.map(() => 50) }, "REML");
    expect(refvar).toBe(0);
    expect(eblup).toEqual(y.map(() => expect.closeTo(6, 9)));
  });
});

describe("an area model refuses", () => {
  const data: AreaData = { y: [1, 2, 3], x: [[1], [1], [1]], variance: [1, 1, 1] };
  test.each([
    [{ variance: [1, 0, 1] }, "small-areas/variance-is-not-positive"],
    [{ variance: [1, -2, Number.NaN] }, "small-areas/variance-is-not-positive"],
    [{ y: [1, Number.NaN, 3] }, "small-areas/value-is-missing"],
    [
      {
        x: [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
      },
      "small-areas/auxiliaries-depend-on-each-other",
    ],
  ])("%j", (change, code) => {
    expect(() => fitFayHerriot({ ...data, ...change }, "REML")).toThrow(expect.objectContaining({ code }));
  });

  test("a proximity matrix of another size", () => {
    const code = "small-areas/proximity-has-wrong-size";
    expect(() => fitSpatialFayHerriot({ ...data, proximity: [[0]] }, "ML")).toThrow(expect.objectContaining({ code }));
  });

  test("what it does not know", () => {
    const spec = { model: "Fay-Herriot", y: "y", x: ["x"], variance: "v", method: "REMLL" };
    const verify = (change: object) =>
      verifySmallAreaCases(
        [{ id: "a", data: "a.csv", spec: { ...spec, ...change } }],
        () => "y,x,v\n1,1,1\n2,3,1\n3,2,1",
      );
    expect(() => verify({})).toThrow(expect.objectContaining({ code: "analysis/choice-is-unknown" }));
    expect(() => verify({ model: "Fay" })).toThrow(expect.objectContaining({ code: "analysis/choice-is-unknown" }));
    const code = "analysis/column-is-missing";
    expect(() => verify({ method: "ML", variance: "var" })).toThrow(expect.objectContaining({ code }));
  });
});

describe("Fay-Herriot with space, on a ring of 16 areas", () => {
  const y = [1.7, 3.8, 5.0, 5.2, 5.4, 4.1, 5.7, 4.2, 2.7, 4.2, 7.9, 4.7, 0.6, 2.1, 4.1, 4.6];
  const data = {
    y,
    x: y.map((_, at) => [1, [1, 2, 4, 3][at % 4] ?? 0]),
    variance: y.map((_, at) => [0.2, 0.3, 0.25, 0.4][at % 4] ?? 0),
    proximity: y.map((_, i) => y.map((__, j) => ([1, 15].includes(Math.abs(i - j)) ? 0.5 : 0))),
  };
  const truth = {
    REML: {
      parameters: [1.044989297548, 0.548342110625, 1.54028225979, 1.03407546937],
      eblup: [1.853084985854, 3.603696340545, 5.18903724828, 5.300270395442],
      mse: [0.18617998758, 0.260901155819, 0.227780884961, 0.329566261981],
    },
    ML: {
      parameters: [0.943054883143, 0.47025862413, 1.54040002457, 1.03400870038],
      eblup: [1.861420011586, 3.613603187029, 5.195837977315, 5.270640690874],
      mse: [0.189357186452, 0.265787098448, 0.232137982503, 0.336369182229],
    },
  };

  test.each(["REML", "ML"] as const)("by %s equals R", (method) => {
    const { refvar, rho, beta, eblup, mse } = fitSpatialFayHerriot(data, method, EXACT);
    const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));
    expect([refvar, rho, ...beta]).toEqual(near(truth[method].parameters));
    expect(eblup.slice(0, 4)).toEqual(near(truth[method].eblup));
    expect(mse.slice(0, 4)).toEqual(near(truth[method].mse));
  });

  test("says so where areas do not differ beyond the regression", () => {
    const flat = { ...data, y: data.x.map(([, x = 0], at) => 1 + x + (at % 3) / 100) };
    const code = "small-areas/areas-do-not-differ";
    expect(() => fitSpatialFayHerriot(flat, "REML")).toThrow(expect.objectContaining({ code }));
  });
});

describe("synthetic estimates", () => {
  test("apply one regression to all areas", () => {
    expect(
      regressionSynthetic(
        [
          [1, 2],
          [1, 5],
        ],
        [10, 3],
      ),
    ).toEqual([16, 25]);
  });

  test("apply the means of groups by their sizes in each area", () => {
    const sample = { y: [2, 4, 10], weight: [3, 1, 2], group: ["a", "a", "b"] };
    const sizes = [
      new Map([
        ["a", 30],
        ["b", 10],
      ]),
      new Map([
        ["a", 0],
        ["b", 5],
      ]),
      new Map([["c", 5]]),
    ];
    expect(groupSynthetic(sample, sizes)).toEqual([(30 * 2.5 + 10 * 10) / 40, 10, Number.NaN]);
  });
});
