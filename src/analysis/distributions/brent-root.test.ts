import { expect, test } from "vitest";
import { brentRoot, type Search } from "./brent-root.ts";

function rootOf(f: (x: number) => number, search: Search): { readonly root: number; readonly asked: number } {
  const walk = brentRoot(search);
  let step = walk.next();
  let asked = 0;
  while (!step.done) {
    asked += 1;
    step = walk.next(f(step.value));
  }
  return { root: step.value, asked };
}

test("finds the root of a smooth function in few steps", () => {
  const { root, asked } = rootOf((x) => x ** 3 - 2, { from: 0, to: 3, tolerance: 1e-12 });
  expect(root).toBeCloseTo(2 ** (1 / 3), 12);
  expect(asked).toBeLessThan(16);
});

// R 4.2: uniroot(function(x) floor(x) - 3.5, c(0, 10), tol = 0.01)$root and the same from the other side.
test("a step is left on the side where R's uniroot leaves it", () => {
  expect(rootOf((x) => Math.floor(x) - 3.5, { from: 0, to: 10, tolerance: 0.01 }).root).toBeCloseTo(
    3.99934895833333,
    10,
  );
  expect(rootOf((x) => 6.2 - Math.ceil(x), { from: 0, to: 10, tolerance: 0.01 }).root).toBeCloseTo(
    5.99606952380952,
    10,
  );
});

test("an end that is a root is given back", () => {
  expect(rootOf((x) => x, { from: 0, to: 1, tolerance: 0.1 }).root).toBe(0);
  expect(rootOf((x) => x - 1, { from: 0, to: 1, tolerance: 0.1 }).root).toBe(1);
});
