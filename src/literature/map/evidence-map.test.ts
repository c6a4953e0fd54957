import { describe, expect, test } from "vitest";
import { EVERY_ID } from "#base/known-ids";
import type { Extraction } from "../extraction/extraction.ts";
import { readExtraction } from "../extraction/read-extraction.ts";
import type { Practice } from "../practice.ts";
import type { PracticeDetail } from "../practices/practice-detail.ts";
import type { Reference } from "../reference.ts";
import { cellsOfMap, filterMap } from "./evidence-map.ts";
import { placeInMap, placePractices } from "./place-in-map.ts";
import { readMapPlan } from "./read-map-plan.ts";

const { plan, issues } = readMapPlan(
  `interventions:
  - { code: training, names: { es: a, en: Training, fr: c }, words: ["train*", seed capital], requires: { services: [CAP], labour: "yes" } }
  - { code: school, names: { es: a, en: School, fr: c }, words: ["niñez"] }
outcomes:
  - { code: income, names: { es: a, en: Income, fr: c }, words: [job*] }
  - { code: safety, names: { es: a, en: Safety, fr: c }, words: [safe] }
`,
  "map.yaml",
  EVERY_ID,
);
if (plan === undefined) throw new Error(JSON.stringify(issues));

const reference = (id: string, title: string, rest: Partial<Reference> = {}): Reference => ({
  ...{ id, type: "report", authors: [], title, container: "", doi: "", address: "", language: "", countries: [] },
  ...{ programme: "", methods: "", evidenceKind: "count", levels: [], dimensions: [], targetGroup: "", findings: [] },
  ...{ lesson: "", limits: "", seen: "abstract", abstract: "", keywords: [], row: 2 },
  ...rest,
});

const YAML = `mark: demonstration
reference: a
person: ana
on: 2026-06-01
seen: full
interventions: [school]
whatWasDone: something
outcomes: [{ outcome: safety, direction: positive, statement: said, passage: p. 4 }]
evidenceKind: evaluation
appraisal: { sample: partly }
`;

const ground = {
  ...{ references: new Set(["a"]), people: new Set(["ana"]), interventions: new Set(["school"]) },
  ...{ outcomes: new Set(["safety"]), appraisal: ["sample"] },
};

function extracted(): Extraction {
  const { extraction, issues: found } = readExtraction(YAML, "a.yaml", ground);
  if (extraction === undefined) throw new Error(JSON.stringify(found));
  return extraction;
}

describe("the evidence map", () => {
  const works = [
    reference("a", "Training and jobs for women", { countries: ["SLV"] }),
    reference("b", "Seed capital", { findings: ["More jobs", "safe"], evidenceKind: "evaluation" }),
    reference("c", "Capital for seeds and jobs"),
    reference("d", "Niñez safe"),
  ];

  test("places works by their words, several side by side, accents folded", () => {
    expect(
      placeInMap(plan, works, []).map(
        (entry) => `${entry.reference} ${entry.intervention} ${entry.outcome} ${entry.by}`,
      ),
    ).toEqual([
      "a training income words",
      "b training income words",
      "b training safety words",
      "d school safety words",
    ]);
  });

  test("stands a work where a practice made of it stands, for its people and countries, and never twice", () => {
    const none = { es: "", en: "", fr: "" };
    const practice: Practice = {
      ...{
        id: "p",
        names: { ...none, en: "School for girls" },
        countries: ["HND"],
        actor: "",
        actors: none,
        levels: [],
      },
      ...{ dimensions: [], targetGroup: none, whatItDoes: none, evidence: none, inference: none, period: "2019" },
      ...{ sourceAddress: "https://a.example", row: 2 },
    };
    const detail: PracticeDetail = {
      ...{ practice: "p", mark: "real", interventions: ["school"], outcomes: ["safety", "income"], row: 2 },
      ...{ evidenceKind: "comparison", context: none, mechanism: none, outcome: none, lesson: none, limits: none },
      ...{ costCurrency: "", costBasis: "", coveragePeriod: "", reference: "a", passage: "", person: "ana" },
    };
    const before = placeInMap(plan, works, [extracted()]);
    const told = { practices: [practice], references: works };
    const after = placePractices(before, { ...told, details: [detail, detail] });
    expect(after.slice(0, before.length)).toEqual(before);
    const entry = { reference: "a", intervention: "school", outcome: "income", by: "ana", evidenceKind: "comparison" };
    expect(after.slice(before.length)).toMatchObject([{ ...entry, countries: ["HND"], groups: ["women", "children"] }]);
    expect(placePractices(before, { ...told, details: [{ ...detail, reference: "" }] })).toEqual(before);
  });

  test("takes the word of a person before the words of a title", () => {
    const entries = placeInMap(plan, works.slice(0, 1), [extracted()]);
    expect(entries).toMatchObject([
      {
        ...{ intervention: "school", outcome: "safety", by: "ana", evidenceKind: "evaluation", mark: "demonstration" },
        directions: [{ direction: "positive" }],
      },
    ]);
  });

  test("has a cell for every crossing, also where there is nothing", () => {
    const cells = cellsOfMap(plan, placeInMap(plan, works, []));
    expect(cells.map(({ intervention, outcome, works: n }) => `${intervention} ${outcome} ${n}`)).toEqual([
      "training income 2",
      "training safety 1",
      "school income 0",
      "school safety 1",
    ]);
    expect([...(cells[0]?.kinds ?? [])]).toEqual([
      ["count", 1],
      ["evaluation", 1],
    ]);
  });

  test("is filtered by country and group", () => {
    const entries = placeInMap(plan, works, []);
    expect(filterMap(entries, { country: "SLV" }).map(({ reference: id }) => id)).toEqual(["a"]);
    expect(filterMap(entries, { group: "women" }).map(({ reference: id }) => id)).toEqual(["a"]);
  });
});

describe("an extraction", () => {
  test("is refused where it names what is not there, with the row", () => {
    const { extraction, issues: found } = readExtraction(
      YAML.replace("safety", "saftey").replace("partly", "mostly"),
      "a.yaml",
      ground,
    );
    expect(extraction).toBeUndefined();
    expect(found.map(({ rule, place }) => [rule, place.row])).toEqual([
      ["base/reference-is-known", 8],
      ["base/code-is-permitted", 10],
    ]);
  });
});
