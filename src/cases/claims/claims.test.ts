import { expect, test } from "vitest";
import type { CaseStudy } from "../case-study.ts";
import { coverPlan, readSelectionPlan } from "../plan/selection-plan.ts";
import type { Claim } from "./claim.ts";
import { compareClaims } from "./compare-claims.ts";

const claim = (indicator: string, position: "most" | "few", city = ""): Claim => ({
  ...{ id: "k", mark: "real", speaker: "official", country: "HND", city, indicator, position },
  ...{ statements: { es: "", en: "", fr: "" }, transcript: "", on: "", row: 2 },
});

const ANSWERS: Readonly<Record<string, { readonly value: number; readonly lower: number; readonly upper: number }>> = {
  "low HND": { value: 0.2, lower: 0.1, upper: 0.3 },
  "middle HND": { value: 0.5, lower: 0.4, upper: 0.6 },
  "low HND-TGU": { value: 0.8, lower: 0.7, upper: 0.9 },
};

test("claims agree or differ only where the interval lies on one side of one half", () => {
  const claims = [
    ...[claim("low", "most"), claim("low", "most"), claim("low", "few"), claim("low", "most", "HND-TGU")],
    ...[claim("middle", "most"), claim("unasked", "few")],
  ];
  const compared = compareClaims(claims, (indicator, place) => ANSWERS[`${indicator} ${place}`]);
  expect(compared.map(({ indicator, place, most, few, verdict }) => [indicator, place, most, few, verdict])).toEqual([
    ["low", "HND", 2, 1, "differ"],
    ["low", "HND-TGU", 1, 0, "agree"],
    ["middle", "HND", 1, 0, "open"],
    ["unasked", "HND", 0, 1, "open"],
  ]);
});

test("speakers who differ among themselves leave the question open", () => {
  expect(compareClaims([claim("low", "most"), claim("low", "few")], () => ANSWERS["low HND"])[0]?.verdict).toBe("open");
});

test("a plan says which traits the cases hold", () => {
  const text =
    "principle: { es: a, en: b, fr: c }\nvariation:\n  - { trait: sex, wanted: [female, male], least: 2 }\n  - { trait: need, wanted: [EMP, SAL] }\n";
  const { plan, issues } = readSelectionPlan(text, "plan.yaml");
  expect(issues).toEqual([]);
  if (plan === undefined) throw new Error("unread");
  const cases = [
    { id: "a", sex: "female", needs: ["EMP"] },
    { id: "b", sex: "female", needs: ["EMP", "DOC"] },
  ] as unknown as readonly CaseStudy[];
  expect(coverPlan(plan, cases).map(({ level, cases: own }) => [level, own.length])).toEqual([
    ["female", 2],
    ["male", 0],
    ["EMP", 2],
    ["SAL", 0],
  ]);
});
