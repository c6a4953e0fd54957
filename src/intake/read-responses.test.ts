import { describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import type { Instrument, Variable } from "#study/instrument/instrument";
import { readResponses } from "./read-responses.ts";

const question = (name: string, kind: Variable["kind"], ...codes: readonly string[]): Variable => ({
  name,
  kind,
  labels: {},
  categories: codes.map((code) => ({ code, labels: {} })),
  row: 2,
});

const INSTRUMENT: Instrument = {
  id: "returnee",
  formId: "returnee",
  version: "1",
  titles: {},
  variables: [
    question("sex", "one", "female", "male", "other"),
    question("age", "integer"),
    question("needs", "many", "EMP", "PSI", "none"),
    question("on", "date"),
    question("note", "text"),
  ],
};

const DESIGN = {
  strata: "stratum",
  clusters: ["cluster"],
  weight: "weight",
  country: "country",
  city: "city",
  sex: "sex",
  usedVariables: new Set(["needs"]),
};

function read(csv: string, instrument = INSTRUMENT) {
  return readResponses({
    sheet: readCsv(new TextEncoder().encode(csv), "responses/returnee.csv").sheet,
    instrument,
    design: DESIGN,
    countries: new Set(["SLV", "GTM"]),
    cityCountries: new Map([
      ["SLV-SSA", "SLV"],
      ["GTM-GUA", "GTM"],
    ]),
    fileDigest: "0",
  });
}

const HEAD = "mark,id,country,city,sex,stratum,cluster,weight,age,needs,on,note";

test("reads numbers as numbers, several answers as they stand, and what is missing as null", () => {
  const { table, issues } = read(`${HEAD}\ndemonstration,r1,SLV,SLV-SSA,female,s,c,1.5,30,EMP PSI,,\n`);
  expect(issues).toEqual([]);
  expect(table).toMatchObject({ id: "returnee", mark: "demonstration" });
  expect(table?.rows).toEqual([
    {
      id: "r1",
      stratum: "s",
      cluster: "c",
      weight: 1.5,
      country: "SLV",
      city: "SLV-SSA",
      sex: "female",
      age: 30,
      needs: "EMP PSI",
      on: null,
      note: null,
    },
  ]);
  expect(table?.columns.filter(({ type }) => type === "number").map(({ name }) => name)).toEqual(["weight", "age"]);
});

describe("names the cell that holds", () => {
  const good = "real,r1,SLV,SLV-SSA,female,s,c,1,30,EMP,2026-06-01,x";
  const row = (index: number, cell: string) => good.split(",").with(index, cell).join(",");
  const cases = [
    ["no mark", row(0, ""), "mark", "base/required-cell-is-filled"],
    ["another mark", row(0, "demo"), "mark", "base/code-is-permitted"],
    ["no id", row(1, ""), "id", "base/required-cell-is-filled"],
    ["an unknown country", row(2, "SVL"), "country", "base/reference-is-known"],
    ["a country that is not that of the city", row(2, "GTM"), "country", "intake/city-lies-in-its-country"],
    ["an unknown city", row(3, "SLV-SSS"), "city", "base/reference-is-known"],
    ["a sex that is neither", row(4, "other"), "sex", "base/code-is-permitted"],
    ["no stratum", row(5, ""), "stratum", "base/required-cell-is-filled"],
    ["no weight", row(7, ""), "weight", "base/required-cell-is-filled"],
    ["a weight of zero", row(7, "0"), "weight", "intake/weight-is-positive"],
    ["a number in words", row(8, "thirty"), "age", "base/cell-is-a-whole-number"],
    ["a code that is not in the list", row(9, "EMP PSY"), "needs", "base/code-is-permitted"],
    ["a day that does not exist", row(10, "2026-02-30"), "on", "base/cell-is-a-date"],
  ] as const;
  test.each(cases)("%s", (_name, line, column, rule) => {
    const { issues } = read(`${HEAD}\n${good.replace("r1", "r0")}\n${line}\n`);
    expect(issues).toMatchObject([
      { rule, severity: "error", place: { file: "responses/returnee.csv", row: 3, column } },
    ]);
  });
});

test("names exactly the one wrong cell among two hundred columns", () => {
  const names = Array.from({ length: 200 }, (_, index) => `q${index}`);
  const instrument = {
    ...INSTRUMENT,
    variables: [...INSTRUMENT.variables, ...names.map((name) => question(name, "one", "yes", "no"))],
  };
  const answers = (wrongAt: number) => names.map((_, index) => (index === wrongAt ? "yess" : "yes")).join(",");
  const line = (id: string, wrongAt: number) => `real,${id},SLV,SLV-SSA,male,s,c,1,30,EMP,,,${answers(wrongAt)}`;
  const { issues } = read(
    `${HEAD},${names.join(",")}\n${line("a", -1)}\n${line("b", 137)}\n${line("c", -1)}\n`,
    instrument,
  );
  expect(issues).toMatchObject([
    {
      place: { row: 3, column: "q137" },
      message: { en: "“yess” is not a code of this column." },
      cure: { en: "Did you mean “yes”?" },
    },
  ]);
});

test("refuses a file that mixes real answers and answers for demonstration, and an id that stands twice", () => {
  const line = (mark: string) => `${mark},r1,SLV,SLV-SSA,male,s,c,1,30,EMP,,`;
  const { issues } = read(`${HEAD}\n${line("real")}\n${line("demonstration")}\n`);
  expect(issues.map(({ rule, place }) => [rule, place.row])).toEqual([
    ["base/id-is-unique", 3],
    ["intake/answers-have-one-mark", 3],
  ]);
});

test("misses the column of a question only when the analysis uses it", () => {
  const { issues } = read("mark,id,country,city,sex,stratum,cluster,weight\nreal,r1,SLV,,,s,c,1\n");
  expect(issues).toMatchObject([{ rule: "base/required-column-is-there", place: { column: "needs" } }]);
});
