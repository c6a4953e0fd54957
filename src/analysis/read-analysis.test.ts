import { describe, expect, test } from "vitest";
import type { Instrument } from "#study/instrument/instrument";
import { readAnalysis } from "./read-analysis.ts";

const category = (code: string) => ({ code, labels: {} });

const RETURNEE: Instrument = {
  id: "returnee",
  formId: "returnee",
  version: "1",
  titles: {},
  variables: [
    { name: "works", kind: "one", labels: {}, categories: ["yes", "no"].map(category), row: 2 },
    { name: "needs", kind: "many", labels: {}, categories: ["EMP", "PSI"].map(category), row: 3 },
    { name: "age", kind: "integer", labels: {}, categories: [], row: 4 },
  ],
};

const KNOWN = { countries: new Set(["SLV"]), cities: new Set<string>(), serviceKinds: new Set(["EMP"]) };

const indicator = (own: string) =>
  `  - { id: x, table: returnee, role: need, dimension: economic, labels: { es: a, en: b, fr: c }, phrases: { es: a, en: b, fr: c }, ${own} }\n`;

const TOP = `confidenceLevel: 0.95
designs:
  - { table: returnee, strata: stratum, clusters: [cluster], weight: weight, domains: { country: country, sex: sex } }
rules:
  need: { shareFrom: 0.3 }
  coverage: { shareReceivedBelow: 0.33 }
  equality: { ratioApart: 0.15 }
  institutions: { recordsFrom: 2 }
  opportunity: { shareFrom: 0.5 }
  rivals: { shareApart: 0.05 }
indicators:
`;

const PROPORTION = indicator("kind: proportion, serviceKind: EMP, variable: needs, answers: [EMP]");

const read = (text: string) => readAnalysis({ text, file: "analysis.yaml", known: KNOWN, instruments: [RETURNEE] });

test("reads designs, rules and indicators of every kind", () => {
  const others = [
    indicator("kind: mean, variable: age, unit: { es: a, en: b, fr: c }").replace("id: x", "id: m"),
    indicator('kind: total, among: [{ variable: works, in: ["yes"] }]').replace("id: x", "id: t"),
    indicator("kind: ratio, numerator: age, denominator: age, unit: { es: a, en: b, fr: c }").replace("id: x", "id: r"),
  ];
  const { analysis, issues } = read(TOP + PROPORTION + others.join(""));
  expect(issues).toEqual([]);
  expect(analysis?.indicators.map(({ id, kind }) => [id, kind])).toEqual([
    ["x", "proportion"],
    ["m", "mean"],
    ["t", "total"],
    ["r", "ratio"],
  ]);
  expect(analysis?.designs[0]).toMatchObject({ clusters: ["cluster"], domains: { country: "country", sex: "sex" } });
});

test("lets a condition name a column of the design", () => {
  const text = indicator("kind: total, among: [{ variable: sex, in: [female] }]");
  expect(read(TOP + text).issues).toEqual([]);
});

describe("names row, key and cure of", () => {
  const cases = [
    [
      "an unknown question",
      PROPORTION.replace("variable: needs", "variable: need"),
      "analysis/variable-is-in-the-instrument",
      12,
      "“needs”",
    ],
    [
      "an answer that is no code",
      PROPORTION.replace("answers: [EMP]", "answers: [PSX]"),
      "analysis/answer-is-a-code-of-the-question",
      12,
      "“PSI”",
    ],
    [
      "a mean of words",
      indicator("kind: mean, variable: works, unit: { es: a, en: b, fr: c }"),
      "analysis/averaged-question-is-a-number",
      12,
      "proportion",
    ],
    [
      "an unknown service kind",
      PROPORTION.replace("serviceKind: EMP", "serviceKind: EMPL"),
      "base/reference-is-known",
      12,
      "“EMP”",
    ],
    [
      "an unknown kind",
      PROPORTION.replace("kind: proportion", "kind: propotion"),
      "base/code-is-permitted",
      12,
      "“proportion”",
    ],
    ["an id that stands twice", PROPORTION + PROPORTION, "analysis/id-is-unique", 13, "Change one"],
    [
      "a table without design",
      PROPORTION.replace("table: returnee", "table: provider"),
      "analysis/indicator-has-a-design",
      12,
      "designs",
    ],
    [
      "a wrong condition",
      PROPORTION.replace("variable: needs", 'among: [{ variable: works, in: ["ye"] }], variable: needs'),
      "analysis/answer-is-a-code-of-the-question",
      12,
      "“yes”",
    ],
  ] as const;
  test.each(cases)("%s", (_name, text, rule, row, cure) => {
    const found = read(TOP + text).issues;
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ rule, severity: "error", place: { file: "analysis.yaml", row } });
    expect(found[0]?.cure.en).toContain(cure);
  });
});

test("names weights that do not add up to one", () => {
  const weighed = (weights: string) =>
    read(`${TOP.replace("  rivals:", `  priority: { ${weights} }\n  rivals:`)}${PROPORTION}`);
  const { analysis, issues } = weighed("severity: 0.4, people: 0.3, equality: 0.2, feasibility: 0.1");
  expect(issues).toEqual([]);
  expect(analysis?.rules.priority?.severity).toBe(0.4);
  expect(weighed("severity: 0.5, people: 0.5, equality: 0.5, feasibility: 0").issues).toMatchObject([
    { rule: "analysis/weights-add-up-to-one", place: { column: "rules.priority" } },
  ]);
});

test("names a design of a table without instrument, and a threshold above one", () => {
  const text = TOP.replace("table: returnee", "table: returne").replace("shareFrom: 0.3", "shareFrom: 30");
  expect(read(`${text}${PROPORTION}`).issues).toMatchObject([
    { rule: "base/number-is-in-range", place: { row: 5, column: "rules.need.shareFrom" } },
  ]);
  expect(read(TOP.replace("table: returnee", "table: returne") + PROPORTION).issues).toMatchObject([
    { rule: "analysis/table-has-an-instrument", place: { row: 3, column: "designs[1].table" } },
    { rule: "analysis/indicator-has-a-design", place: { row: 12 } },
  ]);
});
