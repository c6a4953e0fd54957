import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { householdRisk } from "./household-risk.ts";
import { distanceLoss, shapeLoss, suppressedShare } from "./information-loss.ts";
import { countKeys, countViolations, type Key } from "./key-frequencies.ts";
import { diversityOf } from "./l-diversity.ts";
import { findSpecialUniques } from "./special-uniques.ts";
import { suppressLocally } from "./suppress-locally.ts";

describe("local suppression", () => {
  test("gives up the key with most categories, and nothing of records that enough share", () => {
    const records = [
      ["f", "20"],
      ["f", "20"],
      ["f", "71"],
      ["m", "30"],
      ["m", "30"],
    ];
    const { records: after, suppressions } = suppressLocally(records, { k: 2 });
    expect(suppressions).toEqual([0, 1]);
    expect(after[2]).toEqual(["f", null]);
    expect(suppressedShare(records, after)).toBeCloseTo(0.1, 12);
  });

  test("gives up keys in the order asked for", () => {
    const records = [
      ["f", "20"],
      ["m", "20"],
      ["m", "20"],
    ];
    expect(suppressLocally(records, { k: 2, order: [0, 1] }).records[0]).toEqual([null, "20"]);
  });

  test("reaches k whenever the file has k records, and only ever takes values away", () => {
    const key = fc.constantFrom("a", "b", "c", "d", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(key, key, key), { minLength: 4, maxLength: 30 }), (rows) => {
        const { records, suppressions } = suppressLocally(rows, { k: 3 });
        expect(countViolations(countKeys(records, []).sample, 3)).toBe(0);
        const kept = (keys: readonly Key[], at: number) => keys.every((k, c) => k === null || k === rows[at]?.[c]);
        expect(records.every(kept)).toBe(true);
        const nulls = (all: readonly (readonly Key[])[]) => all.flat().filter((value) => value === null).length;
        expect(nulls(records) - nulls(rows)).toBe(suppressions.reduce((sum, n) => sum + n, 0));
      }),
    );
  });
});

describe("the risk of a household", () => {
  test("is that of any of its members", () => {
    expect(householdRisk([0.5, 0.2, 0.1], ["A", "A", "B"])).toEqual([0.6, 0.6, expect.closeTo(0.1, 12)]);
  });
});

describe("diversity of answers", () => {
  // Answers yes, yes, no: 2 distinct; entropy ln 3 − (2/3) ln 2 → exp = 3 / 2^(2/3).
  test("counts what stands behind the same keys", () => {
    const found = diversityOf([["x"], ["x"], ["x"], ["y"]], ["yes", "yes", "no", "yes"], { c: 3 });
    expect(found.distinct).toEqual([2, 2, 2, 1]);
    expect(found.entropy[0]).toBeCloseTo(3 / 2 ** (2 / 3), 12);
    expect(found.recursive).toEqual([2, 2, 2, 1]);
    expect(diversityOf([["x"], ["x"], ["x"]], ["a", "a", "b"], { c: 2 }).recursive[0]).toBe(1);
  });
});

describe("special uniques", () => {
  // Elliot, Manning and Ford 2002: with 3 keys a unique of size 1 scores (3−1)(3−2) = 2, of size 2 scores 1.
  test("score more the fewer keys single them out", () => {
    const records = [
      ["a", "x", "1"],
      ["b", "x", "1"],
      ["b", "y", "2"],
      ["b", "y", "2"],
      ["b", "x", "1"],
      ["b", "y", "1"],
    ];
    const found = findSpecialUniques(records, { samplingFraction: 0.1 });
    expect(found.minimal[0]).toEqual([[0]]);
    expect(found.scores[0]).toBe(2);
    expect(found.minimal[5]).toEqual([[1, 2]]);
    expect(found.scores[5]).toBe(1);
    expect(found.scores[2]).toBe(0);
    // Two alone, two pairs: 0.1·2 / (0.1·2 + 2·0.9·2).
    expect(found.intrusion).toBeCloseTo(0.2 / 3.8, 12);
    // 1 / (1 + (2 / DIS − 2) / (2^1.25 (2^−1.25 + 1))).
    expect(found.recordIntrusion[0]).toBeCloseTo(1 / (1 + 36 / (1 + 2 ** 1.25)), 12);
    expect(found.contributions[5]).toEqual([0, 1, 1]);
  });

  test("hold no smaller unique and stand alone in the sample", () => {
    const key = fc.constantFrom("a", "b", "c");
    fc.assert(
      fc.property(fc.array(fc.tuple(key, key, key), { minLength: 2, maxLength: 12 }), (rows) => {
        const alike = (at: number, set: readonly number[]) =>
          rows.filter((other) => set.every((c) => other[c] === rows[at]?.[c])).length;
        findSpecialUniques(rows, { samplingFraction: 0.1 }).minimal.forEach((sets, at) => {
          for (const set of sets) {
            expect(alike(at, set)).toBe(1);
            for (const left of set)
              expect(
                alike(
                  at,
                  set.filter((one) => one !== left),
                ),
              ).toBeGreaterThan(set.length === 1 ? 0 : 1);
          }
        });
      }),
    );
  });
});

describe("information loss", () => {
  test("is nothing when nothing moved, and counts distances in standard deviations", () => {
    const rows = [
      [1, 2],
      [3, 5],
      [5, 3],
    ];
    expect(distanceLoss(rows, rows)).toBe(0);
    expect(shapeLoss(rows, rows)).toBe(0);
    // Standard deviation 2, one of three values moved by 2: 2 / (√2 · 2) / 3.
    expect(distanceLoss([[1], [3], [5]], [[3], [3], [5]])).toBeCloseTo(1 / Math.SQRT2 / 3, 12);
    expect(
      shapeLoss(rows, [
        [1, 2],
        [3, 3],
        [5, 5],
      ]),
    ).toBeGreaterThan(0.1);
  });
});
