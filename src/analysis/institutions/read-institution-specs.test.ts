import { expect, test } from "vitest";
import type { Instrument } from "#study/instrument/instrument";
import type { AnalysisSpec } from "../analysis-spec.ts";
import { checkInstitutionSpecs } from "./read-institution-specs.ts";

const instruments = [
  {
    id: "institution",
    variables: ["functions", "mandate", "plan", "budget", "staff", "coordination"].map((name) => ({ name })),
  },
] as unknown as readonly Instrument[];

const spec = (budget: string, domains: object) =>
  ({
    designs: [{ table: "institution", domains }],
    institutionGaps: {
      ...{ table: "institution", functions: "functions", mandate: "mandate", plan: "plan", budget, staff: "staff" },
      coordination: "coordination",
    },
  }) as unknown as AnalysisSpec;

test("accepts questions that the form has, in a table with cities", () => {
  expect(checkInstitutionSpecs(spec("budget", { country: "c", city: "d" }), "analysis.yaml", instruments)).toEqual([]);
});

test("names a question that is not there, and the nearest that is", () => {
  const [issue] = checkInstitutionSpecs(spec("budgets", { country: "c", city: "d" }), "analysis.yaml", instruments);
  expect(issue).toMatchObject({ rule: "analysis/institutions-name-what-exists", place: { column: "institutionGaps" } });
  expect(issue?.message.en).toContain("budgets");
  expect(issue?.cure.en).toContain("budget");
});

test("says when a table has no cities to count over", () => {
  const issues = checkInstitutionSpecs(spec("budget", { country: "c" }), "analysis.yaml", instruments);
  expect(issues.map(({ message }) => message.es)).toEqual([expect.stringContaining("columna de ciudad")]);
});
