import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instrument, Variable } from "#study/instrument/instrument";
import { readProfile } from "./read-profile.ts";
import { scoreRow } from "./score-row.ts";
import { profileTitle, type ScoringProfile } from "./scoring-profile.ts";

function variable(name: string, kind: Variable["kind"], codes: readonly string[] = []): Variable {
  return { name, kind, labels: {}, categories: codes.map((code) => ({ code, labels: {} })), row: 2 };
}

const INSTRUMENT: Instrument = {
  id: "returnee",
  formId: "returnee",
  version: "1",
  titles: {},
  variables: [
    variable("work", "one", ["yes", "no", "studies"]),
    variable("income", "integer"),
    variable("signs", "many", ["fear", "anger", "none"]),
    variable("belongs", "one", ["yes", "no"]),
  ],
};
const texts = (word: string) => `{ es: ${word}, en: ${word}, fr: ${word} }`;
const PROFILE = `
id: small
table: returnee
titles: ${texts("Score")}
notes: ${texts("Note")}
source: a test
verification: { state: unverified }
leastAnswered: 0.5
dimensions:
  - { code: economic, labels: ${texts("Economic")} }
  - { code: psychosocial, labels: ${texts("Psychosocial")}, weight: 3 }
cutPoints:
  - { code: low, from: 0, labels: ${texts("Low")} }
  - { code: high, from: 0.5, labels: ${texts("High")} }
items:
  - { variable: work, dimension: economic, kind: answer, scores: { "yes": 1, "no": 0 }, unscored: [studies] }
  - { variable: income, dimension: economic, kind: number, weight: 3, zeroAt: 0, oneAt: 100 }
  - { variable: signs, dimension: psychosocial, kind: count, most: 2, wanted: less, uncounted: [none] }
  - { variable: belongs, dimension: psychosocial, kind: answer, scores: { "yes": 1, "no": 0 } }
`;
const read = (text: string) => readProfile({ text, file: "scoring/small.yaml", instruments: [INSTRUMENT] });

function profileOf(text: string): ScoringProfile {
  const { profile, issues } = read(text);
  expect(issues).toEqual([]);
  if (profile === undefined) throw new Error("no profile");
  return profile;
}

describe("the score of a person", () => {
  // By hand: economic (1·1 + 3·0.5) / 4 = 0.625; signs 1 of 2 chosen, fewer are better → 0.5, with belongs 1 → 0.75;
  // whole (0.625 + 3 · 0.75) / 4.
  test("is the weighted mean of items in dimensions and of dimensions in the whole", () => {
    const found = scoreRow(profileOf(PROFILE), { work: "yes", income: 50, signs: "fear", belongs: "yes" });
    expect(found.dimensions).toEqual({ economic: 0.625, psychosocial: 0.75 });
    expect(found.whole).toBeCloseTo(0.71875, 12);
    expect(found.band).toBe("high");
    expect(found.answered).toBe(4);
  });

  test("leaves out what was not answered or says nothing, and stays silent when too little is left", () => {
    const profile = profileOf(PROFILE);
    const half = scoreRow(profile, { work: "studies", income: 250, signs: "none", belongs: null });
    expect(half.dimensions).toEqual({ economic: 1, psychosocial: 1 });
    const strict = { ...profile, leastAnswered: 0.6 };
    expect(scoreRow(strict, { work: "studies", income: 250, signs: "none", belongs: null }).whole).toBeNull();
    expect(scoreRow(profile, {})).toEqual({
      dimensions: { economic: null, psychosocial: null },
      whole: null,
      band: null,
      answered: 0,
    });
  });

  test("lies between 0 and 1 whatever was answered", () => {
    const answer = fc.oneof(fc.string(), fc.double(), fc.constant(null));
    const rows = fc.record({ work: answer, income: answer, signs: answer, belongs: answer });
    const profile = profileOf(PROFILE);
    fc.assert(
      fc.property(rows, (row) => {
        const { whole } = scoreRow(profile, row);
        expect(whole === null || (whole >= 0 && whole <= 1)).toBe(true);
      }),
    );
  });
});

describe("the title of a profile", () => {
  test("says that it is not validated unless a study validated it", () => {
    expect(profileTitle(profileOf(PROFILE))).toEqual({
      es: "Score (sin validar)",
      en: "Score (not validated)",
      fr: "Score (non validé)",
    });
    const verified = "{ state: verified, by: A university, on: 2026-01-31, reference: doi }";
    expect(profileTitle(profileOf(PROFILE.replace("{ state: unverified }", verified))).en).toBe("Score");
  });

  test("cannot be cleared by the word alone", () => {
    const { profile, issues } = read(PROFILE.replace("unverified", "verified"));
    expect(profile).toBeUndefined();
    expect(issues.map(({ place }) => place.column).sort()).toEqual([
      "verification.by",
      "verification.on",
      "verification.reference",
    ]);
  });
});

describe("a profile", () => {
  const wrong: readonly (readonly [string, string, string, string])[] = [
    ["of an unknown table", "table: returnee", "table: returnees", "analysis/profile-has-an-instrument"],
    ["with an unknown question", "variable: income", "variable: incom", "analysis/profile-question-exists"],
    ["with an unknown answer", "[studies]", "[study]", "analysis/profile-answer-exists"],
    ["that forgets an answer", ", unscored: [studies]", "", "analysis/profile-accounts-for-every-answer"],
    [
      "with an unknown dimension",
      "dimension: economic, kind: number",
      "dimension: money, kind: number",
      "analysis/profile-dimension-is-known",
    ],
    ["with an empty dimension", "code: economic", "code: money", "analysis/profile-dimension-has-items"],
    [
      "that counts a single answer",
      'belongs, dimension: psychosocial, kind: answer, scores: { "yes": 1, "no": 0 }',
      "belongs, dimension: psychosocial, kind: count, most: 1, wanted: more",
      "analysis/profile-item-fits-its-question",
    ],
    ["whose number has no reach", "oneAt: 100", "oneAt: 0", "analysis/profile-item-fits-its-question"],
    ["that scores a question twice", "variable: belongs", "variable: work", "analysis/profile-scores-a-question-once"],
    ["whose cut points fall", "from: 0.5", "from: 0", "analysis/profile-cut-points-rise"],
    ["with a score above one", '{ "yes": 1, "no": 0 } }', '{ "yes": 2, "no": 0 } }', "base/number-is-in-range"],
  ];
  test.each(wrong)("%s is remarked on in its row", (_what, from, to, rule) => {
    expect(PROFILE).toContain(from);
    const { profile, issues } = read(PROFILE.replace(from, to));
    expect(issues.map((issue) => issue.rule)).toContain(rule);
    expect(issues.every(({ place }) => (place.row ?? 0) > 1)).toBe(true);
    expect(profile).toBeUndefined();
  });

  test("never stops the reading, whatever a line says", () => {
    const lines = PROFILE.split("\n");
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.string(), (at, text) => {
        const { profile, issues } = read(lines.with(at, text).join("\n"));
        expect(profile !== undefined || issues.length > 0).toBe(true);
      }),
    );
  });
});
