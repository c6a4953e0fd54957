// What is computed of people in memory equals what the engine computes of the same answers: the formulas are the same.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { splitCsv } from "#base/split-csv";
import { sameText } from "#base/text";
import { CLUSTERED_SAMPLE } from "../../../test/truth/clustered-sample.ts";
import { openTestEngine, type TestEngine } from "../../../test/truth/duckdb-engine.ts";
import type { AnalysisSpec, DesignSpec, IndicatorSpec } from "../analysis-spec.ts";
import type { Parity } from "../estimate.ts";
import { planEstimates } from "../indicator/plan-estimates.ts";
import { belongs } from "./answer-values.ts";
import { compareGroups, type GroupComparison, HOST } from "./compare-groups.ts";
import type { PersonRow } from "./people.ts";

const [head = [], ...lines] = splitCsv(CLUSTERED_SAMPLE, ",").records;
const rows: readonly PersonRow[] = lines.map((cells) =>
  Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])),
);

const shared = {
  table: "people",
  role: "outcome",
  dimension: "economic",
  labels: sameText(""),
  phrases: sameText(""),
} as const;
const INDICATORS: readonly IndicatorSpec[] = [
  { ...shared, id: "works", kind: "proportion", variable: "works", answers: ["yes"] },
  { ...shared, id: "age", kind: "mean", variable: "age", unit: sameText("") },
  {
    ...shared,
    id: "works-among",
    kind: "proportion",
    variable: "works",
    answers: ["yes"],
    among: [{ variable: "hope", in: ["2", "3"] }],
  },
];
const side = (sex: string) => ({ when: { variable: "sex", in: [sex] }, of: sameText(""), label: sameText("") });

function specOf(design: DesignSpec): AnalysisSpec {
  return {
    confidenceLevel: 0.95,
    designs: [{ ...design, domains: { country: "city", sex: "sex" } }],
    indicators: INDICATORS,
    rules: {} as AnalysisSpec["rules"],
    equality: {
      groups: [{ id: "sex", table: "people", labels: sameText(""), group: side("female"), against: side("male") }],
      hosts: [{ indicator: "works", community: "works" }],
      decompositions: [],
    },
  };
}

const CLUSTERS: DesignSpec = {
  table: "people",
  strata: "stratum",
  clusters: ["cluster"],
  weight: "weight",
  fpc: "size",
};
const PERSONS: DesignSpec = { table: "people", strata: "stratum", weight: "weight" };
const RULE = { minimumRespondents: 1, minimumCases: 0, weakBelow: 1, dominance: 1 };

let engine: TestEngine;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.addTable("people", CLUSTERED_SAMPLE);
});

afterAll(() => engine.close());

describe.each([
  ["clusters", CLUSTERS],
  ["persons", PERSONS],
] as const)("women and men in a design of %s", (_name, design) => {
  it("differ in memory by what they differ in the engine", async () => {
    const spec = specOf(design);
    const plan = planEstimates(spec, "people", { mark: "demonstration", data: "d", countries: ["A", "B", "C"] });
    const results = await Promise.all(plan.queries.map((query) => engine.run(query)));
    const { parities } = plan.finish(results);
    const compared = compareGroups({
      analysis: spec,
      countries: ["A", "B", "C"],
      tables: [{ id: "people", mark: "demonstration", rows, rule: RULE }],
    });
    const unlike = parities.filter((parity) => {
      const id = `comparison:sex:${parity.indicator}:${parity.place}`;
      const found = compared.find((one) => one.id === id);
      return found === undefined || !equal(parity, found);
    });
    expect(parities.length).toBe(12);
    expect(unlike).toEqual([]);
  });
});

function equal(parity: Parity, found: GroupComparison): boolean {
  const pairs = [
    [parity.difference, found.difference],
    [parity.differenceLower, found.differenceLower],
    [parity.differenceUpper, found.differenceUpper],
    [parity.ratio, found.ratio],
    [parity.lower, found.ratioLower],
    [parity.upper, found.ratioUpper],
    [parity.p, found.p],
    [parity.df, found.df],
    [parity.nFemale, found.n],
    [parity.nMale, found.nAgainst],
  ] as const;
  return pairs.every(([a, b]) => Math.abs(a - b) <= 1e-9 * (1 + Math.abs(a)));
}

describe("groups", () => {
  const tables = [{ id: "people", mark: "real", rows, rule: { ...RULE, minimumRespondents: 1000 } }] as const;

  it("hide a comparison when one side is too small, and mark what comes of two samples as the worse of both", () => {
    const compared = compareGroups({ analysis: specOf(CLUSTERS), countries: [], tables });
    expect(compared.every(({ flags }) => flags.includes("suppressed"))).toBe(true);
  });

  it("of two samples have no covariance: the same answers twice differ by nothing, and are not sure of it", () => {
    const compared = compareGroups({ analysis: specOf(CLUSTERS), countries: [], tables });
    const host = compared.find(({ group }) => group === HOST);
    expect(host).toMatchObject({ difference: 0, ratio: 1, p: 1 });
    expect(host?.differenceUpper).toBeGreaterThan(0);
  });

  it.each([
    [{ variable: "age", to: 29 }, { age: 29 }, true],
    [{ variable: "age", to: 29 }, { age: "30" }, false],
    [{ variable: "age", from: 30 }, { age: "" }, false],
    [{ variable: "needs", in: ["EMP"] }, { needs: "SAL EMP" }, true],
    [{ variable: "needs", in: ["EMP"] }, { needs: null }, false],
  ])("%j holds of %j: %s", (condition, row, expected) => {
    expect(belongs(row, condition)).toBe(expected);
  });
});
