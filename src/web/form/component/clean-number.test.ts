import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanNumber } from "./clean-number.ts";

describe("a whole number", () => {
  test.each([
    ["12", "12", "12"],
    ["-7", "-7", "-7"],
    ["-", "-", ""],
    ["1a2", "12", "12"],
    ["1.5", "1", "1"],
    ["1234567890", "123456789", "123456789"],
    ["", "", ""],
  ])("typed as %j stays %j and means %j", (typed, text, value) => {
    expect(cleanNumber(typed, false)).toEqual({ text, value });
  });
});

describe("a number with decimals", () => {
  test.each([
    ["1,5", "1,5", "1.5"],
    ["1.", "1.", "1"],
    [",5", ",5", "0.5"],
    ["-,5", "-,5", "-0.5"],
    [",", ",", ""],
    ["1.2.3", "1.23", "1.23"],
  ])("typed as %j stays %j and means %j", (typed, text, value) => {
    expect(cleanNumber(typed, true)).toEqual({ text, value });
  });
});

test("whatever is typed, the value is a number or nothing, and typing on from the text changes neither", () => {
  const typed = fc.string({ unit: fc.constantFrom("1", "0", "9", "-", ".", ",", "e", " ", "x") });
  fc.assert(
    fc.property(typed, fc.boolean(), (some, decimals) => {
      const clean = cleanNumber(some, decimals);
      expect(Number.isFinite(Number(clean.value))).toBe(true);
      expect(cleanNumber(clean.text, decimals)).toEqual(clean);
    }),
  );
});
