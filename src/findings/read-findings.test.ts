import { expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { readRecommendationActions } from "./read-recommendation-actions.ts";
import { readStakeholders } from "./read-stakeholders.ts";

const KNOWN = { countries: new Set(["SLV"]), cities: new Set(["SLV-SSA"]), serviceKinds: new Set(["REC", "GOB"]) };

const HEAD = "id,name,country,city_id,kind,level,role,functions,influence,interest,website,source_url";

const stakeholders = (row: string) =>
  readStakeholders(readCsv(new TextEncoder().encode(`${HEAD}\n${row}\n`), "stakeholders.csv").sheet, KNOWN);

test("reads a stakeholder whose functions are parted by blanks", () => {
  const { records, issues } = stakeholders("ST-1,DGME,SLV,,government,national,x,REC GOB,,,http://a.sv,https://b.org");
  expect(issues).toEqual([]);
  expect(records).toMatchObject([{ id: "ST-1", city: "", functions: ["REC", "GOB"], website: "http://a.sv", row: 2 }]);
});

test("names a kind of stakeholder that does not exist", () => {
  const { issues } = stakeholders("ST-1,DGME,SLV,,goverment,national,x,REC,,,,");
  expect(issues).toMatchObject([{ place: { column: "kind" }, cure: { en: "Did you mean “government”?" } }]);
});

const ACTION = `- recommendation: R-SLV-EMP-coverage
  action: accepted
  by: Study team
  on: 2026-11-20
  reason: The gap is wide.
  mark: demonstration
`;

const actions = (text: string) => readRecommendationActions(text, "recommendations.yaml");

test("reads decisions on recommendations; an empty file holds none", () => {
  expect(actions(ACTION)).toMatchObject({
    recommendationActions: [{ action: "accepted", mark: "demonstration" }],
    findingActions: [],
    issues: [],
  });
  expect(actions("# none yet\n")).toEqual({ recommendationActions: [], findingActions: [], issues: [] });
});

test("wants the new words of a changed recommendation, and known decisions", () => {
  expect(actions(ACTION.replace("accepted", "changed")).issues).toMatchObject([
    { rule: "findings/changed-recommendation-has-words", place: { row: 1 } },
  ]);
  expect(actions(ACTION.replace("accepted", "changed\n  term: year-1")).issues).toEqual([]);
  expect(actions(ACTION.replace("accepted", "merged")).issues).toMatchObject([
    { rule: "findings/merged-recommendation-names-its-target", place: { row: 1 } },
  ]);
  expect(actions(ACTION.replace("accepted", "acepted")).issues).toMatchObject([
    { rule: "base/code-is-permitted", place: { row: 2, column: "[1].action" } },
  ]);
});

test("reads that a finding is set aside, beside decisions on recommendations", () => {
  const aside = ACTION.replace(/recommendation: .*/, "finding: F-SLV-need-EMP").replace("accepted", "set-aside");
  expect(actions(ACTION + aside)).toMatchObject({
    recommendationActions: [{ action: "accepted" }],
    findingActions: [{ finding: "F-SLV-need-EMP", action: "set-aside" }],
    issues: [],
  });
});
