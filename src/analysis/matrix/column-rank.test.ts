import { expect, test } from "vitest";
import { columnRank } from "./column-rank.ts";

const rankOf = (...columns: readonly (readonly number[])[]) =>
  columnRank(columns.map((column) => Float64Array.from(column)));

test("a column that follows from those before it does not count", () => {
  expect(rankOf()).toBe(0);
  expect(rankOf([0, 0])).toBe(0);
  expect(rankOf([1, 2, 3], [2, 4, 6], [0, 1, 1], [1, 3, 4])).toBe(2);
});

test("leaving one of four out at a time leaves four", () => {
  const columns = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 0 : 4 / 3)));
  expect(rankOf(...columns)).toBe(4);
  expect(rankOf(...columns.slice(1))).toBe(3);
});

test("what is left of a column counts from a hundred-thousandth of its length, as in R", () => {
  expect(rankOf([1, 0], [1, 2e-5])).toBe(2);
  expect(rankOf([1, 0], [1, 0.5e-5])).toBe(1);
});
