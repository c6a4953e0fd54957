// Whatever stands in a workbook: a form that XML readers take, or remarks with place and cure; never an exception.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readXml } from "../../../test/fixture/read-xml.ts";
import type { WorkbookSheet } from "../../base/workbook-sheet.ts";
import { convertXlsform } from "./convert-xlsform.ts";

function sheets(tables: Readonly<Record<string, readonly (readonly string[])[]>>): readonly WorkbookSheet[] {
  return Object.entries(tables).map(([name, rows]) => ({ name, rows }));
}

const convert = (tables: Parameters<typeof sheets>[0]) =>
  convertXlsform(sheets(tables), { file: "form.xlsx", id: "form" });

const TYPES = [
  "text",
  "integer",
  "select_one list",
  "select one from list",
  "select_multiple list or_other",
  "rank list",
  "begin group",
  "end group",
  "begin repeat",
  "end repeat",
  "calculate",
  "note",
  "range",
  "audit",
  "start",
  "geopoint",
  "select_one_from_file places.csv",
  "image",
  "nonsense",
  "",
];
const NAMES = ["a", "b", "c", "a b", "1", "", "meta", "ñandú"];
const SAYINGS = [
  "",
  "How old is ${a}?",
  "${b",
  "${nobody}",
  "<b>&amp;",
  "a\u0000b",
  ". > 3",
  "once(",
  "${a} + 1",
  "'x",
];
const HEAD = [
  "type",
  "name",
  "label",
  "label::English (en)",
  "relevant",
  "constraint",
  "calculation",
  "default",
  "required",
  "parameters",
];

const row = fc.tuple(
  fc.constantFrom(...TYPES),
  fc.constantFrom(...NAMES),
  ...HEAD.slice(2).map(() => fc.oneof(fc.constantFrom(...SAYINGS), fc.string({ maxLength: 12 }))),
);
const choice = fc.tuple(fc.constantFrom("list", "other", ""), fc.constantFrom(...NAMES), fc.constantFrom(...SAYINGS));

describe("a workbook", () => {
  test("with any words becomes XML that is well-formed, or is remarked on with place and cure", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(choice, { maxLength: 6 }), (survey, choices) => {
        const { xml, issues } = convert({
          survey: [HEAD, ...survey],
          choices: [["list_name", "name", "label"], ...choices],
        });
        if (xml !== undefined) expect(readXml(xml).name).toContain("html");
        else expect(issues.some(({ severity }) => severity === "error")).toBe(true);
        for (const { message, cure, place } of issues) {
          expect([message.es, message.fr, cure.en, place.file].every((text) => text !== "")).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("with a question and its choices becomes a form", () => {
    const { xml, issues } = convert({
      survey: [
        ["type", "name", "label", "relevant"],
        ["integer", "age", "Age", ""],
        ["select_one yes_no", "works", "Do you work at ${age}?", "${age} > 14"],
      ],
      choices: [
        ["list_name", "name", "label"],
        ["yes_no", "yes", "Yes"],
        ["yes_no", "no", "No"],
      ],
    });
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(xml).toMatch(/relevant="\s*\/\w+\/age\s*&gt; 14"/);
    expect(xml).toContain("<output");
  });

  test("with an unknown reference names the row and the column", () => {
    const { xml, issues } = convert({
      survey: [
        ["type", "name", "label", "relevant"],
        ["text", "one", "One", "${twoo} = 1"],
        ["text", "two", "Two", ""],
      ],
    });
    expect(xml).toBeUndefined();
    expect(issues[0]?.place).toMatchObject({ sheet: "survey", row: 2, column: "relevant" });
    expect(issues[0]?.cure.en).toContain("two");
  });
});
