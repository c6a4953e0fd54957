import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AggregationOrder, aggregateInOrder } from "./aggregate-in-order.ts";
import { fileRisk, individualRisk } from "./individual-risk.ts";
import { countKeys, countViolations } from "./key-frequencies.ts";
import { microaggregate } from "./microaggregate.ts";
import { codeExtremes } from "./top-code.ts";
import { verifyRiskCases } from "./verify-risk-cases.ts";

describe("the keys of a record", () => {
  const records = [
    ["1", "a"],
    ["1", "a"],
    ["1", null],
    ["2", "b"],
  ];

  test("are counted in the sample and by weight, a missing one agreeing with every value", () => {
    const found = countKeys(records, [10, 20, 30, 40]);
    expect(found).toEqual({ sample: [3, 3, 3, 1], population: [60, 60, 60, 40] });
    expect(countViolations(found.sample, 3)).toBe(1);
  });

  test("are never rarer when one of them is missing", () => {
    const key = fc.constantFrom("a", "b", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(key, key), { minLength: 1 }), (rows) => {
        const before = countKeys(rows, []).sample[0] ?? 0;
        const after = countKeys([[null, rows[0]?.[1] ?? null], ...rows.slice(1)], []).sample[0] ?? 0;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe("the risk of a record", () => {
  // By hand from Benedetti and Franconi 1998: f = 1 and 2 exactly, above by the approximation; to 1e-12.
  test("falls with the people who share its keys", () => {
    const [one = 0, two = 0, many = 0] = individualRisk({ sample: [1, 2, 15], population: [100, 200, 1500] });
    expect(one).toBeCloseTo(Math.log(100) / 99, 12);
    expect(two).toBeCloseTo(1 / 99 - Math.log(100) / 99 ** 2, 12);
    expect(many).toBeCloseTo(0.01 / 14.01, 12);
  });

  test("is one over the cell when the sample holds everybody", () => {
    expect(individualRisk({ sample: [1, 2, 4], population: [1, 2, 4] })).toEqual([1, 0.5, 0.25]);
  });

  test("adds up to the people of the file expected to be recognised", () => {
    expect(fileRisk([0.5, 0.25])).toEqual({ expected: 0.75, shareOfOne: 0.375 });
  });
});

describe("extremes", () => {
  test("beyond a limit become one value, and only those that change are counted", () => {
    const given = [1, 5, 6, 9, null];
    expect(codeExtremes(given, { end: "top", limit: 5, replacement: 6 })).toEqual({
      values: [1, 5, 6, 6, null],
      changed: 1,
    });
    expect(codeExtremes(given, { end: "bottom", limit: 5, replacement: 4 })).toEqual({
      values: [4, 5, 6, 9, null],
      changed: 1,
    });
  });
});

describe("microaggregation", () => {
  test("puts like people together", () => {
    const rows = [[1], [101], [2], [102], [3], [103]];
    expect(microaggregate(rows, 3)).toEqual([[2], [102], [2], [102], [2], [102]]);
  });

  test("in an order puts neighbours together, the rest with the last", () => {
    const rows = [
      [5, 1],
      [1, 2],
      [4, 3],
      [2, 9],
      [3, 5],
    ];
    const by = (order: AggregationOrder) => aggregateInOrder(rows, { order, size: 2 });
    expect(by("onedims").map(([first]) => first)).toEqual([4, 1.5, 4, 1.5, 4]);
    expect(by("onedims").map(([, second]) => second)).toEqual([1.5, 1.5, 17 / 3, 17 / 3, 17 / 3]);
    expect(by("single")).toEqual([
      [4, 3],
      [1.5, 5.5],
      [4, 3],
      [1.5, 5.5],
      [4, 3],
    ]);
    expect(by("simple")[0]).toEqual([3, 1.5]);
    expect(by("pca").map(([first]) => first)).toEqual([4, 1.5, 4, 1.5, 4]);
    const [middle] = aggregateInOrder(rows, { order: "single", size: 5, measure: "median" });
    expect(middle).toEqual([3, 3]);
  });

  test("leaves no group below its size and keeps the total", () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 40 }), (rows) => {
        const found = microaggregate(rows, 3);
        const times = found.map((one) => found.filter((other) => other.join() === one.join()).length);
        expect(Math.min(...times)).toBeGreaterThanOrEqual(3);
        const total = (points: readonly (readonly number[])[]) => points.reduce((sum, [first = 0]) => sum + first, 0);
        expect(total(found)).toBeCloseTo(total(rows), 6);
      }),
    );
  });
});

test.each([
  [{ step: "rank swapping" }, "analysis/choice-is-unknown"],
  [{ step: "microaggregation", method: "rmd", columns: ["age"] }, "analysis/choice-is-unknown"],
  [{ step: "frequencies", keys: ["aeg"] }, "analysis/column-is-missing"],
  [{ step: "frequencies", keys: ["age"], weight: "w" }, "analysis/column-is-missing"],
  [{ step: "top coding", column: "age" }, "analysis/number-is-out-of-range"],
])("a case that asks %j is refused, never answered by something near", (spec, code) => {
  const asked = () => verifyRiskCases([{ id: "case", data: "people.csv", spec }], () => "age,sex\n30,1\n31,2\n");
  expect(asked).toThrow(expect.objectContaining({ code }));
});
