// Expected values: R survey 4.1-1 on R 4.2.2, svyglm on the invented sample, 15 digits.
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { CLUSTERED_DESIGN, CLUSTERED_SAMPLE } from "../../../../test/truth/clustered-sample.ts";
import { openTestEngine, type TestEngine } from "../../../../test/truth/duckdb-engine.ts";
import { naiveCovariance, runWork, standardErrors } from "../../../../test/truth/naive-survey.ts";
import { column } from "../../sql/expression.ts";
import type { WeightedRows } from "../estimator.ts";
import { countCertain } from "./count-certain.ts";
import { glmEstimator } from "./estimate-glm.ts";
import { chooseFamily } from "./family.ts";
import { describeGlm } from "./glm-model.ts";
import { testTerms } from "./test-terms.ts";

let engine: TestEngine;
const rows: WeightedRows = { from: "people", weight: column("weight") };

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.addTable("people", CLUSTERED_SAMPLE);
});

afterAll(() => engine.close());

async function fit(formula: string, family: string, link?: string) {
  const model = await runWork(engine, describeGlm(rows, formula, chooseFamily(family, link)));
  const estimated = await runWork(engine, glmEstimator(model)(rows));
  const covariance = await naiveCovariance(engine, { rows, estimated, design: CLUSTERED_DESIGN });
  return { model, estimated, covariance };
}

type Case = readonly [
  formula: string,
  family: string,
  link: string | undefined,
  names: string,
  coefficients: readonly number[],
  errors: readonly number[],
];

const CASES: readonly Case[] = [
  [
    "income ~ age * sex",
    "gaussian",
    undefined,
    "(Intercept),age,sexmale,age:sexmale",
    [241.0558168496749, 2.07588882977341, -33.13004577719109, 1.422585220555],
    [20.749396686804602, 0.604339061238039, 30.991293496818276, 0.606002544710064],
  ],
  [
    "income ~ city - 1",
    "gaussian",
    undefined,
    "cityA,cityB,cityC",
    [350.586026786557, 325.760459856766, 317.524238062099],
    [14.5276530694719, 16.7259003136431, 10.0833035293866],
  ],
  [
    "works ~ age + sex + city",
    "quasibinomial",
    undefined,
    "(Intercept),age,sexmale,cityB,cityC",
    [-2.0273818453448333, 0.0390842379174923, 1.1193579844955779, 0.2056195753048055, 1.1788955317909311],
    [0.9166952776394593, 0.0174640496729473, 0.4217633742540894, 0.6351563298054766, 0.7558978140072501],
  ],
  [
    "works ~ age + sex",
    "quasibinomial",
    "probit",
    "(Intercept),age,sexmale",
    [-0.734093678853167, 0.0176876696380367, 0.5891343428461009],
    [0.4845353600645827, 0.0106832019537827, 0.2193274074083701],
  ],
  [
    "works ~ age + sex",
    "quasibinomial",
    "cloglog",
    "(Intercept),age,sexmale",
    [-1.3351573642769134, 0.0220862072675522, 0.6998568753696703],
    [0.5232322327667722, 0.0109122873283789, 0.229259772324356],
  ],
  [
    "trips ~ age + factor(hope)",
    "quasipoisson",
    undefined,
    "(Intercept),age,factor(hope)2,factor(hope)3",
    [-0.1118814561866678, 0.0178511545698028, 0.2093616578458085, 0.0442418255498283],
    [0.35375909142849232, 0.00638384820614752, 0.22791231103109835, 0.22485954894345864],
  ],
];

function near(expected: readonly number[]): unknown[] {
  return expected.map((value) => expect.closeTo(value, 9 - Math.ceil(Math.log10(Math.abs(value)))));
}

describe("generalised linear models", () => {
  it.each(CASES)("%s, %s %s, equal R", async (formula, family, link, names, coefficients, errors) => {
    const { estimated, covariance } = await fit(formula, family, link);
    expect(estimated.names.join(",")).toBe(names);
    expect(estimated.values).toEqual(near(coefficients));
    expect(standardErrors(covariance)).toEqual(near(errors));
  });

  it("test terms as R does, by F or by chi-square", async () => {
    const { model, estimated, covariance } = await fit("works ~ age + sex + city", "quasibinomial");
    const fitted = { values: estimated.values, covariance, denominatorDf: 5 };
    const byF = testTerms(model, fitted, "~city");
    expect([byF.statistic, byF.df, byF.p]).toEqual(near([1.23873323752583, 2, 0.365627475988]));
    const byChiSquare = testTerms(model, { ...fitted, denominatorDf: Number.POSITIVE_INFINITY }, "city");
    expect([byChiSquare.statistic, byChiSquare.p]).toEqual(near([2.47746647505166, 0.2897510312906]));
    expect(() => testTerms(model, fitted, "~income")).toThrow("not in the model");
  });

  it("refuse what they cannot estimate, and say why", async () => {
    await expect(fit("income ~ age + nothing(age)", "gaussian")).rejects.toThrow("not understood");
    await expect(fit("~ age", "gaussian")).rejects.toThrow("which variable is explained");
    await expect(fit("income ~ age", "gamma")).rejects.toThrow("not known");
    await expect(fit("income ~ age", "quasibinomial")).rejects.toThrow("do not fit");
    await expect(fit("city ~ age", "gaussian")).rejects.toThrow("do not fit");
  });

  it("leave out what follows from the variables before, as R does", async () => {
    const { estimated } = await fit("income ~ stratum + size", "gaussian");
    expect(estimated.names).toEqual(["(Intercept)", "stratumsouth", "stratumwest"]);
  });
});

test("people of whom a model of shares is sure are counted, and nobody in other models", async () => {
  const certain = async (formula: string, family: string): Promise<number> => {
    const model = await runWork(engine, describeGlm(rows, formula, chooseFamily(family)));
    const { values } = await runWork(engine, glmEstimator(model)(rows));
    return runWork(engine, countCertain(model, rows, values));
  };
  expect(await certain("I(age > 30) ~ age", "quasibinomial")).toBeGreaterThan(0);
  expect(await certain("works ~ age", "quasibinomial")).toBe(0);
  expect(await certain("income ~ age", "gaussian")).toBe(0);
});
