// Estimates from a file of a person, whatever program wrote it; the figures are those of R survey 4.1.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeDta } from "#intake/files/dta/write-dta";
import type { LabelledTable } from "#intake/files/labelled-table";
import { writeSav } from "#intake/files/sav/write-sav";
import { askInWords } from "./words-to-lines.ts";

// R: d <- svydesign(~psu, strata = ~town, weights = ~w, data = x); svymean(~age, d); SE(svymean(~age, d))
const TOWN = ["A", "A", "A", "A", "B", "B", "B", "B"];
const PSU = [1, 1, 2, 2, 3, 3, 4, 4];
const W = [1, 2, 1, 2, 3, 3, 1, 1];
const AGE = [20, 30, 40, 50, 25, 35, 45, 55];
const TABLE: LabelledTable = {
  label: "",
  rows: 8,
  columns: [
    { name: "town", label: "", type: "text", valueLabels: [], values: TOWN },
    ...Object.entries({ psu: PSU, w: W, age: AGE }).map(([name, values]) => ({
      name,
      label: "",
      type: "number" as const,
      valueLabels: [],
      values,
    })),
  ],
};
const CSV = `town,psu,w,age\n${TOWN.map((town, at) => `${town},${PSU[at]},${W[at]},${AGE[at]}\n`).join("")}`;
const DESIGN = ["--strata", "town", "--cluster", "psu", "--weight", "w"];
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "survey-"));
  writeFileSync(join(folder, "people.csv"), CSV);
  writeFileSync(join(folder, "people.sav"), writeSav(TABLE));
  writeFileSync(join(folder, "people.dta"), writeDta(TABLE));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Weighted mean, and its standard error by hand: totals of w (age − mean) / Σw per cluster around those of the stratum. */
function byHand() {
  const weights = W.reduce((sum, w) => sum + w, 0);
  const mean = AGE.reduce((sum, age, at) => sum + age * (W[at] ?? 0), 0) / weights;
  const totals = [1, 2, 3, 4].map((psu) =>
    AGE.reduce((sum, age, at) => sum + (PSU[at] === psu ? ((age - mean) * (W[at] ?? 0)) / weights : 0), 0),
  );
  const [a = 0, b = 0, c = 0, d = 0] = totals;
  return { mean, se: Math.sqrt((a - b) ** 2 + (c - d) ** 2) };
}

async function json(words: readonly string[]) {
  const { code, said, told } = await askInWords([...words, "--json"]);
  expect([code, told]).toEqual([0, ""]);
  return JSON.parse(said);
}

describe("tornaviaje survey", () => {
  test.each(["people.csv", "people.sav", "people.dta"])("gives the same mean from %s", async (name) => {
    const answer = await json(["survey", "mean", join(folder, name), "--vars", "age", ...DESIGN]);
    expect(answer.estimate.age).toBeCloseTo(byHand().mean, 12);
    expect(answer.se.age).toBeCloseTo(byHand().se, 12);
    expect(answer.asked).toEqual({ "": 8 });
  });

  test("shows people asked, estimate, error and interval", async () => {
    const { code, said } = await askInWords([
      "survey",
      "mean",
      join(folder, "people.csv"),
      "--vars",
      "age",
      "--by",
      "town",
      ...DESIGN,
    ]);
    expect(code).toBe(0);
    expect(said).toMatch(/n +estimate +std\. error +95% from +to/);
    expect(said).toMatch(/^A +4 +36\.667/m);
  });

  test.each([
    [["total", "--vars", "age"], "svytotal(~age, d)"],
    [["ratio", "--vars", "age,w"], "svyratio(~age, ~w, d)"],
    [["proportion", "--vars", "age > 30"], 'svyciprop(~I(age > 30), d, method = "logit")'],
    [["quantile", "--vars", "age", "--p", "0.5"], "svyquantile(~age, d, c(0.5))"],
    [["table", "--vars", "town"], "svytable(~town, d)"],
    [["regress", "--vars", "age ~ w"], "summary(svyglm(age ~ w, design = d, family = gaussian()))"],
  ])("answers %j and names the call of R that gives the same", async ([kind = "", ...words], call) => {
    const asked = ["survey", kind, join(folder, "people.csv"), ...words, ...DESIGN];
    expect(Object.keys(await json(asked)).length).toBeGreaterThan(1);
    const { said } = await askInWords([...asked, "--r"]);
    expect(said.split("\n")).toContain(call);
    expect(said).toContain("svydesign(ids = ~psu, strata = ~town, weights = ~w, data = data)");
  });

  test("takes a gap apart, and prints the R that does", async () => {
    const words = ["--vars", "age ~ w", "--by", "town", "--groups", "A,B"];
    const asked = ["survey", "decompose", join(folder, "people.csv"), ...words, ...DESIGN];
    const { estimate, asked: people } = await json(asked);
    expect(estimate.explained + estimate.unexplained).toBeCloseTo(estimate.gap, 9);
    expect(people).toEqual({ A: 4, B: 4 });
    expect((await askInWords([...asked, "--r"])).said).toContain("withReplicates(");
    const without = await askInWords(["survey", "decompose", join(folder, "people.csv"), "--vars", "age ~ w"]);
    expect([without.code, without.told.includes("--by")]).toEqual([2, true]);
  });

  test.each([
    [["--vars", "agee"], 1, "column-is-not-in-file"],
    [["--vars", "age", "--where", "town =="], 1, "analysis/"],
    [["--vars", "age", "--lonely", "hide"], 1, "analysis/choice-is-unknown"],
    [[], 2, "--vars"],
  ])("ends %j with %i and a cure", async (words, expected, said) => {
    const { code, told } = await askInWords(["survey", "mean", join(folder, "people.csv"), ...words]);
    expect(code).toBe(expected);
    expect(told).toContain(said);
    expect(told).toContain("→");
  });

  const BAD = `town,psu,w,zero,size,alone,age,nothing,late
A,1,1,0,-5,x,20,,1
A,2,2,0,-5,y,30,,2
B,3,1,0,-5,z,40,,
B,4,1,0,-5,z,50,,
`;
  test.each([
    ["a weight that is zero everywhere", ["--vars", "age", "--weight", "zero"], "analysis/weights-are-zero", "zero"],
    ["a population below zero", ["--vars", "age", "--fpc", "size"], "analysis/fpc-is-not-positive", "size"],
    [
      "strata of one cluster",
      ["--vars", "age", "--strata", "alone", "--cluster", "psu"],
      "analysis/stratum-has-one-cluster",
      "x",
    ],
    ["a variable that nobody answered", ["--vars", "nothing", "--na-rm"], "analysis/domain-is-empty", "nothing"],
    ["a domain of nobody", ["--vars", "age", "--where", "town == 'C'"], "analysis/domain-is-empty", "age"],
    ["a group of which nobody answered", ["--vars", "late", "--by", "town", "--na-rm"], "domain-is-empty", 'group "B"'],
    ["answers that are missing", ["--vars", "nothing"], "analysis/", "nothing"],
    ["a weight that is no column", ["--vars", "age", "--weight", "wt"], "column-is-not-in-file", "wt"],
  ])("names the cause and the cure of %s", async (_, words, problem, cause) => {
    writeFileSync(join(folder, "bad.csv"), BAD);
    const { code, told } = await askInWords(["survey", "mean", join(folder, "bad.csv"), ...words]);
    expect([code, told]).toEqual([1, expect.stringContaining(problem)]);
    expect(told).toContain(cause);
    expect(told).toContain("→");
  });

  test("tells categories by the labels of the file, and both in JSON", async () => {
    const valueLabels = [
      { value: 1, label: "Mujer" },
      { value: 2, label: "Hombre" },
    ];
    const sex = { name: "sex", label: "", type: "number" as const, valueLabels, values: [1, 2, 1, 2, 1, 2, 1, 2] };
    const labelled = { ...TABLE, columns: [...TABLE.columns, sex] };
    writeFileSync(join(folder, "sex.sav"), writeSav(labelled));
    writeFileSync(join(folder, "sex.dta"), writeDta(labelled));
    for (const name of ["sex.sav", "sex.dta"]) {
      const words = ["survey", "mean", join(folder, name), "--vars", "age", "--by", "sex", ...DESIGN];
      expect((await askInWords(words)).said).toMatch(/^Mujer +4 +\d/mu);
      const { estimate, labels } = await json(words);
      expect([Object.keys(estimate), labels]).toEqual([["1", "2"], { sex: { 1: "Mujer", 2: "Hombre" } }]);
      const table = await askInWords(["survey", "table", join(folder, name), "--vars", "sex,town", ...DESIGN]);
      expect(table.said).toMatch(/^Hombre +B +2 +\d/mu);
    }
  });

  test("says that a table has no rows, whatever program wrote it", async () => {
    const empty = { ...TABLE, rows: 0, columns: TABLE.columns.map((column) => ({ ...column, values: [] })) };
    writeFileSync(join(folder, "none.csv"), "town,psu,w,age\n");
    writeFileSync(join(folder, "none.sav"), writeSav(empty));
    writeFileSync(join(folder, "none.dta"), writeDta(empty));
    for (const name of ["none.csv", "none.sav", "none.dta"]) {
      const { code, told } = await askInWords(["survey", "mean", join(folder, name), "--vars", "age", ...DESIGN]);
      expect([name, code, told]).toEqual([name, 1, expect.stringContaining("has-no-rows")]);
      expect(told).toContain("→");
    }
  });
});
