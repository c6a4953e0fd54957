// What changed between two editions is what chance does not explain.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aReportInput } from "../../../test/fixture/report-input.ts";
import { compareEditions, type Edition, editionOf } from "./compare-editions.ts";

const edition = { ...editionOf(aReportInput()), publishedOn: "2026-01-01" };
const [first] = edition.estimates;

function withFirst(change: number): Edition {
  const data = "of other answers";
  const estimates = edition.estimates.map((one) =>
    one === first ? { ...one, data, value: one.value + change } : { ...one, data },
  );
  return { ...edition, publishedOn: "2027-01-01", estimates };
}

describe("two editions", () => {
  test("of the same answers differ in nothing", () => {
    expect(compareEditions(edition, { ...edition, publishedOn: "2027-01-01" })).toEqual([]);
  });

  test("say of the same answers that nothing moved, even where they are weighed anew", () => {
    const estimates = edition.estimates.map((one) => ({ ...one, value: one.value + 9 * one.standardError }));
    expect(compareEditions(edition, { ...edition, publishedOn: "2027-01-01", estimates })).toEqual([]);
  });

  test("differ in a number that moved by many standard errors, and in no other", () => {
    const moved = compareEditions(edition, withFirst(9 * (first?.standardError ?? 1)));
    expect(moved.map(({ kind, id }) => [kind, id])).toEqual([["number", first?.id]]);
  });

  test("do not differ in a number that moved by one standard error", () => {
    expect(compareEditions(edition, withFirst(first?.standardError ?? 0))).toEqual([]);
  });

  test("seldom differ where only chance is at work", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: 50, maxLength: 50 }),
        (noise) => {
          const estimates = edition.estimates.map((one, index) => ({
            ...one,
            value: one.value + (noise[index % noise.length] ?? 0) * one.standardError,
          }));
          expect(compareEditions(edition, { ...edition, estimates })).toEqual([]);
        },
      ),
    );
  });

  test("tell new findings and recommendations from those that are gone", () => {
    const old = { ...edition, findings: [], recommendations: [] };
    const kinds = (before: Edition, now: Edition) => compareEditions(before, now).map(({ kind }) => kind);
    expect(kinds(old, edition)).toEqual(["finding-new", "recommendation-new"]);
    expect(kinds(edition, old)).toEqual(["finding-gone", "recommendation-gone"]);
  });

  test("keep nothing that is withheld, and no draft", () => {
    const input = aReportInput();
    const estimates = input.numbers.estimates.map((one) => ({ ...one, flags: ["suppressed"] as const }));
    const recommendations = input.recommendations.map((one) => ({ ...one, status: "drafted" as const }));
    const kept = editionOf({ ...input, numbers: { ...input.numbers, estimates }, recommendations });
    expect([kept.estimates, kept.recommendations]).toEqual([[], []]);
  });
});
