import { expect, test } from "vitest";
import type { EmploymentRecord } from "#analysis/employment/employment-record";
import { measureEmployment } from "#analysis/employment/measure-employment";
import { aStudy } from "../../../test/fixture/records.ts";
import { deriveSectors } from "./derive-sectors.ts";
import type { FindingsGround } from "./findings-input.ts";

const record = (area: string, sector: string, year: number, employed: number): EmploymentRecord => ({
  ...{ id: `${area}-${sector}-${year}`, area, sector, sex: "all", year, employed, publisher: "", sourceTitle: "" },
  ...{ sourceAddresses: [], licence: "", publishedOn: "", note: "", row: 2 },
});

/** Manufacturing (C) and construction (F) of a city and its country, in 2014 and 2024. */
const told = (city: readonly [number, number, number, number], quotientFrom?: number) => {
  const [manufacturing, construction, manufacturingLater, constructionLater] = city;
  const rows = [
    ...[record("SLV", "C", 2014, 500), record("SLV", "F", 2014, 500)],
    ...[record("SLV", "C", 2024, 500), record("SLV", "F", 2024, 500)],
    ...[record("SLV-SSA", "C", 2014, manufacturing), record("SLV-SSA", "F", 2014, construction)],
    ...[record("SLV-SSA", "C", 2024, manufacturingLater), record("SLV-SSA", "F", 2024, constructionLater)],
  ];
  const rules = { opportunity: { shareFrom: 0.5, ...(quotientFrom === undefined ? {} : { quotientFrom }) } };
  const numbers = { employment: measureEmployment(rows, aStudy()) };
  return deriveSectors({ study: aStudy(), analysis: { rules }, numbers } as unknown as FindingsGround);
};

test("a sector that weighs more than in its country, and grew beyond it, is told with quotient and jobs", () => {
  const [finding, ...others] = told([50, 50, 50, 150]);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ id: "F-SLV-SSA-opportunity-sector-F", strength: "fair", mark: "real" });
  expect(finding?.statement.en).toBe(
    "In San Salvador, the share of work in this sector (construction) is 1.50 times that of its base in 2024; since 2014 it gained 100 jobs beyond what base and sector explain.",
  );
  expect(finding?.evidence.map(({ id }) => id)).toEqual([
    "employment:quotient-F:SLV-SSA:all",
    "employment:shift-F:SLV-SSA:all",
  ]);
});

test("one that weighs more but lost, or grew but weighs little more, is not told", () => {
  expect(told([50, 200, 50, 150])).toEqual([]);
  expect(told([100, 100, 100, 120])).toEqual([]);
});

test("the study may ask for more", () => {
  expect(told([50, 50, 50, 150], 1.6)).toEqual([]);
});
