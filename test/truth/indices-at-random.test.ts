// Indices declared and filled at random, beside base R: cases/at-random/make-indices.R makes them by the definitions of the
// handbook of OECD and JRC. They must agree, since a declaration leaves nothing open.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeIndex } from "#analysis/composite/compute-index";
import type { IndexSpec, NormalisationSpec } from "#analysis/composite/index-spec";
import type { Cells } from "#analysis/composite/table";
import type { Filling } from "#analysis/composite/vocabulary";
import { differencesOf } from "./differences-of.ts";

interface IndexCase {
  readonly id: string;
  readonly spec: IndexSpec;
  readonly screening: number | null;
  readonly filling: Filling | null;
  readonly cells: Cells;
  readonly expected: { readonly units: readonly string[]; readonly scores: Readonly<Record<string, unknown>> };
}

const CASES: readonly IndexCase[] = JSON.parse(
  readFileSync(new URL("cases/at-random/indices.json", import.meta.url), "utf8"),
).cases;

function specOf({ spec, screening, filling }: IndexCase): IndexSpec {
  const imputation = filling === null ? {} : { imputation: { method: filling, groups: "region" } };
  const screened = screening === null ? {} : { screening: { by: "byNA", known: screening } as const };
  return { ...spec, ...imputation, ...screened };
}

/** What R left missing must be missing, which `differencesOf` does not look at. */
const gapsOf = (scores: Readonly<Record<string, unknown>>, codes: readonly string[]) =>
  codes.map((code) => [code, [scores[code]].flat().map((score) => score === null)]);

test.each(CASES)("index $id has the scores, ranks and components of the definition", (one) => {
  const found = computeIndex(specOf(one), one.cells);
  const { units, scores, ranks, components } = found;
  expect(units).toEqual(one.expected.units);
  expect(differencesOf(one.expected, { units, scores, ranks, components }, "")).toEqual([]);
  const codes = Object.keys(one.expected.scores);
  expect(gapsOf(scores, codes)).toEqual(gapsOf(one.expected.scores, codes));
});

const METHODS: readonly NormalisationSpec[] = [
  { method: "n_minmax", range: [0, 100] },
  { method: "n_zscore" },
  { method: "n_scaled", posts: [0, 40] },
  { method: "n_rank" },
  { method: "n_borda" },
  { method: "n_prank" },
  { method: "n_dist2max" },
  { method: "n_goalposts", posts: [3, 30], height: 10 },
];

describe("whatever the normalisation", () => {
  test("who does better scores no lower, where more is wanted and where less is", () => {
    const value = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(
        fc.constantFrom(...CASES),
        fc.constantFrom(...METHODS),
        fc.array(value, { minLength: 4, maxLength: 9 }),
        (one, normalisation, values) => {
          const cells = { city: values.map((_, at) => `C${at}`), x: values.map(String) };
          const [own] = one.spec.indicators;
          if (own === undefined || new Set(values).size < 2) return;
          const indicators = [{ ...own, code: "x", group: "index" }];
          const groups = one.spec.groups.filter(({ code }) => code === "index");
          const spec = { ...one.spec, indicators, groups, normalisation, aggregation: ["a_amean"] } as const;
          const scores = computeIndex(spec, cells).scores.index ?? [];
          const sign = own.wanted === "more" ? 1 : -1;
          values.forEach((one, a) => {
            values.forEach((other, b) => {
              if (sign * one > sign * other) expect(scores[a]).toBeGreaterThanOrEqual(scores[b] ?? Number.NaN);
            });
          });
        },
      ),
    );
  });

  test("the order of the units and the unit of measurement change no rank", () => {
    const scaleFree = METHODS.filter(({ posts }) => posts === undefined);
    fc.assert(
      fc.property(fc.constantFrom(...CASES), fc.constantFrom(...scaleFree), (one, normalisation) => {
        const spec = { ...specOf(one), normalisation, aggregation: ["a_amean"] } as const;
        const own = computeIndex(spec, one.cells);
        const codes = new Set(spec.indicators.map(({ code }) => code));
        const changed = Object.entries(one.cells).map(([name, column]) => {
          const scaled = column.map((cell) => (cell === "" || !codes.has(name) ? cell : String(Number(cell) * 8 - 64)));
          return [name, scaled.toReversed()] as const;
        });
        const turned = computeIndex(spec, Object.fromEntries(changed));
        const back = Object.fromEntries(
          Object.entries(turned.scores).map(([code, column]) => [code, column.toReversed()]),
        );
        expect(differencesOf(own.scores, back, "")).toEqual([]);
      }),
    );
  });
});
