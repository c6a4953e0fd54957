// Numbers, dates and lists as each language writes them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#base/text";
import { formatDate } from "./format-date.ts";
import { formatCount, formatDecimal, formatInterval, formatShare } from "./format-number.ts";
import { joinList } from "./join-list.ts";
import { WRITER_WORDS } from "./writer-words.ts";

describe("numbers", () => {
  test("have the separators of their language", () => {
    expect(LANGUAGES.map((language) => formatDecimal(1234.5, language))).toEqual([
      "1,234.5",
      "1,234.5",
      "1\u202f234,5",
    ]);
    expect(formatCount(1234567, "fr")).toBe("1\u202f234\u202f567");
    expect(formatCount(999, "es")).toBe("999");
  });

  test("have the percent sign of their language", () => {
    expect(LANGUAGES.map((language) => formatShare(0.623, language))).toEqual(["62.3\u00a0%", "62.3%", "62,3\u202f%"]);
    expect(formatShare(0.625, "en", 0)).toBe("63%");
  });

  test("round what the eye sees, and never print a minus zero", () => {
    expect(formatDecimal(1.005, "en", 2)).toBe("1.01");
    expect(formatDecimal(-0.001, "en", 1)).toBe("0.0");
    expect(formatDecimal(-1234.55, "en", 1)).toBe("\u22121,234.6");
  });

  test("that do not exist are a dash", () => {
    expect(formatDecimal(Number.NaN, "es")).toBe("–");
    expect(formatInterval({ lower: Number.NaN, upper: 1 }, "es", { unit: "share" })).toBe("–");
  });

  test("make intervals with one percent sign", () => {
    expect(formatInterval({ lower: 0.56, upper: 0.684 }, "es", { unit: "share" })).toBe("56.0–68.4\u00a0%");
    expect(formatInterval({ lower: -2, upper: 3 }, "en", { unit: "number", decimals: 0 })).toBe(
      "\u22122\u00a0–\u00a03",
    );
  });

  test("read back as the number they were, whatever it was", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constantFrom(...LANGUAGES), (value, language) => {
        const text = formatDecimal(value, language, 2).replace("\u2212", "-");
        const plain = language === "fr" ? text.replaceAll("\u202f", "").replace(",", ".") : text.replaceAll(",", "");
        expect(Math.abs(Number(plain) - value)).toBeLessThan(0.0051);
      }),
    );
  });
});

describe("dates", () => {
  test("are written out", () => {
    expect(LANGUAGES.map((language) => formatDate("2026-11-24", language))).toEqual([
      "24 de noviembre de 2026",
      "24 November 2026",
      "24 novembre 2026",
    ]);
    expect(formatDate("2026-01-01", "fr")).toBe("1er janvier 2026");
    expect(formatDate("2026-03", "es")).toBe("marzo de 2026");
    expect(formatDate("2026", "en")).toBe("2026");
  });
});

describe("lists", () => {
  test("end in and", () => {
    expect(joinList(["a", "b", "c"], "es")).toBe("a, b y c");
    expect(joinList(["a", "b"], "fr")).toBe("a et b");
    expect(joinList(["a"], "en")).toBe("a");
    expect(joinList([], "en")).toBe("");
  });

  test("say e before the sound i in Spanish, but not before hie", () => {
    expect(joinList(["mujeres", "instituciones"], "es")).toBe("mujeres e instituciones");
    expect(joinList(["hijas", "hijos"], "es")).toBe("hijas e hijos");
    expect(joinList(["agua", "hielo"], "es")).toBe("agua y hielo");
  });
});

test("writers have every word in every language", () => {
  for (const language of LANGUAGES) {
    expect(Object.keys(WRITER_WORDS[language])).toEqual(Object.keys(WRITER_WORDS.es));
    expect(Object.values(WRITER_WORDS[language]).filter((word) => word === "")).toEqual([]);
  }
});
