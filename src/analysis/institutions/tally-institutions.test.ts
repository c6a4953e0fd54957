import { describe, expect, it } from "vitest";
import { aCapacity, aGap, aStudy } from "../../../test/fixture/records.ts";
import { tallyInstitutions } from "./tally-institutions.ts";
import { tallyNamedGaps } from "./tally-named-gaps.ts";

const study = aStudy();

describe("capacities of institutions", () => {
  const records = [
    aCapacity("A", { stated: { mandate: "yes", budget: "no" } }),
    aCapacity("B", { institutionId: "ST-A", stated: { budget: "yes" } }),
    aCapacity("C", { stated: { mandate: "yes" } }),
    aCapacity("D", { country: "HND", serviceKind: "PSI", stated: { mandate: "no" } }),
  ];
  const tallies = new Map(tallyInstitutions(records, study).map((tally) => [tally.id, tally]));

  it("counts one institution at one function once, however many records it has", () => {
    expect(tallies.get("tally:mandate-yes:EMP:SLV")).toMatchObject({ value: 2, of: 2, records: ["A", "B", "C"] });
  });

  it("calls a capacity partial when records contradict each other", () => {
    expect(tallies.get("tally:budget-partial:EMP:SLV")).toMatchObject({ value: 1, of: 2 });
  });

  it("keeps unknown apart from no", () => {
    expect(tallies.get("tally:budget-unknown:EMP:SLV")?.value).toBe(1);
    expect(tallies.get("tally:budget-no:EMP:SLV")?.value).toBe(0);
    expect(tallies.get("tally:mandate-no:all:REG")).toMatchObject({ value: 1, of: 3 });
  });
});

describe("named gaps", () => {
  const gaps = [aGap("G1", "SLV", "STIGMA"), aGap("G2", "REG", "STIGMA"), aGap("G3", "GTM", "NO_UNIT")];
  const tallies = tallyNamedGaps(gaps, study);

  it("counts a regional record in each country", () => {
    const salvador = tallies.filter(({ place }) => place === "SLV");
    expect(salvador).toMatchObject([{ subject: "STIGMA", value: 2, of: 2, records: ["G1", "G2"] }]);
  });

  it("puts the most frequent gap first", () => {
    expect(tallies.filter(({ place }) => place === "REG").map(({ subject }) => subject)).toEqual(["STIGMA", "NO_UNIT"]);
  });
});
