import { describe, expect, test } from "vitest";
import type { TemporalFit } from "./temporal-fay-herriot.ts";
import { fitTemporalFayHerriot } from "./temporal-fay-herriot.ts";
import type { TemporalAreaData } from "./temporal-state.ts";

// demonstration: eight invented areas in a row, three times each.
const X = [
  0.63, 0.37, 0.84, 0.9, 0.6, 0.95, 0.93, 0.61, 0.33, 0.42, 1.0, 0.71, 0.46, 0.25, 0.39, 0.92, 0.21, 0.53, 0.43, 0.51,
  0.24, 0.99, 0.24, 0.23,
];
const Y = [
  1.517, 1.473, 1.522, 1.747, 1.413, 1.772, 1.793, 1.211, 1.092, 1.683, 1.943, 1.675, 1.825, 1.554, 1.524, 2.329, 1.372,
  1.941, 1.501, 1.736, 1.603, 1.84, 1.273, 1.177,
];
const VARIANCE = [
  0.006, 0.011, 0.006, 0.005, 0.005, 0.011, 0.009, 0.007, 0.006, 0.008, 0.006, 0.006, 0.008, 0.006, 0.007, 0.012, 0.006,
  0.012, 0.006, 0.012, 0.005, 0.007, 0.005, 0.008,
];
const AREAS = Array.from({ length: 8 }, (_, area) => area);
const PROXIMITY = AREAS.map((area) => {
  const near = AREAS.filter((other) => Math.abs(other - area) === 1);
  return AREAS.map((other) => (near.includes(other) ? 1 / near.length : 0));
});
const DATA: TemporalAreaData = {
  y: Y,
  x: X.map((x) => [1, x]),
  variance: VARIANCE,
  proximity: PROXIMITY,
  times: 3,
};

function near(found: readonly number[], wanted: readonly number[]): void {
  wanted.forEach((value, i) => {
    expect(Math.abs((found[i] ?? Number.NaN) - value)).toBeLessThan(1e-8 * Math.max(1, Math.abs(value)));
  });
}

// Truth: the scoring of Marhuenda, Molina & Morales 2013 written with dense matrices in R 4.2, independently of ours.
describe("areas with neighbours and a past", () => {
  test("equal R under correlation in time", () => {
    const fit: TemporalFit = fitTemporalFayHerriot(DATA, "ST");
    near(fit.estvarcomp, [0.01700395786916, 0.71226751919047, 0.00998142884243, -0.1617173089777]);
    near(fit.beta, [1.091338114864, 0.848682730499]);
    near(fit.eblup, [1.50804888765, 1.38398317775, 1.57808313775, 1.73349498761]);
    expect([fit.iterations, fit.loglik]).toEqual([37, expect.closeTo(7.90071988659, 9)]);
  });

  test("equal R without it", () => {
    const fit = fitTemporalFayHerriot(DATA, "S");
    near(fit.estvarcomp, [0.0161626891755, 0.7222736474667, 0.0109696956525]);
    near(fit.eblup, [1.51217742086, 1.37766051858, 1.57845829673, 1.73298364172]);
    expect([fit.iterations, fit.rho2]).toEqual([11, null]);
  });

  test("shrink towards the relation, the more the less a direct estimate is sure", () => {
    const [sure, unsure] = [1e-6, 1e3].map((variance) =>
      fitTemporalFayHerriot({ ...DATA, variance: VARIANCE.map((value, at) => (at === 5 ? variance : value)) }, "S"),
    );
    expect(sure?.eblup[5]).toBeCloseTo(Y[5] ?? 0, 3);
    expect(Math.abs((unsure?.eblup[5] ?? 0) - (Y[5] ?? 0))).toBeGreaterThan(0.01);
  });
});

test("rows that are not areas by times are refused, with the numbers", () => {
  expect(() => fitTemporalFayHerriot({ ...DATA, times: 4 }, "ST")).toThrow(
    expect.objectContaining({ code: "small-areas/times-do-not-fit" }),
  );
  expect(() => fitTemporalFayHerriot({ ...DATA, proximity: [[0, 1]] }, "ST")).toThrow(
    expect.objectContaining({ code: "small-areas/proximity-has-wrong-size" }),
  );
});
