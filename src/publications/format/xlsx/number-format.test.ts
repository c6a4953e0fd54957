import { describe, expect, it } from "vitest";
import { formatAsPrinted, isBareNumber } from "./number-format.ts";

describe("the number format of a cell", () => {
  it.each([
    ["a share of one printed as percent", 0.623, "62.3 (56.0–68.0)", "es", "0.0 %"],
    ["a share with its sign in English", 0.62, "62%", "en", "0.0%"],
    ["a percent that is published as such", 62.3, "62.3", "es", "#,##0.0"],
    ["a ratio", 1.164, "1.16 (1.02–1.31)*", "es", "#,##0.00"],
    ["a French count and its narrow blank", 1204, "1\u202f204", "fr", "#,##0"],
    ["a French share and its comma", 0.623, "62,3\u202f%", "fr", "0.0 %"],
    ["a year, which has no groups", 2024, "2024", "es", "0"],
    ["a loss", -3.2, "−3.2", "es", "#,##0.0"],
  ] as const)("suits %s", (_, value, text, language, format) => {
    expect(formatAsPrinted(value, text, language)).toBe(format);
  });

  it("is left open where the text says another number or none", () => {
    expect(formatAsPrinted(7, "about seven", "en")).toBeUndefined();
    expect(formatAsPrinted(7, "12", "en")).toBeUndefined();
  });

  it("tells a bare number from one with its interval", () => {
    expect(isBareNumber("62.3 %")).toBe(true);
    expect(isBareNumber("62.3 (56.0–68.0)")).toBe(false);
  });
});
