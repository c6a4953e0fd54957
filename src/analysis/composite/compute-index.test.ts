import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "#base/problem";
import { computeIndex } from "./compute-index.ts";
import type { IndexSpec } from "./index-spec.ts";
import { quantile } from "./quantile.ts";
import { rankPoints } from "./rank-points.ts";
import { rankIntervals, rankSensitivity } from "./rank-uncertainty.ts";
import { readIndex } from "./read-index.ts";
import { readCells } from "./table.ts";

const texts = (word: string) => `{ es: ${word}, en: ${word}, fr: ${word} }`;
const INDEX = `
id: access
mark: demonstration
titles: ${texts("Access")}
units: city
indicators:
  - { code: jobs, labels: ${texts("Jobs")}, wanted: more, group: economic }
  - { code: wait, labels: ${texts("Wait")}, wanted: less, weight: 3, group: economic }
  - { code: clinics, labels: ${texts("Clinics")}, wanted: more, group: social, denominator: people }
groups:
  - { code: economic, labels: ${texts("Economic")}, parent: index }
  - { code: social, labels: ${texts("Social")}, parent: index }
  - { code: index, labels: ${texts("Index")} }
normalisation: { method: n_minmax, range: [0, 100] }
aggregation: [a_amean]
imputation: { method: i_mean_grp, groups: country }
screening: { by: byNA, known: 0.6 }
uncertainty:
  runs: 200
  seed: reintegration
  weights: 0.5
  normalisations: [{ method: n_minmax, range: [1, 100] }, { method: n_rank }]
  aggregations: [a_amean, a_hmean]
`;
const CELLS = readCells(
  "city,country,people,jobs,wait,clinics\nA,X,10,1,30,5\nB,X,10,3,10,1\nC,X,10,,20,3\nD,Y,10,,,9\nE,Y,20,2,25,8\n",
);

function specOf(text: string): IndexSpec {
  const { index, issues } = readIndex(text, "index.yaml");
  expect(issues).toEqual([]);
  if (index === undefined) throw new Error("no index");
  return index;
}

describe("an index from its file", () => {
  // By hand: D has one of three; C's jobs = mean(1, 3) = 2. jobs 0, 100, 50, 50; wait (less) 0, 100, 50, 25;
  // clinics per person .5, .1, .3, .4 → 100, 0, 50, 75. economic = (jobs + 3 wait) / 4.
  test("is what one gets by hand", () => {
    const found = computeIndex(specOf(INDEX), CELLS);
    expect(found.units).toEqual(["A", "B", "C", "E"]);
    expect(found.left).toEqual(["D"]);
    expect(found.filled).toEqual({ jobs: 1 });
    expect(found.scores.economic).toEqual([0, 100, 50, 31.25].map((value) => expect.closeTo(value, 10)));
    expect(found.scores.social).toEqual([100, 0, 50, 75].map((value) => expect.closeTo(value, 10)));
    expect(found.scores.index).toEqual([50, 50, 50, 53.125].map((value) => expect.closeTo(value, 10)));
    expect(found.ranks.social).toEqual([1, 4, 3, 2]);
    expect(found.treated).toEqual([]);
  });

  test("shows what its indicators have in common", () => {
    const { components } = computeIndex(specOf(INDEX), CELLS);
    expect(components.codes).toEqual(["jobs", "wait", "clinics"]);
    expect(components.varianceShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(components.correlations[0]?.[1]).toBeLessThan(-0.9);
  });

  test("names a column that the table lacks", () => {
    const spec = specOf(INDEX.replaceAll("clinics", "clinix"));
    expect(() => computeIndex(spec, CELLS)).toThrow(Problem);
    expect(() => computeIndex(spec, CELLS)).toThrow(/clinix/);
  });
});

describe("rank intervals", () => {
  test("hold the rank that most runs give, are the same from the same seed, and differ from another", () => {
    const spec = specOf(INDEX);
    const found = rankIntervals(spec, CELLS);
    expect(found.map(({ unit }) => unit).sort()).toEqual(["A", "B", "C", "E"]);
    expect(found.every(({ lower, median, upper }) => lower <= median && median <= upper)).toBe(true);
    expect(rankIntervals(spec, CELLS)).toEqual(found);
    const other = { ...spec, uncertainty: { runs: 200, seed: "other", weights: 0.5 } };
    expect(rankIntervals(other, CELLS)).not.toEqual(found);
  });

  test("are points where nothing can vary", () => {
    const fixed = { ...specOf(INDEX), uncertainty: { runs: 5, seed: "x" } };
    const found = rankIntervals(fixed, CELLS);
    expect(found.every(({ rank, lower, upper }) => rank === lower && rank === upper)).toBe(true);
    expect(rankSensitivity(fixed, CELLS)).toEqual([]);
  });
});

describe("points of ranks", () => {
  test("hold the rank itself, and say when the place of a unit is not known", () => {
    const sure = { unit: "A", rank: 1, median: 1, mean: 1, lower: 1, upper: 1 };
    const unsure = { unit: "B", rank: 2, median: 3, mean: 3, lower: 3, upper: 4 };
    expect(rankPoints([sure, unsure], (unit) => `City ${unit}`)).toEqual([
      { category: "City A", series: "all", value: 1, lower: 1, upper: 1, weak: false },
      { category: "City B", series: "all", value: 2, lower: 2, upper: 4, weak: true },
    ]);
  });
});

describe("sensitivity of ranks", () => {
  // A single factor explains everything: first and total order are one but for chance.
  test("gives all to the only choice there is", () => {
    const one = { ...specOf(INDEX), uncertainty: { runs: 2000, seed: "s", weights: 0.9 } };
    const [effect] = rankSensitivity(one, CELLS);
    expect(effect?.factor).toBe("weights");
    expect(Math.abs((effect?.firstOrder ?? 0) - 1)).toBeLessThan(0.1);
    expect(Math.abs((effect?.totalOrder ?? 0) - 1)).toBeLessThan(0.1);
  });

  test("finds nothing in a choice between equals", () => {
    const same = [
      { method: "n_minmax", range: [0, 100] },
      { method: "n_minmax", range: [0, 50] },
    ] as const;
    const spec = { ...specOf(INDEX), uncertainty: { runs: 300, seed: "s", weights: 0.9, normalisations: same } };
    const effects = rankSensitivity(spec, CELLS);
    expect(effects.find(({ factor }) => factor === "normalisation")?.totalOrder).toBeCloseTo(0, 12);
  });
});

describe("quantiles", () => {
  // R: quantile(c(1, 2, 4, 8), c(.05, .5)) = 1.15, 3.
  test("equal those of R", () => {
    expect(quantile([8, 1, 4, 2], 0.05)).toBeCloseTo(1.15, 12);
    expect(quantile([8, 1, 4, 2], 0.5)).toBe(3);
  });
});

describe("a file of an index", () => {
  const wrong: readonly (readonly [string, string, string, string])[] = [
    ["an unknown group", "group: social", "group: sociel", "analysis/index-group-is-known"],
    [
      "two tops",
      ", parent: index }\n  - { code: index",
      " }\n  - { code: index",
      "analysis/index-has-one-group-above-all",
    ],
    ["a group without parts", "group: social", "group: economic", "analysis/index-parts-are-on-one-level"],
    ["an indicator beside groups", "group: social", "group: index", "analysis/index-parts-are-on-one-level"],
    ["a code used twice", "code: wait", "code: jobs", "analysis/index-code-is-unique"],
    [
      "a method without its posts",
      "n_minmax, range: [0, 100]",
      "n_goalposts",
      "analysis/index-normalisation-has-what-it-needs",
    ],
    [
      "a share of the largest of what less is wanted of",
      "n_minmax, range: [0, 100]",
      "n_fracmax",
      "analysis/index-normalisation-fits-what-is-wanted",
    ],
    ["a range of nothing", "range: [0, 100]", "range: [5, 5]", "analysis/index-normalisation-has-what-it-needs"],
    ["groups without a column", ", groups: country", "", "analysis/index-imputation-names-its-groups"],
    ["no aggregation", "aggregation: [a_amean]", "aggregation: []", "analysis/index-aggregation-is-named"],
  ];
  test.each(wrong)("with %s is remarked on", (_what, from, to, rule) => {
    expect(INDEX).toContain(from);
    const { index, issues } = readIndex(INDEX.replace(from, to), "index.yaml");
    expect(issues.map((issue) => issue.rule)).toContain(rule);
    expect(index).toBeUndefined();
  });

  test("with a word that is near a method says which", () => {
    const { issues } = readIndex(INDEX.replace("n_minmax", "n_minmx"), "index.yaml");
    expect(issues[0]?.cure.en).toContain("n_minmax");
    expect(readIndex("", "index.yaml").issues).toHaveLength(1);
  });

  test("never stops the reading, whatever a line says", () => {
    const lines = INDEX.split("\n");
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.string(), (at, text) => {
        const { index, issues } = readIndex(lines.with(at, text).join("\n"), "index.yaml");
        expect(index !== undefined || issues.length > 0).toBe(true);
      }),
    );
  });
});
