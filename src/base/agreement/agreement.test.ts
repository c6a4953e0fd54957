import { describe, expect, test } from "vitest";
import { cohenKappa } from "./cohen-kappa.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";

function pairsOf(table: readonly (readonly number[])[]): readonly (readonly [string, string])[] {
  return table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [`c${i}`, `c${j}`] as const)),
  );
}

/** Kappa as a function of cell shares, for the delta method by small steps. */
function kappaOfShares(shares: readonly (readonly number[])[]): number {
  const row = (i: number) => shares[i]?.reduce((a, b) => a + b, 0) ?? 0;
  const column = (j: number) => shares.reduce((sum, cells) => sum + (cells[j] ?? 0), 0);
  const agreed = shares.reduce((sum, cells, i) => sum + (cells[i] ?? 0), 0);
  const chance = shares.reduce((sum, _cells, i) => sum + row(i) * column(i), 0);
  return (agreed - chance) / (1 - chance);
}

function stepError(table: readonly (readonly number[])[]): number {
  const n = table.flat().reduce((a, b) => a + b, 0);
  const shares = table.map((row) => row.map((count) => count / n));
  const step = 1e-6;
  const slopes = table.map((row, i) =>
    row.map((_count, j) => {
      const moved = (by: number) => shares.map((cells, k) => cells.map((p, l) => (k === i && l === j ? p + by : p)));
      return (kappaOfShares(moved(step)) - kappaOfShares(moved(-step))) / (2 * step);
    }),
  );
  const at = (of: (slope: number) => number) =>
    slopes.flatMap((row, i) => row.map((slope, j) => of(slope) * (shares[i]?.[j] ?? 0))).reduce((a, b) => a + b, 0);
  return Math.sqrt((at((slope) => slope * slope) - at((slope) => slope) ** 2) / n);
}

describe("kappa", () => {
  test.each([
    [
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    [
      [
        [45, 15],
        [25, 15],
      ],
      0.1304,
    ],
    [
      [
        [44, 5, 1],
        [7, 20, 3],
        [9, 5, 6],
      ],
      0.4915,
    ],
  ] as const)("of %j is %f, with the standard error that small steps give", (table, kappa) => {
    const { value, standardError, interval } = cohenKappa(pairsOf(table));
    expect(value).toBeCloseTo(kappa, 4);
    expect(standardError).toBeCloseTo(stepError(table), 6);
    expect(interval?.[0]).toBeCloseTo((value ?? 0) - 1.959964 * (standardError ?? 0), 6);
  });

  test("does not exist where both put everything into one class, or nothing was sorted by both", () => {
    expect(cohenKappa(pairsOf([[9]]))).toEqual({ n: 9, agreedShare: 1 });
    expect(cohenKappa([])).toEqual({ n: 0, agreedShare: 0 });
  });
});

/** Krippendorff 2011, section C: four observers, twelve units, nominal; alpha = 0.743. */
const PUBLISHED = ["111", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "555", "11", "3"];

describe("alpha", () => {
  test("equals the published example, with gaps", () => {
    const { value, units, values, interval } = krippendorffAlpha(PUBLISHED.map((unit) => [...unit]));
    expect(value).toBeCloseTo(0.743, 3);
    expect([units, values]).toEqual([11, 40]);
    expect(interval?.[0]).toBeLessThan(0.743);
    expect(interval?.[1]).toBeGreaterThan(0.743);
    expect(krippendorffAlpha(PUBLISHED.map((unit) => [...unit])).interval).toEqual(interval);
  });

  test("does not exist where nothing varies", () => {
    expect(
      krippendorffAlpha([
        ["a", "a"],
        ["a", "a"],
      ]),
    ).toEqual({ units: 2, values: 4 });
    expect(krippendorffAlpha([["a"]])).toEqual({ units: 0, values: 0 });
  });
});
