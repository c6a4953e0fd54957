// Expected terms and names: attr(terms(…), "term.labels") and colnames(model.matrix(…)) of R 4.2.2.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "#base/problem";
import { CLUSTERED_SAMPLE } from "../../../../test/truth/clustered-sample.ts";
import { openTestEngine, type TestEngine } from "../../../../test/truth/duckdb-engine.ts";
import { runWork } from "../../../../test/truth/naive-survey.ts";
import { compileQuery } from "../../sql/compile-query.ts";
import { column, compare, number, sum, text, times, when } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import { readFormula } from "./formula.ts";
import { describeModel } from "./glm-model.ts";

let engine: TestEngine;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.addTable("people", CLUSTERED_SAMPLE);
});

afterAll(() => engine.close());

function termsOf(formula: string): string {
  const { terms, intercept } = readFormula(formula);
  return [...(intercept ? ["1"] : []), ...terms.map((term) => term.map(({ label }) => label).join(":"))].join(" ");
}

describe("formulas", () => {
  it.each([
    ["y ~ a + b", "1 a b"],
    ["y~a*b", "1 a b a:b"],
    ["y ~ b:a + a", "1 a b:a"],
    ["y ~ a:b + c", "1 c a:b"],
    ["y ~ (a + b)^2 - a", "1 b a:b"],
    ["y ~ (a + b) * c - 1", "a b c a:c b:c"],
    ["y ~ 0 + a", "a"],
    ["y ~ a - 0", "1 a"],
    ["y ~ a + a:a + a", "1 a"],
    ["y ~ 1", "1"],
    ["~ factor(a) + `a b`", "1 factor(a) a b"],
    ["y ~ log(a+1) + I(a^2/10) + I(b=='x')", '1 log(a + 1) I(a^2/10) I(b == "x")'],
  ])("%s has the terms %s", (formula, terms) => {
    expect(termsOf(formula)).toBe(terms);
  });

  it.each([
    "y ~",
    "y",
    "~ a +",
    "y ~ a b",
    "y ~ poly(a)",
    "y ~ (a",
    "y ~ a^0",
    "y ~ I(a",
    "y ~ I(a^0.5)",
    "y ~ 2",
    "",
    "y ~ a | b",
  ])("%s is refused", (formula) => {
    expect(() => readFormula(formula)).toThrow("is not understood");
  });

  it("of any kind are read or refused, never half understood", () => {
    const pieces = fc.constantFrom(
      "y",
      "~",
      "a",
      "+",
      "-",
      "*",
      ":",
      "(",
      ")",
      "^",
      "2",
      "0",
      "1",
      "I",
      "log",
      "factor",
      "'x'",
      "==",
      " ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 14 }).map((words) => words.join("")),
        ),
        (text) => {
          try {
            expect(readFormula(text).terms.every((term) => term.length > 0)).toBe(true);
          } catch (problem) {
            expect(problem).toBeInstanceOf(Problem);
          }
        },
      ),
    );
  });
});

describe("columns of a model", () => {
  it.each([
    ["income ~ age + sex * city", "(Intercept) age sexmale cityB cityC sexmale:cityB sexmale:cityC"],
    ["income ~ sex - 1", "sexfemale sexmale"],
    ["income ~ sex + city - 1", "sexfemale sexmale cityB cityC"],
    ["income ~ age + age:sex", "(Intercept) age age:sexmale"],
    ["income ~ age:sex", "(Intercept) age:sexfemale age:sexmale"],
    ["income ~ sex + sex:age", "(Intercept) sexmale sexfemale:age sexmale:age"],
    ["income ~ factor(hope)", "(Intercept) factor(hope)2 factor(hope)3"],
    ["income ~ I(age >= 30) + log(age)", "(Intercept) I(age >= 30)TRUE log(age)"],
    ["income ~ poly(q1, 2) + sex", "(Intercept) poly(q1, 2)1 poly(q1, 2)2 sexmale"],
    ["income ~ poly(hope, 1, raw = TRUE)", "(Intercept) poly(hope, 1, raw = TRUE)"],
  ])("%s are named as in R", async (formula, names) => {
    const { columns } = await runWork(engine, describeModel({ from: "people", weight: column("weight") }, formula));
    expect(columns.map(({ name }) => name).join(" ")).toBe(names);
  });

  it("are powers of length one that share nothing, as poly asks", async () => {
    const rows = { from: "people", weight: column("weight") };
    const { columns } = await runWork(engine, describeModel(rows, "income ~ poly(q1, 3)"));
    const powers = columns.map(({ is }) => is);
    const pairs = powers.flatMap((a, i) => powers.slice(0, i).map((b, j) => selected(`p${i}${j}`, sum(times(a, b)))));
    const lengths = powers.slice(1).map((a, i) => selected(`l${i}`, sum(times(a, a))));
    const [found] = await engine.run(compileQuery({ columns: [...pairs, ...lengths], from: "people" }));
    const wanted = [...pairs.map(() => 0), ...lengths.map(() => 1)];
    expect(Object.values(found ?? {})).toEqual(wanted.map((value) => expect.closeTo(value, 9)));
  });

  it("need a category that takes at least two values", async () => {
    const where = { from: "people", weight: when(compare(column("sex"), "=", text("male")), number(1), number(0)) };
    await expect(runWork(engine, describeModel(where, "income ~ sex + age"))).rejects.toMatchObject({
      code: "analysis/variable-has-one-level",
    });
  });

  it("hold what their formula says, missing where it has no value", async () => {
    const rows = { from: "people", weight: column("weight") };
    const { columns } = await runWork(
      engine,
      describeModel(rows, "income ~ I((age - 20)^2 / 2) + I(sex != 'male') + log(trips)"),
    );
    const [found] = await engine.run(
      compileQuery({ columns: columns.map(({ name, is }) => selected(name, sum(is))), from: "people" }),
    );
    const [inSql] = await engine.run({
      text: `select sum((age - 20) ** 2 / 2) as a, cast(count(*) filter (sex <> 'male') as double) as b,
        sum(case when trips > 0 then ln(trips) end) as c from people`,
    });
    expect(Object.values(found ?? {})).toEqual(
      [72, inSql?.a, inSql?.b, inSql?.c].map((x) => expect.closeTo(Number(x), 9)),
    );
  });
});
