import { expect, test } from "vitest";
import type { GapFrequency } from "#analysis/institutions/gap-frequency";
import { aStudy } from "../../../test/fixture/records.ts";
import { commonGapsAt } from "./common-gaps-at.ts";
import type { FindingsGround } from "./findings-input.ts";

const gap = (resource: GapFrequency["resource"], changes: Partial<GapFrequency> = {}): GapFrequency => ({
  ...{ id: `institution-gap:${resource}:PSI:SLV`, resource, function: "PSI", place: "SLV", value: 0.9, lower: 0.82 },
  ...{ upper: 0.95, df: 3, n: 40, institutions: 40, cities: { n: 4, without: 2, lower: 0.07, upper: 0.93 }, p: 0.001 },
  ...{ q: 0.01, flags: [], mark: "demonstration" },
  ...changes,
});

const told = (...institutionGaps: readonly GapFrequency[]) => {
  const ground = { study: aStudy(), analysis: { confidenceLevel: 0.95 }, numbers: { institutionGaps } };
  return commonGapsAt(ground as unknown as FindingsGround, "SLV");
};

test("a gap that most institutions have is told with its share, interval, n and cities", () => {
  const [finding] = told(gap("budget"));
  expect(finding?.id).toBe("F-SLV-institution-gap-budget-PSI");
  expect(finding?.statement.en).toBe(
    "In El Salvador, about 90% of the institutions that deal with mental health have no budget of their own for it (between 82 and 95; 40\u00a0institutions asked). In 2 of 4 cities none of those asked has it.",
  );
  expect(finding).toMatchObject({ strength: "strong", mark: "demonstration", evidence: [{ id: gap("budget").id }] });
});

test("what holds alone but not among all comparisons, or may not be shown, is not told", () => {
  expect(told(gap("budget", { q: 0.06 }), gap("staff", { flags: ["suppressed"] }))).toEqual([]);
  expect(told({ ...gap("plan"), function: "all", id: "institution-gap:plan:all:SLV", q: Number.NaN })).toEqual([]);
});

test("three are told for a place, the clearest first, weak where few were asked", () => {
  const found = told(
    gap("plan", { lower: 0.6 }),
    gap("budget", { lower: 0.8, flags: ["weak"] }),
    gap("staff", { lower: 0.7 }),
    gap("mandate", { lower: 0.55 }),
  );
  expect(found.map(({ subject }) => subject)).toEqual(["gap-budget-PSI", "gap-staff-PSI", "gap-plan-PSI"]);
  expect(found[0]?.strength).toBe("weak");
});
