import { expect, test } from "vitest";
import { rowRank } from "./row-rank.ts";

test("a row that follows from the others does not count", () => {
  expect(rowRank([])).toBe(0);
  expect(rowRank([[0, 0]])).toBe(0);
  expect(
    rowRank([
      [1, 2, 3],
      [2, 4, 6],
      [0, 1, 1],
      [1, 3, 4],
    ]),
  ).toBe(2);
});

test("leaving one of four out at a time leaves four", () => {
  const rows = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 0 : 4 / 3)));
  expect(rowRank(rows)).toBe(4);
  expect(rowRank(rows.slice(1))).toBe(3);
});
