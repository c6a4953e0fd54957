// A choice filter that names a column which is not there is remarked on; what pyxform accepts stays accepted. A map that
// names a repeat without braces is told how to write it.
import { describe, expect, test } from "vitest";
import { form, sheet, survey } from "../../../test/fixture/form-tables.ts";
import { convertXlsform } from "./convert-xlsform.ts";
import { readMarkdownForm } from "./read-text-form.ts";

const LIST = sheet("choices", "list_name | name | label | region", "l | x | X | r");

function remarks(filter: string, type = "select_one l") {
  const asked = survey("type | name | label | choice_filter", "text | ward | W", `${type} | a | A | ${filter}`);
  const { xml, issues } = convertXlsform(readMarkdownForm(form(asked, LIST)), { file: "form.xlsx", id: "f" });
  expect(xml).toBeDefined();
  return issues.filter(({ rule }) => rule === "study/choice-filter-names-columns");
}

describe("a choice filter", () => {
  test.each([
    ["regin = 1", "Did you mean “region”?"],
    ["ward = region", "Did you mean “${ward}”?"],
    ["selected(${ward}, zzzzzz)", "Add the column to choices, or correct the name in the filter."],
  ])("%s names what is not there", (filter, cure) => {
    const [issue, ...more] = remarks(filter);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ severity: "warning", place: { sheet: "survey", row: 3, column: "choice_filter" } });
    expect(issue?.cure.en).toBe(cure);
  });

  test.each([
    "region = ${ward}",
    "name != 'region of zzz' and (label = ${ward} or region div 2 = 1)",
    "selected(${ward}, region) or position() < 3",
    "region = current()/../ward",
    "region = instance('l')/root/item[zzz = 1]/name",
    "/data/ward = region",
    "true()",
  ])("%s passes", (filter) => {
    expect(remarks(filter)).toEqual([]);
  });

  test("of a file is not judged: its columns are not here", () => {
    expect(remarks("zzz = 1", "select_one_from_file x.csv")).toEqual([]);
  });
});

test("a map of a repeat that is named without braces is told how to write it", () => {
  const rows = ["begin repeat | r | R |", "geopoint | geometry | G |", "end repeat | | |"];
  const map = survey("type | name | label | parameters", ...rows, "geoshape | f | F | reference-geometry=r");
  const { issues } = convertXlsform(readMarkdownForm(map), { file: "form.xlsx", id: "f" });
  expect(issues.map(({ rule, place, cure }) => [rule, place.row, cure.en])).toEqual([
    ["study/reference-geometry-is-there", 5, "Did you mean “${r}”?"],
  ]);
});
