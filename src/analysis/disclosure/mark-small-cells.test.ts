import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SexDomain } from "#base/sex";
import type { Estimate, Parity } from "../estimate.ts";
import { determined } from "../risk/hide-in-totals.ts";
import { markSmallCells, publishable } from "./mark-small-cells.ts";
import { ruleOfPopulation } from "./rule-of-population.ts";
import { sumsBetween } from "./sums-between.ts";

const RULE = {
  rule: { minimumRespondents: 20, minimumCases: 5, weakBelow: 50 },
  parents: new Map([
    ["SLV-SOY", "SLV"],
    ["SLV-SSA", "SLV"],
    ["SLV-SMI", "SLV"],
    ["SLV", "REG"],
    ["HND", "REG"],
  ]),
};

function share(sex: SexDomain, n: number, cases: number, place = "SLV-SOY"): Estimate {
  const value = n === 0 ? 0 : cases / n;
  return {
    id: `estimate:needs-job:${place}:${sex}`,
    indicator: "needs-job",
    domain: { place, sex },
    value,
    standardError: 0.05,
    lower: value - 0.1,
    upper: value + 0.1,
    df: 30,
    n,
    cases,
    unit: "share",
    method: "",
    flags: [],
    mark: "demonstration",
    query: "",
    data: "",
  };
}

function flagsOf(estimates: readonly Estimate[]): readonly (readonly string[])[] {
  return markSmallCells({ estimates, parities: [] }, RULE).estimates.map(({ flags }) => flags);
}

describe("markSmallCells", () => {
  it("hides a number on too few people asked", () => {
    expect(flagsOf([share("all", 19, 9)])).toEqual([["suppressed", "weak"]]);
    expect(flagsOf([share("all", 60, 30)])).toEqual([[]]);
  });

  it("hides a share with too few people on either side", () => {
    expect(flagsOf([share("all", 60, 4)])).toEqual([["suppressed"]]);
    expect(flagsOf([share("all", 60, 56)])).toEqual([["suppressed"]]);
    expect(flagsOf([share("all", 60, 55)])).toEqual([[]]);
  });

  it("hides the other sex when the total would give the hidden one away", () => {
    expect(flagsOf([share("all", 100, 40), share("female", 40, 3), share("male", 60, 37)])).toEqual([
      [],
      ["suppressed", "weak"],
      ["suppressed"],
    ]);
  });

  it("leaves the other sex alone when the total is hidden as well, or both are shown", () => {
    expect(flagsOf([share("all", 30, 4), share("female", 10, 2), share("male", 20, 2)])[0]).toContain("suppressed");
    expect(flagsOf([share("all", 140, 60), share("female", 70, 30), share("male", 70, 30)])).toEqual([[], [], []]);
  });

  it("hides a second city when the country would give the hidden one away: the smallest, and never the country", () => {
    const shown = markSmallCells(
      {
        estimates: [
          share("all", 300, 150, "SLV"),
          share("all", 12, 6, "SLV-SOY"),
          share("all", 88, 44, "SLV-SSA"),
          share("all", 200, 100, "SLV-SMI"),
        ],
        parities: [],
      },
      RULE,
    ).estimates.filter((one) => publishable(one) !== undefined);
    expect(shown.map(({ domain }) => domain.place)).toEqual(["SLV", "SLV-SMI"]);
  });

  it("lets two hidden cities stand, and hides a country whose only city is hidden", () => {
    const two = [share("all", 300, 150, "SLV"), share("all", 12, 6, "SLV-SOY"), share("all", 13, 6, "SLV-SSA")];
    expect(flagsOf([...two, share("all", 275, 138, "SLV-SMI")])[3]).toEqual([]);
    expect(flagsOf([share("all", 25, 12, "SLV"), share("all", 19, 8, "SLV-SOY")])[0]).toContain("suppressed");
  });

  it("marks a wide share and an unsure mean as weak", () => {
    expect(flagsOf([{ ...share("all", 100, 50), lower: 0.3, upper: 0.62 }])).toEqual([["weak"]]);
    const mean: Estimate = { ...share("all", 100, 100), unit: "number", value: 10, standardError: 3.1 };
    expect(flagsOf([mean])).toEqual([["weak"]]);
    expect(flagsOf([{ ...mean, standardError: 2.9 }])).toEqual([[]]);
  });

  it("keeps what the estimator said", () => {
    expect(flagsOf([{ ...share("all", 10, 5), flags: ["no-variance"] }])).toEqual([
      ["suppressed", "weak", "no-variance"],
    ]);
  });

  it("hides a parity with either of its sides", () => {
    const estimates = [share("all", 100, 40), share("female", 40, 3), share("male", 60, 37)];
    const parity: Parity = {
      id: "parity:needs-job:SLV-SOY",
      indicator: "needs-job",
      place: "SLV-SOY",
      ratio: 1,
      lower: 0.5,
      upper: 2,
      difference: 0,
      differenceLower: -0.1,
      differenceUpper: 0.1,
      p: 1,
      df: 30,
      nFemale: 40,
      nMale: 60,
      flags: [],
      mark: "demonstration",
      female: "estimate:needs-job:SLV-SOY:female",
      male: "estimate:needs-job:SLV-SOY:male",
    };
    const [marked] = markSmallCells({ estimates, parities: [parity] }, RULE).parities;
    expect(marked && publishable(marked)).toBeUndefined();
  });

  it("never lets a hidden number be worked out, whatever is added and taken away", () => {
    const cell = fc.record({ n: fc.nat(60), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    const places = ["SLV-SOY", "SLV-SSA", "SLV-SMI", "HND"];
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 4, maxLength: 4 }), (drawn) => {
        const cells = places.map((place, at) => ({ place, sexes: drawn[at] ?? [] }));
        const sumOver = (place: string, of: readonly string[]): Estimate[] => {
          const own = cells.filter((one) => of.includes(one.place)).map(({ sexes }) => sexes);
          const n = (sex: 0 | 1) => own.reduce((sum, sexes) => sum + (sexes[sex]?.n ?? 0), 0);
          const yes = (sex: 0 | 1) =>
            own.reduce((sum, sexes) => sum + Math.round((sexes[sex]?.n ?? 0) * (sexes[sex]?.share ?? 0)), 0);
          return [
            share("all", n(0) + n(1), yes(0) + yes(1), place),
            share("female", n(0), yes(0), place),
            share("male", n(1), yes(1), place),
          ];
        };
        const estimates = [
          ...sumOver("REG", places),
          ...sumOver("SLV", places.slice(0, 3)),
          ...places.flatMap((place) => sumOver(place, [place])),
        ];
        const marks = markSmallCells({ estimates, parities: [] }, RULE).estimates;
        const hidden = new Set(marks.filter((one) => publishable(one) === undefined).map(({ id }) => id));
        const relations = sumsBetween(estimates, RULE.parents);
        expect(relations.length).toBe(6 + 6);
        expect(relations.filter((relation) => relation.filter((id) => hidden.has(id)).length === 1)).toEqual([]);
        expect([...determined(relations, hidden)]).toEqual([]);
      }),
    );
  });
});

describe("the rule of a population", () => {
  const disclosure = RULE.rule;
  const names = { es: "", en: "", fr: "" };

  it("asks for people where people answer and for three bodies where bodies do", () => {
    const study = { disclosure, populations: [] };
    expect(ruleOfPopulation(study, "returnee")).toEqual({ ...disclosure, dominance: 1 });
    expect(ruleOfPopulation(study, "institution")).toMatchObject({ minimumRespondents: 3, minimumCases: 0 });
    const rule = { rule: ruleOfPopulation(study, "employer"), parents: new Map<string, string>() };
    const two = markSmallCells({ estimates: [share("all", 2, 1), share("all", 3, 0, "HND")], parities: [] }, rule);
    expect(two.estimates.map((one) => publishable(one) !== undefined)).toEqual([false, true]);
  });

  it("hides an amount that one body makes up, and none that people make up", () => {
    const study = { disclosure, populations: [] };
    const mean: Estimate = { ...share("all", 60, 60), unit: "number", value: 10, standardError: 1, largestShare: 0.81 };
    const hidden = (population: string, estimate: Estimate, given: Parameters<typeof ruleOfPopulation>[0] = study) =>
      markSmallCells(
        { estimates: [estimate], parities: [] },
        { rule: ruleOfPopulation(given, population), parents: new Map() },
      ).estimates.every((one) => publishable(one) === undefined);
    expect(hidden("employer", mean)).toBe(true);
    expect(hidden("employer", { ...mean, largestShare: 0.8 })).toBe(false);
    expect(hidden("employer", mean, { ...study, disclosure: { ...disclosure, dominance: 0.9 } })).toBe(false);
    expect(hidden("returnee", mean)).toBe(false);
  });

  it("is what the study says", () => {
    const study = { disclosure: { ...disclosure, bodies: 5 } };
    expect(
      ruleOfPopulation({ ...study, populations: [{ id: "returnee", names, unit: "body" }] }, "returnee"),
    ).toMatchObject({
      minimumRespondents: 5,
    });
    expect(
      ruleOfPopulation({ ...study, populations: [{ id: "employer", names, unit: "person" }] }, "employer"),
    ).toMatchObject({ minimumRespondents: 20 });
  });
});
