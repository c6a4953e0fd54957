// Fifty samples of the invented world: what was planted comes out as findings, and what was not does so no more often than the
// correction for many comparisons allows. Answers stay in memory; the estimators are those of the program.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import type { AnalysisSpec } from "#analysis/analysis-spec";
import { WHOLE_STUDY } from "#analysis/domain";
import { valuesOf } from "#analysis/equality/answer-values";
import { compareGroups, isTested } from "#analysis/equality/compare-groups";
import type { GroupSpec } from "#analysis/equality/equality-spec";
import { degreesOf, groupMean } from "#analysis/equality/group-mean";
import { type PersonRow, samplePeople } from "#analysis/equality/people";
import { asEstimate } from "#analysis/indicator/as-estimate";
import { parity, type Side } from "#analysis/indicator/parity";
import type { Numbers } from "#analysis/numbers";
import { sameText } from "#base/text";
import { deriveFindings } from "#findings/derive-findings";
import { aStudy } from "../../../../test/fixture/records.ts";
import { makeRandom } from "./generator/random.ts";
import { makeReturnees } from "./generator/returnees.ts";

const SAMPLES = 50;
const LEVEL = 0.95;

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const spec = parseYaml(read("../../analysis.yaml")) as AnalysisSpec;
const planted = parseYaml(read("planted-effects.yaml")) as {
  readonly ratios: readonly { readonly indicator: string; readonly domain: string; readonly sign: string }[];
  readonly forced: readonly { readonly indicator: string }[];
};

/** A coin that nobody knows of: whatever it seems to divide is chance. */
const COIN: GroupSpec = {
  id: "coin",
  table: "returnee",
  labels: sameText("coin"),
  group: { when: { variable: "coin", in: ["heads"] }, of: sameText("of heads"), label: sameText("heads") },
  against: { when: { variable: "coin", in: ["tails"] }, of: sameText("of tails"), label: sameText("tails") },
};
const FORCED = spec.equality?.groups.filter(({ id }) => id === "return-forced") ?? [];
const indicators = spec.indicators.filter((one) => one.table === "returnee" && isTested(one));
const design = spec.designs.find(({ table }) => table === "returnee");
const study = { ...aStudy(), countries: [] };
const rule = study.disclosure;

const ANALYSIS: AnalysisSpec = {
  ...spec,
  indicators,
  equality: { groups: [...FORCED, COIN], hosts: [], decompositions: [] },
};

function drawSample(number: number): readonly PersonRow[] {
  const coin = makeRandom(`coin:${number}`);
  return makeReturnees(`sample-${number}`).map(({ design: columns, answers }) => ({
    ...columns,
    ...Object.fromEntries(answers.questions().map((question) => [question, answers.get(question)])),
    coin: coin.chance(0.5) ? "heads" : "tails",
  }));
}

/** Women, men and all of the whole study, with the program's own intervals and ratios. */
function numbersOf(rows: readonly PersonRow[]): Numbers {
  if (design === undefined) throw new Error("analysis.yaml has no design of returnees");
  const people = samplePeople(rows, design);
  const ofSex = (sex: string) => rows.flatMap((row, i) => (row.sex === sex ? [i] : []));
  const members = { all: rows.map((_, i) => i), female: ofSex("female"), male: ofSex("male") };
  const ground = { mark: "demonstration", query: "q", data: "d", confidenceLevel: LEVEL } as const;
  const measured = indicators.map((indicator) => {
    const values = valuesOf(indicator, rows);
    const side = (sex: keyof typeof members): Side | undefined => {
      const mean = groupMean(people, values, members[sex]);
      if (mean === undefined) return undefined;
      const found = { ...mean, largestShare: 0, lonely: false };
      return { found, estimate: asEstimate({ spec: indicator, domain: { place: WHOLE_STUDY, sex } }, found, ground) };
    };
    const [all, female, male] = [side("all"), side("female"), side("male")];
    const df = degreesOf(people, values, [members.female, members.male]);
    const found = female && male && parity(female, male, { frame: people.frame, df, confidenceLevel: LEVEL });
    return { estimates: [all, female, male].flatMap((one) => one?.estimate ?? []), parities: found ? [found] : [] };
  });
  const table = { id: "returnee", mark: "demonstration", rows, rule } as const;
  return {
    estimates: measured.flatMap(({ estimates }) => estimates),
    parities: measured.flatMap(({ parities }) => parities),
    tallies: [],
    comparisons: compareGroups({ analysis: ANALYSIS, tables: [table], countries: [] }),
  };
}

function findingsOf(numbers: Numbers): readonly string[] {
  const none = { namedGaps: [], demand: [], observations: [], seriesIndicators: [] };
  return deriveFindings({ study, analysis: ANALYSIS, numbers, ...none }).map(({ id }) => id);
}

const found = new Map<string, number>();
let coinStudies = 0;
let apart = 0;
let falsely = 0;

/** Planted alike for women and men, so that a finding on them is false. */
const ALIKE = planted.ratios
  .filter(({ sign }) => sign === "equal")
  .map(({ indicator }) => `F-REG-equality-${indicator}`);

beforeAll(() => {
  for (let number = 1; number <= SAMPLES; number += 1) {
    const rows = drawSample(number);
    const numbers = numbersOf(rows);
    const { comparisons = [] } = numbers;
    const real = findingsOf({ ...numbers, comparisons: comparisons.filter(({ group }) => group !== COIN.id) });
    for (const id of real) found.set(id, (found.get(id) ?? 0) + 1);
    // The coin alone, so that nothing true stands in its family.
    const coin = findingsOf({ ...EMPTY, comparisons: comparisons.filter(({ group }) => group === COIN.id) });
    if (coin.length > 0) coinStudies += 1;
    const equality = real.filter((id) => id.startsWith("F-REG-equality-") && !id.includes("~"));
    apart += equality.length;
    falsely += equality.filter((id) => ALIKE.includes(id)).length;
  }
}, 900_000);

const EMPTY: Numbers = { estimates: [], parities: [], tallies: [] };
const timesFound = (id: string) => found.get(id) ?? 0;

describe("in fifty samples of one world", () => {
  const WIDE = planted.ratios.filter(({ domain, sign }) => domain === "REG" && sign !== "equal");

  test.each(WIDE.map(({ indicator }) => indicator))("%s of women and men differs in nearly all", (indicator) => {
    expect(timesFound(`F-REG-equality-${indicator}`)).toBeGreaterThanOrEqual(0.9 * SAMPLES);
  });

  test.each(planted.forced.map(({ indicator }) => indicator))(
    "%s is told after a forced return in most",
    (indicator) => {
      expect(timesFound(`F-REG-equality-${indicator}~return-forced`)).toBeGreaterThanOrEqual(0.5 * SAMPLES);
    },
  );

  test.each(["EMP", "PSI", "CAP"])("the need of %s is told in all", (kind) => {
    expect(timesFound(`F-REG-need-${kind}`)).toBe(SAMPLES);
  });

  test("what was planted alike is told apart no more often than one finding in twenty", () => {
    // Three standard errors above the stated rate.
    const allowed = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / apart);
    expect(falsely / apart).toBeLessThan(allowed);
  });

  test("a coin divides nothing, but in one study of twenty", () => {
    expect(coinStudies / SAMPLES).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / SAMPLES));
  });
});
