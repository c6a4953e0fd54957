import { describe, expect, it } from "vitest";
import type { EmploymentRecord } from "#analysis/employment/employment-record";
import { measureEmployment } from "#analysis/employment/measure-employment";
import { aStudy } from "../../../../test/fixture/records.ts";
import { openContext } from "../report-context.ts";
import type { ReportInput } from "../report-input.ts";
import { locationQuotientsTable } from "./location-quotients.ts";
import { shiftShareTable } from "./shift-share.ts";

const record = (area: string, sector: string, year: number, employed: number): EmploymentRecord => ({
  ...{ id: `${area}-${sector}-${year}`, area, sector, sex: "all", year, employed, publisher: "Statistics office" },
  ...{ sourceTitle: "Survey", sourceAddresses: ["https://a.org/x"], licence: "CC BY 4.0", publishedOn: "", note: "" },
  row: 2,
});
const employment = [
  ...[record("SLV", "C", 2014, 500), record("SLV", "F", 2014, 500), record("SLV", "C", 2024, 500)],
  ...[record("SLV", "F", 2024, 500), record("SLV-SSA", "C", 2014, 50), record("SLV-SSA", "F", 2014, 50)],
  ...[record("SLV-SSA", "C", 2024, 50), record("SLV-SSA", "F", 2024, 150)],
];
const numbers = { estimates: [], parities: [], tallies: [], employment: measureEmployment(employment, aStudy()) };
const input = { study: aStudy(), analysis: { indicators: [] }, numbers, employment } as unknown as ReportInput;

describe("the tables of sectors", () => {
  it("tell in each language of which sector a city has more, with number behind each cell and its source", () => {
    for (const language of ["es", "en", "fr"] as const) {
      const context = openContext(input, "SLV", language);
      const table = locationQuotientsTable(context, {});
      expect(table?.title).toMatch(/1[.,]5/);
      expect(table?.rows.map(({ cells }) => cells.length)).toEqual([1, 6, 6]);
      expect(table?.rows[2]?.cells[3]).toMatchObject({ value: 1.5, evidence: "employment:quotient-F:SLV-SSA:all" });
      expect(table).toMatchObject({ source: "Statistics office", mark: "real" });
      expect(context.sources.list()).toMatchObject([{ address: "https://a.org/x" }]);
    }
  });

  it("take the change apart into parts that add up in each row", () => {
    const table = shiftShareTable(openContext(input, "SLV", "en"), {});
    expect(table?.title).toContain("100 jobs more");
    for (const { cells } of table?.rows.slice(1) ?? []) {
      const [, change = 0, national = 0, mix = 0, regional = 0] = cells.map(({ value }) => Number(value));
      expect(national + mix + regional).toBeCloseTo(change, 9);
    }
  });

  it("are not there without a table of employment", () => {
    const none = { ...input, numbers: { ...numbers, employment: [] } };
    expect(locationQuotientsTable(openContext(none, "SLV", "en"), {})).toBeUndefined();
    expect(shiftShareTable(openContext(none, "SLV", "en"), {})).toBeUndefined();
  });
});
