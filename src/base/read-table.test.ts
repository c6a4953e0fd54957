import { describe, expect, test } from "vitest";
import {
  addresses,
  code,
  codes,
  date,
  filled,
  integer,
  list,
  number,
  optional,
  reference,
  text,
  yesNo,
} from "./column.ts";
import { readCsv } from "./read-csv.ts";
import { checkUnique, readTable } from "./read-table.ts";

const sheetFrom = (csv: string) => readCsv(new TextEncoder().encode(csv), "t.csv").sheet;

const CITIES = new Set(["SLV-SSA", "GTM-GUA"]);

const COLUMNS = {
  id: filled(text()),
  n: integer({ from: 0 }),
  share: number({ from: 0, to: 1 }),
  on: date("month"),
  open: yesNo(),
  status: code(["running", "ended", "unknown"]),
  kinds: codes(["EMP", "PSI"]),
  names: list(),
  city: reference(CITIES, "places/cities.csv"),
  links: optional(addresses()),
};

const HEAD = Object.keys(COLUMNS).join(",");

test("turns every kind of cell into its value", () => {
  const row = "a,3,0.5,2024-02,yes,ended,EMP;PSI,x ; y,SLV-SSA,https://a.org/?a=1;b ; http://b.org";
  expect(readTable(sheetFrom(`${HEAD}\n${row}\n`), COLUMNS)).toEqual({
    rows: [
      {
        row: 2,
        values: {
          id: "a",
          n: 3,
          share: 0.5,
          on: "2024-02",
          open: true,
          status: "ended",
          kinds: ["EMP", "PSI"],
          names: ["x", "y"],
          city: "SLV-SSA",
          links: ["https://a.org/?a=1;b", "http://b.org"],
        },
      },
    ],
    issues: [],
  });
});

test("keeps what is unknown unknown", () => {
  const { rows } = readTable(sheetFrom(`${HEAD}\na,,,,,,,,,\n`), COLUMNS);
  expect(rows[0]?.values).toEqual({
    id: "a",
    n: undefined,
    share: undefined,
    on: "",
    open: undefined,
    status: undefined,
    kinds: [],
    names: [],
    city: "",
    links: [],
  });
});

describe("names the wrong cell", () => {
  const cases = [
    [",,,,,,,,,x", "id", "base/required-cell-is-filled", "Fill it in"],
    ["a,3.5,,,,,,,,", "n", "base/cell-is-a-whole-number", "digits only"],
    ['a,"1,200",,,,,,,,', "n", "base/cell-is-a-whole-number", "thousands"],
    ["a,-1,,,,,,,,", "n", "base/number-is-in-range", "Check the figure"],
    ['a,,"0,5",,,,,,,', "share", "base/cell-is-a-number", "a point"],
    ["a,,,2024,,,,,,", "on", "base/cell-is-a-date", "YYYY-MM"],
    ["a,,,2023-02-29,,,,,,", "on", "base/cell-is-a-date", "YYYY-MM"],
    ["a,,,,sí,,,,,", "open", "base/cell-is-yes-or-no", "yes or no"],
    ["a,,,,,runing,,,,", "status", "base/code-is-permitted", "Did you mean “running”?"],
    ["a,,,,,other,,,,", "status", "base/code-is-permitted", "Use one of “running”, “ended”, “unknown”."],
    ["a,,,,,,EMP PSY,,,", "kinds", "base/code-is-permitted", "Did you mean “PSI”?"],
    ["a,,,,,,,,SLV-SAA,", "city", "base/reference-is-known", "Did you mean “SLV-SSA”?"],
    ["a,,,,,,,,,see page 3", "links", "base/cell-is-a-web-address", "https://"],
  ] as const;
  test.each(cases)("%s → %s", (row, column, rule, cure) => {
    const { rows, issues } = readTable(sheetFrom(`${HEAD}\n${row}\n`), COLUMNS);
    const found = issues.find((issue) => issue.place.column === column);
    expect(rows).toEqual([]);
    expect(found).toMatchObject({ rule, severity: "error", place: { file: "t.csv", row: 2, column } });
    expect(found?.cure.en).toContain(cure);
  });
});

test("names missing columns as errors and unknown ones as warnings, each with the nearest name", () => {
  const { rows, issues } = readTable(sheetFrom("id,contry\n1,SLV\n"), { id: text(), country: text() });
  expect(rows).toEqual([]);
  expect(issues).toMatchObject([
    {
      rule: "base/required-column-is-there",
      severity: "error",
      cure: { en: "If it is the column “contry”, rename that one." },
    },
    { rule: "base/column-is-known", severity: "warning", cure: { en: "Did you mean “country”?" } },
  ]);
});

test("names fifty wrong cells of a column one by one and counts the others", () => {
  const { issues } = readTable(sheetFrom(`n\n${"x\n".repeat(70)}`), { n: integer() });
  expect(issues).toHaveLength(51);
  expect(issues[50]?.message.en).toBe("There are 20 more wrong cells in this column.");
});

test("names both rows of an id that stands twice", () => {
  expect(checkUnique(sheetFrom("id\na\nb\na\n"), "id")).toMatchObject([
    { place: { row: 4, column: "id" }, message: { en: "“a” already stands in row 2." } },
  ]);
});
