// Rows of charts: a series that marks nothing in a row takes no room there.
import { describe, expect, test } from "vitest";
import { planRows } from "./plan-rows.ts";

const marks: Readonly<Record<string, readonly boolean[]>> = {
  "women and men": [true, true, false],
  "all alone": [false, false, true],
  nobody: [false, false, false],
};
const request = {
  categories: Object.keys(marks),
  marksIn: (category: string) => marks[category] ?? [],
  laneHeight: 18,
};

describe.each([
  ["beside", 700],
  ["above", 320],
])("with labels %s their row", (_, width) => {
  const [both, alone, nobody] = planRows({ ...request, width }).rows;

  test("two series stand side by side, and one alone in the middle", () => {
    const [women = 0, men = 0, all] = both?.lanes ?? [];
    expect([men - women, all]).toEqual([18, undefined]);
    expect(alone?.lanes).toEqual([undefined, undefined, expect.any(Number)]);
    const heights = [both, alone, nobody].map((row) => (row?.bottom ?? 0) - (row?.top ?? 0));
    expect(heights[1]).toBeLessThan(heights[0] ?? 0);
    expect(heights[2]).toBe(heights[1]);
  });
});

test("a mark alone stands at the height of its label", () => {
  const [, alone] = planRows({ ...request, width: 700 }).rows;
  expect(alone?.lanes[2]).toBe(alone?.label[0]?.y);
});
