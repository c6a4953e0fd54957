import { expect, test } from "vitest";
import type { Remeasured } from "#workbench/outreach/remeasure";
import { sayRemeasured } from "./say-remeasured.ts";

const found: Remeasured = {
  ...{
    recommendation: "R-HND-EMP-coverage",
    indicator: "estimate:received-EMP:HND:all",
    source: "2026-08-31 – 2027-08-31",
  },
  verdict: "narrowed",
  ...{ before: 0.2123456, after: 0.4 },
};

test("a number that was measured again is said in words, with both values", () => {
  expect(sayRemeasured(found, "en").split("\t")).toEqual([
    "R-HND-EMP-coverage",
    "the gap narrowed",
    "0.2123 → 0.4",
    "estimate:received-EMP:HND:all",
    "2026-08-31 – 2027-08-31",
  ]);
});

test("one that is too small to be shown has no value, in any language", () => {
  const hidden = { ...found, verdict: "unknown" as const, before: 0, after: 0, isHidden: true };
  for (const language of ["es", "en", "fr"] as const) expect(sayRemeasured(hidden, language)).not.toMatch(/\t0|true|→/);
  expect(sayRemeasured(hidden, "es")).toContain("no se sabe\tmuy pocas personas para mostrarlo");
});
