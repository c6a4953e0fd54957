// Expected values of the approximations: R survey 4.1-1, pchisqsum and pFsum. Of the exact tails: adaptive integration
// of the conditional chi-square tail in R 4.2.2 (integrate, relative tolerance 1e-11), and chi-square and F themselves.
import { describe, expect, it } from "vitest";
import { chiSquareUpperTail } from "./chi-square.ts";
import { fisherUpperTail } from "./fisher.ts";
import { quadraticFormUpperTail, type TailMethod } from "./quadratic-form.ts";

const THREE = [2, 1, 0.5];
const TWO = [1.818110720751471, 0.481146435009145];

type Case = readonly [x: number, weights: readonly number[], denominator: number, expected: number];

const CASES: Readonly<Record<TailMethod, readonly Case[]>> = {
  saddlepoint: [
    [8, THREE, Number.POSITIVE_INFINITY, 0.086513294576725699],
    [8, THREE, 17.6, 0.12555767791385614],
    [3.5, THREE, 17.6, 0.39952274228450313],
    [3.2, THREE, 17.6, 0.43495075378982817],
    [40, [1.2, 0.8], 30, 5.2493824977972753e-6],
  ],
  satterthwaite: [
    [8, THREE, Number.POSITIVE_INFINITY, 0.092611280237827789],
    [8, THREE, 17.6, 0.12506483579424024],
  ],
  exact: [
    [11.94, TWO, Number.POSITIVE_INFINITY, 0.012419016253378426],
    [3, [5, 0.01], Number.POSITIVE_INFINITY, 0.43934419352903237],
    [11.9408920807453, TWO, 20.92495688790444, 0.022001024753787027],
    [5, [1, 0.3], 7, 0.078607705087346672],
  ],
};

describe("tails of quadratic forms", () => {
  it.each(
    Object.entries(CASES).flatMap(([method, cases]) => cases.map((one) => [method as TailMethod, ...one] as const)),
  )("by %s at %d over %j and %d degrees of freedom equal R", (method, x, weights, denominator, expected) => {
    // R seeks the saddlepoint no closer than 1e-8.
    const tolerance = method === "saddlepoint" ? 1e-5 : 1e-9;
    expect(Math.abs(quadraticFormUpperTail(x, { weights, denominator }, method) / expected - 1)).toBeLessThan(
      tolerance,
    );
  });

  it.each([1, 3, 9.5, 400])(
    "are those of F when all weights are equal, with %d degrees of freedom below",
    (denominator) => {
      const exact = quadraticFormUpperTail(8, { weights: [1.5, 1.5, 1.5, 1.5], denominator }, "exact");
      expect(exact).toBeCloseTo(fisherUpperTail(8 / 1.5 / 4, { numerator: 4, denominator }), 10);
    },
  );

  it("are those of chi-square when all weights are equal", () => {
    const exact = quadraticFormUpperTail(9, { weights: [2, 2, 2] }, "exact");
    expect(exact).toBeCloseTo(chiSquareUpperTail(4.5, 3), 12);
  });

  it("leave weights of zero out, and begin with everything", () => {
    expect(quadraticFormUpperTail(9, { weights: [2, 0] }, "exact")).toBeCloseTo(chiSquareUpperTail(4.5, 1), 12);
    expect(quadraticFormUpperTail(0, { weights: [2, 1] }, "exact")).toBe(1);
    expect(quadraticFormUpperTail(1, { weights: [] }, "exact")).toBe(0);
  });
});
