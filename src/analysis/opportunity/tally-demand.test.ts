import { describe, expect, it } from "vitest";
import { aDemand, aStudy } from "../../../test/fixture/records.ts";
import { sectorSubject, tallyDemand } from "./tally-demand.ts";

const centres = { es: "centros de contacto", en: "Contact centres", fr: "centres d'appel" };
const records = [
  aDemand("D1", { kind: "vacancies", vacancies: 55850, country: "MEX" }),
  aDemand("D2", { kind: "vacancies", vacancies: 70558, country: "MEX" }),
  aDemand("D3", { kind: "employer willing", returneeSpecific: true, country: "MEX", sector: centres }),
  aDemand("D4", {}),
];
const tallies = new Map(tallyDemand(records, aStudy()).map((tally) => [tally.id, tally]));

describe("published demand for labour", () => {
  it("counts statements by sector and over all sectors", () => {
    expect(tallies.get("tally:demand-statements:all:MEX")?.value).toBe(3);
    expect(tallies.get("tally:demand-statements:construction:REG")?.value).toBe(3);
    expect(tallies.get("tally:demand-employer-willing:contact-centres:MEX")).toMatchObject({ value: 1, of: 1 });
    expect(tallies.get("tally:demand-returnee-specific:all:MEX")).toMatchObject({ value: 1, of: 3 });
  });

  it("never adds up stocks of vacancies: the largest single figure stands, with its record", () => {
    const largest = tallies.get("tally:vacancies-largest-statement:construction:MEX");
    expect(largest).toMatchObject({ value: 70558, records: ["D2"] });
  });

  it("makes a sector part of an id", () => {
    expect(sectorSubject(aDemand("x", { sector: centres }))).toBe("contact-centres");
    expect(sectorSubject(aDemand("x", { sector: { es: "", en: "", fr: "" } }))).toBe("not-stated");
  });
});
