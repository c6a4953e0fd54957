// The second round over several samples of the invented world: what was changed comes out, and what was not does no more often than the
// correction for many comparisons allows.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import type { AnalysisSpec } from "#analysis/analysis-spec";
import type { PersonRow } from "#analysis/equality/people";
import { compareRounds } from "#analysis/rounds/compare-rounds";
import { correctFamilies } from "#analysis/rounds/correct-changes";
import { FALSE_DISCOVERIES, type GapChange, type RoundChange } from "#analysis/rounds/round-change";
import { makeReturnees } from "./generator/returnees.ts";
import { makeSecondRound, PLANTED } from "./generator/second-round.ts";
import type { Respondent } from "./generator/write-table.ts";

const SAMPLES = 6;
const COUNTRIES = ["SLV", "GTM", "HND", "MEX"];

const spec = parseYaml(readFileSync(new URL("../../analysis.yaml", import.meta.url), "utf8")) as AnalysisSpec;
const rule = { minimumRespondents: 10, minimumCases: 5, weakBelow: 30 };

interface Compared {
  readonly changes: readonly RoundChange[];
  readonly gaps: readonly GapChange[];
}

function compare(before: readonly PersonRow[], after: readonly PersonRow[]): Compared {
  const cities = new Map(before.map(({ city, country }) => [String(city), String(country)]));
  const found = compareRounds({
    table: "returnee",
    analysis: spec,
    before,
    after,
    person: "person",
    countries: COUNTRIES,
    parents: new Map([...cities, ...COUNTRIES.map((code) => [code, "REG"] as const)]),
    rule,
    published: [],
    mark: "demonstration",
  });
  if (found === undefined) throw new Error("nothing in common");
  return {
    changes: correctFamilies(found.changes, ({ domain }) => domain.place),
    gaps: correctFamilies(found.gaps, ({ place }) => place),
  };
}

const rowsOf = (people: readonly Respondent[]): readonly PersonRow[] =>
  people.map(({ id, design, answers }) => ({
    id,
    ...design,
    ...Object.fromEntries(answers.questions().map((question) => [question, answers.get(question)])),
  }));

/** With what was planted, and of the same seeds with nothing planted at all. */
const planted: Compared[] = [];
const quiet: Compared[] = [];

beforeAll(() => {
  for (let number = 1; number <= SAMPLES; number += 1) {
    const seed = `round-${number}`;
    const before = rowsOf(makeReturnees(seed));
    planted.push(compare(before, rowsOf(makeSecondRound(seed))));
    quiet.push(compare(before, rowsOf(makeSecondRound(seed, []))));
  }
}, 300_000);

const isFound = ({ q }: { readonly q: number }) => q < FALSE_DISCOVERIES;
const changeOf = ({ changes }: Compared, indicator: string) =>
  changes.find(({ id }) => id === `change:${indicator}:REG:all`);

describe("of what was planted", () => {
  test.each(PLANTED.moved)("$indicator goes $sign in nearly all samples", ({ indicator, sign }) => {
    const own = planted.flatMap((one) => changeOf(one, indicator) ?? []);
    expect(own).toHaveLength(SAMPLES);
    expect(own.every(({ difference }) => difference > 0 === (sign === "up"))).toBe(true);
    expect(own.filter(isFound).length).toBeGreaterThanOrEqual(0.75 * SAMPLES);
  });

  test.each(PLANTED.gap)("the gap of $indicator gets $sign in most", ({ indicator }) => {
    const own = planted.flatMap(({ gaps }) => gaps.filter(({ id }) => id === `gap-change:${indicator}:REG`));
    expect(own.every(({ before, after }) => Math.abs(after.value) < Math.abs(before.value))).toBe(true);
    expect(own.filter(isFound).length).toBeGreaterThanOrEqual(0.6 * SAMPLES);
  });

  test("what nothing was done to comes out no more often than one change in twenty of those that do", () => {
    const named = planted.flatMap(({ changes }) => changes.filter((one) => one.domain.place === "REG" && isFound(one)));
    const falsely = named.filter(({ indicator }) => PLANTED.still.includes(indicator)).length;
    expect(falsely / named.length).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / named.length));
  });
});

describe("with nothing planted", () => {
  test("a place tells of a change in one round of twenty", () => {
    const places = quiet.flatMap(({ changes }) =>
      ["REG", ...COUNTRIES].map((place) => changes.some((one) => one.domain.place === place && isFound(one))),
    );
    const share = places.filter(Boolean).length / places.length;
    expect(share).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / places.length));
  });

  // Decks make repeated samples a little more alike than the standard errors say (README), so a few more are covered.
  test("the intervals of change cover none in nineteen of twenty or more", () => {
    const all = quiet.flatMap(({ changes }) => changes.filter(({ domain }) => domain.place === "REG"));
    const shown = all.filter(({ flags }) => !flags.includes("suppressed"));
    const covered = shown.filter(({ lower, upper }) => lower <= 0 && upper >= 0).length / shown.length;
    expect(covered).toBeGreaterThan(0.94);
  });
});

test("the sample of the study asks four in ten again, of the same stratum and neighbourhood", () => {
  const first = new Map(makeReturnees().map(({ id, design }) => [id, design.cluster]));
  const second = makeSecondRound();
  const again = second.filter(({ answers }) => answers.get("wave") === "follow_up");
  expect(again.length / second.length).toBeGreaterThan(0.33);
  expect(again.length / second.length).toBeLessThan(0.45);
  expect(again.every(({ answers, design }) => first.get(answers.get("person")) === design.cluster)).toBe(true);
  expect(new Set(again.map(({ answers }) => answers.get("person"))).size).toBe(again.length);
});
