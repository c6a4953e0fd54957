// Fifty samples of the invented institutions: planted gaps of most institutions come out, others do not, and intervals hold.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import type { AnalysisSpec } from "#analysis/analysis-spec";
import { type GapFrequency, measureGaps } from "#analysis/institutions/gap-frequency";
import { makeInstitutions } from "./generator/institutions.ts";
import type { Respondent } from "./generator/write-table.ts";

const SAMPLES = 50;

const read = (file: string) => parseYaml(readFileSync(new URL(file, import.meta.url), "utf8")) as unknown;
const analysis = read("../../analysis.yaml") as AnalysisSpec;
const { gaps: PLANTED } = read("planted-effects.yaml") as {
  readonly gaps: readonly {
    readonly resource: string;
    readonly function: string;
    readonly value: number;
    readonly most: boolean;
  }[];
};

function gapsOf(respondents: readonly Respondent[]): ReadonlyMap<string, GapFrequency> {
  const rows = respondents.map(({ design, answers }) => ({
    ...design,
    ...Object.fromEntries(answers.questions().map((question) => [question, answers.get(question)])),
  }));
  if (analysis.institutionGaps === undefined) throw new Error("analysis.yaml has no institutionGaps");
  const found = measureGaps(analysis.institutionGaps, {
    analysis,
    table: { id: "institution", mark: "demonstration", rows },
    rule: { minimumRespondents: 3, minimumCases: 0, weakBelow: 30 },
    countries: ["SLV", "GTM", "HND", "MEX"],
    functions: ["PSI", "INF", "SAL", "REC", "EMP", "VIV"],
  });
  return new Map(found.map((gap) => [gap.id, gap]));
}

const samples: ReadonlyMap<string, GapFrequency>[] = [];

beforeAll(() => {
  for (let number = 1; number <= SAMPLES; number += 1) samples.push(gapsOf(makeInstitutions(`sample-${number}`)));
}, 300_000);

describe.each(PLANTED)("$resource for $function, lacking to $value", ({ resource, function: kind, value, most }) => {
  const found = () => samples.flatMap((sample) => sample.get(`institution-gap:${resource}:${kind}:REG`) ?? []);

  test(`is told of most institutions ${most ? "in nearly all samples" : "in none"}`, () => {
    const told = found().filter(({ q = 1 }) => q <= 0.05).length;
    if (most) expect(told).toBeGreaterThanOrEqual(0.9 * SAMPLES);
    else expect(told).toBe(0);
  });

  test("lies inside the interval in at least nine of ten samples", () => {
    expect(found()).toHaveLength(SAMPLES);
    const held = found().filter(({ lower, upper }) => lower <= value && value <= upper).length;
    expect(held).toBeGreaterThanOrEqual(0.9 * SAMPLES);
  });
});
