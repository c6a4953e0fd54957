import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SexDomain } from "#base/sex";
import type { Estimate, Parity } from "../estimate.ts";
import { markSmallCells, publishable } from "./mark-small-cells.ts";

const RULE = { minimumRespondents: 20, minimumCases: 5, weakBelow: 50 };

function share(sex: SexDomain, n: number, cases: number): Estimate {
  const value = n === 0 ? 0 : cases / n;
  return {
    id: `estimate:needs-job:SLV-SOY:${sex}`,
    indicator: "needs-job",
    domain: { place: "SLV-SOY", sex },
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

  it("never lets a hidden sex be found by subtraction", () => {
    const sides = fc.record({ n: fc.nat(80), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(sides, sides, (women, men) => {
        const [f, m] = [Math.round(women.n * women.share), Math.round(men.n * men.share)];
        const estimates = [share("all", women.n + men.n, f + m), share("female", women.n, f), share("male", men.n, m)];
        const shown = markSmallCells({ estimates, parities: [] }, RULE).estimates.map(publishable);
        expect(shown.filter((one) => one !== undefined).length).not.toBe(2);
      }),
    );
  });
});
