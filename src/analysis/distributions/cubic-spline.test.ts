import { expect, test } from "vitest";
import { cubicSpline } from "./cubic-spline.ts";

const KNOTS = [
  { x: 0, y: 1 },
  { x: 1, y: 3 },
  { x: 3, y: 2 },
  { x: 4, y: 5 },
  { x: 6, y: 4 },
];

// R 4.2: splinefun(x, y, method = "fmm").
test("equals R's spline inside and beyond the knots", () => {
  const found = [0.5, 2, 3.5, 5.5].map(cubicSpline(KNOTS));
  [2.57453703704, 2.06481481481, 3.31203703704, 6.16111111111].forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, 9);
  });
});

test("passes through its knots", () => {
  expect(KNOTS.map(({ x }) => cubicSpline(KNOTS)(x))).toEqual(KNOTS.map(({ y }) => expect.closeTo(y, 12)));
});

test("three knots make R's curve, two a line", () => {
  const three = cubicSpline(KNOTS.slice(0, 3));
  expect([three(0.5), three(2)]).toEqual([expect.closeTo(2.20833333333, 9), expect.closeTo(3.33333333333, 9)]);
  expect(cubicSpline(KNOTS.slice(0, 2))(0.5)).toBeCloseTo(2, 12);
});
