// Risks of disclosure in files drawn at random, beside base R: cases/at-random/make-disclosure.R compares every pair of records,
// looks at every set of keys and sums over every size of the population. They must agree because these are the definitions.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { householdRisk } from "#analysis/risk/household-risk";
import { individualRisk } from "#analysis/risk/individual-risk";
import { countKeys, type Key } from "#analysis/risk/key-frequencies";
import { diversityOf } from "#analysis/risk/l-diversity";
import { microaggregate } from "#analysis/risk/microaggregate";
import { findSpecialUniques } from "#analysis/risk/special-uniques";
import { suppressLocally } from "#analysis/risk/suppress-locally";
import { differencesOf } from "./differences-of.ts";

interface FileCase {
  readonly keys: readonly (readonly Key[])[];
  readonly weights: readonly number[];
  readonly sensitive: readonly string[];
  readonly households: readonly string[];
  readonly fraction: number;
  readonly frequencies: object;
  readonly risk: readonly number[];
  readonly household: readonly number[];
  readonly suda: { readonly minimal: readonly (readonly (readonly number[])[])[]; readonly scores: readonly number[] };
  readonly diversity: object;
}

const CASES: readonly FileCase[] = JSON.parse(
  readFileSync(new URL("cases/at-random/disclosure.json", import.meta.url), "utf8"),
).cases;

describe.each(CASES.map((one, at) => ({ ...one, at })))("in file $at", (file) => {
  const { keys, weights, households } = file;

  test("as many share the keys as agree pair by pair", () => {
    expect(differencesOf(file.frequencies, countKeys(keys, weights), "")).toEqual([]);
  });

  test("the risk is the mean of one over those in the population, for three and more nearly", () => {
    const frequencies = countKeys(keys, weights);
    individualRisk(frequencies).forEach((risk, at) => {
      const exact = file.risk[at] ?? 0;
      const many = (frequencies.sample[at] ?? 0) > 2;
      expect(Math.abs(risk / exact - 1)).toBeLessThan(many ? 0.12 : 1e-9);
      // Where it is only near it does not say less than there is by more than a hundredth of it.
      if (many) expect(risk).toBeGreaterThan(exact * 0.99);
    });
  });

  test("the risk of a home is that any of its members is recognised", () => {
    expect(differencesOf(file.household, householdRisk(file.risk, households), "")).toEqual([]);
  });

  test("special uniques are those of every set of keys", () => {
    const { minimal, scores, intrusion } = findSpecialUniques(keys, { samplingFraction: file.fraction });
    const sorted = (sets: readonly (readonly number[])[]) => sets.map((set) => set.join(",")).toSorted();
    expect(minimal.map(sorted)).toEqual(file.suda.minimal.map(sorted));
    expect(differencesOf(file.suda, { ...file.suda, scores, intrusion }, "")).toEqual([]);
  });

  test("answers are as diverse as those of all who agree", () => {
    expect(differencesOf(file.diversity, diversityOf(keys, file.sensitive), "")).toEqual([]);
  });
});

const key = fc.constantFrom("a", "b", "c", null);
const files = fc.array(fc.tuple(key, key, key), { minLength: 1, maxLength: 25 });

describe("of any file", () => {
  test("the order of records changes no risk, nor does the name of a code", () => {
    fc.assert(
      fc.property(files, (rows) => {
        const weights = rows.map((_, at) => 1 + (at % 7));
        const own = individualRisk(countKeys(rows, weights));
        const turned = individualRisk(countKeys(rows.toReversed(), weights.toReversed()));
        expect(differencesOf(own, turned.toReversed(), "")).toEqual([]);
        const renamed = rows.map((row) => row.map((code) => (code === null ? null : `${code}"`)));
        const [before, after] = [rows, renamed].map((each) => findSpecialUniques(each, { samplingFraction: 0.1 }));
        expect(after).toEqual(before);
      }),
    );
  });

  test("suppression leaves nobody rarer than k where so many are there, and gives up nothing where nobody is", () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 2, max: 4 }), (rows, k) => {
        const { records, suppressions } = suppressLocally(rows, { k });
        const least = Math.min(...countKeys(records, []).sample);
        expect(least).toBeGreaterThanOrEqual(Math.min(k, rows.length));
        const lost = rows.flat().filter((code) => code !== null).length;
        const left = records.flat().filter((code) => code !== null).length;
        expect(suppressions.reduce((sum, count) => sum + count, 0)).toBe(lost - left);
        records.forEach((row, at) => {
          expect(row.every((code, column) => code === null || code === rows[at]?.[column])).toBe(true);
        });
        if (Math.min(...countKeys(rows, []).sample) >= k) expect(records).toEqual(rows);
      }),
    );
  });

  test("microaggregation does not depend on the unit of a column, and leaves no group below k", () => {
    const number = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 30 }),
        fc.integer({ min: 2, max: 3 }),
        (rows, size) => {
          const own = microaggregate(rows, size);
          const scaled = microaggregate(
            rows.map(([a, b]) => [a * 4, b]),
            size,
          );
          expect(
            differencesOf(
              own.map(([a = 0, b = 0]) => [a * 4, b]),
              scaled,
              "",
            ),
          ).toEqual([]);
          const distinct = new Set(rows.map((row) => row.join())).size === rows.length;
          const counts = own.map((row) => own.filter((other) => other.join() === row.join()).length);
          expect(Math.min(...counts)).toBeGreaterThanOrEqual(Math.min(size, rows.length));
          if (distinct && new Set(own.map((row) => row.join())).size > 1)
            expect(rows.length).toBeGreaterThanOrEqual(2 * size);
        },
      ),
    );
  });
});
