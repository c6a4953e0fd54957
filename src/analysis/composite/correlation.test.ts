import { describe, expect, test } from "vitest";
import { correlation } from "./correlation.ts";

describe("correlation", () => {
  test("of a column with its double is one, with its opposite minus one, with a constant zero", () => {
    const found = correlation([
      [1, 2, 4],
      [2, 4, 8],
      [-1, -2, -4],
      [5, 5, 5],
    ]);
    expect(found[0]).toEqual([1, expect.closeTo(1, 12), expect.closeTo(-1, 12), 0]);
  });
});
