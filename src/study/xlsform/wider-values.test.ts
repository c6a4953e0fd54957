// Which defaults are computed, and what a place shows on its map.
// Facts: the cases that pyxform's own tests hold (XLSForm/pyxform, BSD-2-Clause), in forms of our own.
import { describe, test } from "vitest";
import { form, survey, TOWNS } from "../../../test/fixture/form-tables.ts";
import { holds } from "../../../test/fixture/xform-features.ts";

const DEFAULTS: readonly (readonly [type: string, value: string, isComputed: boolean])[] = [
  ["integer", "some", false],
  ["integer", "123", false],
  ["text", "house12", false],
  ["text", "https://returnees.example.org", false],
  ["text", "(https://example.org)", false],
  ["text", "see https://example.org", false],
  ["text", "say: '~!@#$%^_", false],
  ["text", "cost$", false],
  ["text", "a-b", false],
  ["text", "a-4", false],
  ["text", "./a-4", false],
  ["integer", "a-b", false],
  ["date", "2024-02-29", false],
  ["date", "-0044-03-15", false],
  ["time", "07:30:00", false],
  ["time", "07:30:00Z", false],
  ["time", "07:30:00+00:00", false],
  ["time", "07:30:00-06:00", false],
  ["date", "2024-02-29T07:30:00", false],
  ["dateTime", "2024-02-29T07:30:00Z", false],
  ["dateTime", "2024-02-29T07:30:00-06:00", false],
  ["geopoint", "14.0818 -87.2068 990 5", false],
  ["geotrace", "14.08 -87.20 0 0;14.09 -87.21 0 0", false],
  ["geoshape", "14.08 -87.20 0 0;14.09 -87.21 0 0;14.08 -87.20 0 0", false],
  ["integer", "random()", true],
  ["text", `starts-with('abc', "a")`, true],
  ["text", "starts-with(../one, ./two)", true],
  ["text", "jr:itext('/f/one:label')", true],
  ["text", "if(../one = 'x', 1, 2) + 15 - int(1.2)", true],
  ["text", "1 + decimal-date-time(now())", true],
  ["text", `concat(if(../one = "x", 'y', "z"), "https://example.org")`, true],
  ["integer", "7 - 4", true],
  ["text", "3 mod 3", true],
  ["text", "5 div 5", true],
  ["text", "2 + 3 * 4", true],
  ["text", "5 div 5 - 5", true],
  ["integer", "random() + 2 * 5", true],
  ["text", "./a - 4", true],
  ["text", "../one - ./two", true],
  ["text", "1 + 2 - 3 * 4 div 5 mod 6", true],
  ["date", "concat('2024-02', '-29')", true],
  ["text", "${one}", true],
  ["integer", "if(${last-saved#one} = '', 0, ${last-saved#one} + 1)", true],
  ["calculate", "random() + 0.5", true],
];

describe("a default", () => {
  test.each(DEFAULTS)("of %s %s is computed: %s", (type, value, isComputed) => {
    const tables = survey("type | name | label | default", "text | one | One |", `${type} | a | A | ${value}`);
    const setting = '<setvalue ref="/data/a" event="odk-instance-first-load"';
    if (isComputed) holds({ form: tables, has: ["<a/>", setting] });
    else holds({ form: tables, has: [`<a>${value.replaceAll("&", "&amp;")}</a>`], lacks: [setting] });
  });
});

const GEO = ["geopoint", "geotrace", "geoshape"];

const ITEMSETS: Readonly<Record<string, readonly [before: string, parameter: string, filter: string, has: string]>> = {
  "a list": ["", "towns", "", `nodeset="instance('towns')/root/item"`],
  "a list that is filtered": ["", "towns", "name = 'sps'", `nodeset="instance('towns')/root/item[name = 'sps']"`],
  "the last list that is named": ["", "other reference-geometry=towns", "", `nodeset="instance('towns')/root/item"`],
  "a table beside the form": ["csv-external | Places_1 |", "Places_1", "", `nodeset="instance('Places_1')/root/item"`],
  "a document beside the form": ["xml-external | places |", "places", "", `nodeset="instance('places')/root/item"`],
  "a filtered table": ["csv-external | places |", "places", "kind = 1", `instance('places')/root/item[kind = 1]"`],
  "the file of a select": [
    "select_one_from_file spots.geojson | s | S",
    "spots",
    "",
    `nodeset="instance('spots')/root/item"`,
  ],
};

describe.each(GEO)("a %s shows on its map", (type) => {
  test.each(Object.entries(ITEMSETS))("%s", (_name, [before, parameter, filter, has]) => {
    const rows = [before, `${type} | g | G | reference-geometry=${parameter} | ${filter}`].filter((row) => row !== "");
    const tables = form(survey("type | name | label | parameters | choice_filter", ...rows), TOWNS);
    holds({ form: tables, has: [has], lacks: ["reference-geometry="] });
  });
  test("what each turn of a repeat holds", () => {
    const head = "type | name | label | parameters | choice_filter";
    const repeat = ["begin_repeat | r | R", "geopoint | geometry | P", "text | t | T", "end_repeat"];
    const map = (filter: string) => survey(head, ...repeat, `${type} | g | G | reference-geometry=\${r} | ${filter}`);
    holds({ form: map(""), has: [`nodeset="/data/r[./geometry != '']"`, '<value ref="geometry"/>'] });
    holds({ form: map("${t} = 1"), has: [`nodeset="/data/r[ ./t  = 1]"`] });
  });
});
