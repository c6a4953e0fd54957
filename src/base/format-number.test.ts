import { describe, expect, it } from "vitest";
import { formatCount, formatNumber, formatPercentNumber, formatRatio, formatShare } from "./format-number.ts";

const N = "\u00a0";

describe("numbers by language", () => {
  it.each([
    ["es", 1234567, "1,234,567"],
    ["en", 1234567, "1,234,567"],
    ["fr", 1234567, `1${N}234${N}567`],
    ["fr", 999, "999"],
    ["en", 0, "0"],
  ] as const)("groups thousands in %s: %d", (language, value, text) => {
    expect(formatCount(value, language)).toBe(text);
  });

  it.each([
    ["es", `62${N}%`],
    ["en", "62%"],
    ["fr", `62${N}%`],
  ] as const)("writes percent in %s", (language, text) => {
    expect(formatShare(0.6213, language)).toBe(text);
  });

  it("does not let a rare thing read as nothing, nor a common one as everything", () => {
    expect(formatPercentNumber(0.004, "en")).toBe("0.4");
    expect(formatPercentNumber(0.00001, "en")).toBe("0.1");
    expect(formatPercentNumber(0.9996, "fr")).toBe("99,9");
    expect(formatPercentNumber(0, "en")).toBe("0");
    expect(formatPercentNumber(1, "en")).toBe("100");
  });

  it("writes decimals and ratios with the mark of the language", () => {
    expect(formatNumber(1234.5, "fr", 1)).toBe(`1${N}234,5`);
    expect(formatRatio(0.654, "es")).toBe("0.65");
    expect(formatRatio(0.654, "fr")).toBe("0,65");
  });

  it("keeps a true minus sign and drops that of a zero", () => {
    expect(formatNumber(-2.5, "en", 1)).toBe("\u22122.5");
    expect(formatNumber(-0.01, "en", 1)).toBe("0.0");
  });
});
