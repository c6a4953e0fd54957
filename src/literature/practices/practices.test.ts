import { describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import type { Texts } from "#base/text";
import type { Practice } from "../practice.ts";
import type { CityFacts } from "./judge-transfer.ts";
import { judgeTransfer } from "./judge-transfer.ts";
import { strengthOf } from "./practice-strength.ts";
import { readPracticeDetails } from "./read-practice-details.ts";
import { searchPractices } from "./search-practices.ts";

const all = (text: string): Texts => ({ es: text, en: text, fr: text });

const practice = (id: string, rest: Partial<Practice> = {}): Practice => ({
  ...{ id, names: all(id), countries: ["HND"], actor: "", levels: [], dimensions: ["economic"], targetGroup: all("") },
  ...{
    whatItDoes: all(""),
    evidence: all(""),
    inference: all(""),
    period: "",
    sourceAddress: "",
    row: 2,
    actors: all(""),
  },
  ...rest,
});

const INTERVENTIONS = [
  {
    code: "training",
    names: all("Training"),
    words: ["train*"],
    requires: { services: ["CAP"], institutions: ["CAP", "EMP"], labour: true },
  },
];

const FACTS: CityFacts = {
  ...{ city: "HND-TGU", country: "HND", services: new Map([["CAP", 3]]), labourDemand: 0, returnees: { women: 40 } },
  institutions: new Map<string, "yes" | "no" | "unknown">([
    ["CAP", "yes"],
    ["EMP", "unknown"],
  ]),
};

const HEAD =
  "practice,mark,interventions,outcomes,evidence_kind,cost_per_person,cost_currency,cost_basis,served,returned,coverage_period";
const details = (...rows: readonly string[]) =>
  readPracticeDetails(readCsv(new TextEncoder().encode([HEAD, ...rows].join("\n")), "d.csv").sheet, {
    practices: new Set(["p", "q"]),
    references: new Set(["L1"]),
    interventions: new Set(["training"]),
    outcomes: new Set(["income"]),
  });

describe("details of practices", () => {
  test("are read, with cost and coverage", () => {
    const { records, issues } = details("p,real,training,income,comparison,4200,USD,derived,100,50000,2016");
    expect(issues).toEqual([]);
    expect(records).toMatchObject([{ costPerPerson: 4200, served: 100, returned: 50000, evidenceKind: "comparison" }]);
    expect(searchPractices({ practices: [practice("p")], details: records, interventions: [] }, {})[0]).toMatchObject({
      coverage: 0.002,
      strength: 3,
      by: "person",
    });
  });

  test("remark when more were served than returned", () => {
    expect(details("p,real,training,income,,,,,200,100,").issues).toMatchObject([
      { rule: "literature/served-are-among-the-returned", severity: "warning" },
    ]);
  });
});

describe("strength", () => {
  test.each([
    ["", 0],
    ["Text of the lessons not readable here", 0],
    ["Tool of 2022", 0],
    ["IOM budget for the units USD 50,000 in all", 0],
    ["About USD 27 million since 2014, effect not assessed at that time", 0],
    ["About 1,000 people planned; people who cannot prove work are a target", 0],
    ["Evaluation compared indices of income and peace with the aims", 0],
    ["Credit of the development bank announced", 0],
    ["Local will comes first", 1],
    ["A goal of 200,000 checks", 1],
    ["Seven favourable conditions named by a 2016 study", 1],
    ["GEL 400,000 in 2015; bodies reported after 3 months", 1],
    ["Referred people scored lower in economic terms", 1],
    ["Small business and training go with higher scores", 1],
    ["313 certified 2018-2020, 79% in work afterwards", 2],
    ["355 people on the portal against about 52,560 returns: coverage must be shown", 2],
    ["36,574 checks by Feb 2018 against a goal of about 200,000; some states not covered", 2],
    ["With 400, 21% bought land against 7%; almost half spent most on food", 3],
    ["Small but statistically significant positive effect", 3],
  ])("of “%s” is %i by its words", (evidence, strength) => {
    expect(strengthOf(practice("p", { evidence: all(evidence) }), undefined)).toMatchObject({ strength, by: "words" });
  });

  test("has its criteria one by one, and only a person makes an evaluation", () => {
    const [evaluated] = details("p,real,training,income,evaluation,,,,,,").records;
    expect(strengthOf(practice("p"), evaluated)).toEqual({
      strength: 4,
      by: "person",
      criteria: ["states-result", "counts", "compares", "evaluates"],
    });
    expect(strengthOf(practice("p", { evidence: all("20 people served") }), undefined).criteria).toEqual([
      "states-result",
      "counts",
    ]);
    const tested = practice("p", { evidence: all("Small but statistically significant effect") });
    expect(strengthOf(tested, undefined)).toMatchObject({ strength: 3, criteria: ["states-result", "compares"] });
  });
});

describe("transferability", () => {
  const [detail] = details("p,real,training,income,,,,,,,").records;

  test("is judged by stated criteria, and what is unknown is never met", () => {
    const judged = judgeTransfer(
      { practice: practice("p"), detail, interventions: INTERVENTIONS, groups: ["women", "all"] },
      FACTS,
    );
    expect(judged.criteria.map(({ kind, code, answer }) => `${kind} ${code} ${answer}`)).toEqual([
      "service CAP met",
      "institution CAP met",
      "institution EMP unknown",
      "labour demand not-met",
      "profile women met",
      "same-country HND met",
    ]);
    expect(judged).toMatchObject({ met: 4, known: 5, stated: 6 });
  });
});

describe("search", () => {
  const practices = [
    practice("everybody", { evidence: all("Compared with neighbours") }),
    practice("women", { targetGroup: all("returned women"), evidence: all("a story") }),
    practice("children", { targetGroup: all("returned children"), evidence: all("evaluation found") }),
    practice("social", { dimensions: ["social"], targetGroup: all("women") }),
  ];
  const ids = (question: Parameters<typeof searchPractices>[1]) =>
    searchPractices({ practices, details: [], interventions: [] }, question).map(({ practice: { id } }) => id);

  test("puts what is made for the group first, then what is made for all, and leaves out what is for others", () => {
    expect(ids({ group: "women", dimension: "economic" })).toEqual(["women", "everybody"]);
    expect(ids({ dimension: "economic" })).toEqual(["children", "everybody", "women"]);
  });

  test("takes words in another language", () => {
    expect(ids({ words: "mujeres", dimension: "economic" })).toEqual(["women"]);
  });
});
