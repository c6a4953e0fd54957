import { describe, expect, test } from "vitest";
import { determined, hideInTotals } from "./hide-in-totals.ts";
import { sensitivitiesOf } from "./sensitive-cells.ts";

// A 2 × 2 table with margins: a + b = row 1, c + d = row 2, a + c = column 1, b + d = column 2, rows = all, columns = all.
const RELATIONS = [
  ["r1", "a", "b"],
  ["r2", "c", "d"],
  ["c1", "a", "c"],
  ["c2", "b", "d"],
  ["all", "r1", "r2"],
  ["all", "c1", "c2"],
];
const COSTS: Readonly<Record<string, number>> = { a: 1, b: 5, c: 4, d: 9, r1: 6, r2: 13, c1: 5, c2: 14, all: 19 };

describe("hidden cells of a table", () => {
  test("need a rectangle of four in two by two, and no margin", () => {
    const hidden = hideInTotals({ relations: RELATIONS, primary: new Set(["a"]), cost: (cell) => COSTS[cell] ?? 0 });
    expect(determined(RELATIONS, hidden).size).toBe(0);
    expect([...hidden].sort()).toEqual(["a", "b", "c", "d"]);
  });

  test("are worked out by combining relations, not only one by one", () => {
    expect([...determined(RELATIONS, new Set(["a", "b", "c"]))].sort()).toEqual(["a", "b", "c"]);
    expect(determined(RELATIONS, new Set(["a", "b", "c", "d"])).size).toBe(0);
  });

  test("stay alone where nothing adds up", () => {
    expect([...hideInTotals({ relations: [], primary: new Set(["x"]), cost: () => 0 })]).toEqual(["x"]);
  });
});

describe("a cell of amounts", () => {
  test("is sensitive when too few contribute", () => {
    expect(sensitivitiesOf([5, 5], { minimumContributors: 3 })).toEqual(["too-few"]);
    expect(sensitivitiesOf([], { minimumContributors: 3 })).toEqual([]);
  });

  // By hand: the two largest of 60, 30, 10 hold 90 %.
  test("is sensitive when the largest dominate", () => {
    const rule = (shareOfOne: number) => ({ dominance: { largest: 2, shareOfOne } });
    expect(sensitivitiesOf([10, 60, 30], rule(0.85))).toEqual(["dominated"]);
    expect(sensitivitiesOf([10, 60, 30], rule(0.9))).toEqual([]);
  });

  test("is sensitive when the second can come close to the first: the rest is below p of the largest", () => {
    expect(sensitivitiesOf([60, 30, 5], { closeness: 0.1 })).toEqual(["too-close"]);
    expect(sensitivitiesOf([60, 30, 6], { closeness: 0.1 })).toEqual([]);
  });
});
