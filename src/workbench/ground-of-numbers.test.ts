// No number hangs in the air: each leads to an estimate, to records, or to the table that it was worked out from.
import { expect, test } from "vitest";
import type { GroupComparison } from "#analysis/equality/compare-groups";
import type { Tally } from "#analysis/estimate";
import { groundOfComparison, groundOfMatches, groundOfTally } from "./ground-of-numbers.ts";
import type { StudyFolder } from "./study-folder.ts";

const tally = (measure: string, records: readonly string[]) => ({ measure, records }) as Tally;

test("a count leads to its records, and a count of none to the table without them", () => {
  expect(groundOfTally(tally("services-running", ["S-1"]))).toEqual(["S-1"]);
  expect(groundOfTally(tally("services-running", []))).toEqual(["file:services/services.csv"]);
  expect(groundOfTally(tally("gap-records", []))).toEqual(["file:institutions/named-gaps.csv"]);
});

test("a comparison of groups leads to the estimate of everybody there", () => {
  const comparison = { indicator: "need-SAL", place: "GTM" } as GroupComparison;
  expect(groundOfComparison(comparison)).toEqual(["estimate:need-SAL:GTM:all"]);
});

test("a match of occupations leads to the answers of people and of employers", () => {
  const skillMatch = {
    people: { table: "returnee", occupations: "a" },
    employers: { table: "employer", occupations: "b" },
  };
  const tables = ["returnee", "employer", "community"].map((id) => ({ id, file: `responses/${id}.csv` }));
  const folder = { analysis: { skillMatch }, responses: tables } as unknown as StudyFolder;
  expect(groundOfMatches(folder)).toEqual(["file:responses/returnee.csv", "file:responses/employer.csv"]);
  expect(groundOfMatches({ ...folder, analysis: {} } as unknown as StudyFolder)).toEqual([]);
});
