import { describe, expect, test } from "vitest";
import { readCase } from "./read-case.ts";

const KNOWN = { countries: new Set(["HND"]), cities: new Set(["HND-TGU"]), serviceKinds: new Set(["EMP"]) };

const CASE = `---
id: marisol
mark: demonstration
pseudonym: Marisol
sex: female
ageBand: 30-39
country: HND
city: HND-TGU
needs: [EMP]
consent: { on: 2026-07-01, version: v1, scope: [publication, quotation] }
titles: { es: a, en: b, fr: c }
quotations:
  - texts: { es: q, en: q, fr: q }
    approvedOn: 2026-07-10
---

## es

Primer párrafo
en dos líneas.

Segundo.

## en
First.

## fr
Premier.
`;

const read = (text: string) => readCase(text, "cases/marisol.md", KNOWN);

test("reads the head and the paragraphs of each language", () => {
  const { story, issues } = read(CASE);
  expect(issues).toEqual([]);
  expect(story).toMatchObject({
    id: "marisol",
    sex: "female",
    consent: { scope: ["publication", "quotation"] },
    story: { es: ["Primer párrafo en dos líneas.", "Segundo."], en: ["First."], fr: ["Premier."] },
    file: "cases/marisol.md",
  });
});

test("reads a case written with Windows line ends", () => {
  expect(read(CASE.replaceAll("\n", "\r\n")).story?.story.es).toEqual(["Primer párrafo en dos líneas.", "Segundo."]);
});

describe("never returns a story", () => {
  const cases = [
    ["without consent", CASE.replace(/consent:.*\n/u, ""), 1, "cases/case-has-consent"],
    ["with an empty consent", CASE.replace(/consent:.*\n/u, "consent:\n"), 10, "cases/case-has-consent"],
    [
      "whose consent does not cover publication",
      CASE.replace("[publication, quotation]", "[research]"),
      10,
      "cases/consent-covers-publication",
    ],
    ["whose consent has no date", CASE.replace("on: 2026-07-01, ", ""), 10, "base/required-key-is-there"],
    [
      "without one of its languages",
      CASE.replace("## fr\nPremier.\n", ""),
      undefined,
      "cases/story-is-in-every-language",
    ],
    ["of an unknown city", CASE.replace("HND-TGU", "HND-TGA"), 8, "base/reference-is-known"],
    ["with an unknown section", CASE.replace("## fr", "## pt"), 27, "cases/section-is-a-language"],
    ["without head", "## es\nHola\n", 1, "cases/case-has-a-head"],
  ] as const;
  test.each(cases)("%s", (_name, text, row, rule) => {
    const { story, issues } = read(text);
    expect(story).toBeUndefined();
    const found = issues.find((issue) => issue.rule === rule);
    expect(found?.severity).toBe("error");
    expect(found?.place.row).toBe(row);
  });
});
