// Expected values: R survey 4.1-1 on R 4.2.2, on the invented sample, 15 digits.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLUSTERED_DESIGN, CLUSTERED_SAMPLE } from "../../../../test/truth/clustered-sample.ts";
import { openTestEngine, type TestEngine } from "../../../../test/truth/duckdb-engine.ts";
import { naiveSample, runWork } from "../../../../test/truth/naive-survey.ts";
import { column, compare, number } from "../../sql/expression.ts";
import { testAssociation } from "./chi-square-test.ts";
import { alphaEstimator } from "./cronbach.ts";
import { estimateKappa } from "./kappa.ts";
import { testRanks } from "./rank-test.ts";
import { testMeans } from "./t-test.ts";

let engine: TestEngine;
const sample = naiveSample({ from: "people", weight: column("weight") }, CLUSTERED_DESIGN);

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.addTable("people", CLUSTERED_SAMPLE);
});

afterAll(() => engine.close());

function near(expected: number | undefined): unknown {
  return expected === undefined ? undefined : expect.closeTo(expected, 9 - Math.ceil(Math.log10(Math.abs(expected))));
}

describe("association in a table", () => {
  it.each([
    ["F", 0.58741813414832, [1.72540028699058, 15.5286025829152], 0.54373518340654],
    ["Chisq", 1.16377162825426, [undefined, undefined], 0.555760332594222],
    ["Wald", 0.739217003253822, [2, 9], 0.50437966754142],
    ["adjWald", 0.657081780670064, [2, 8], 0.544232543320704],
    ["saddlepoint", 1.16377162825426, [undefined, undefined], 0.554596570819681],
    ["lincom", 1.16377162825426, [undefined, undefined], 0.554596570819681],
  ] as const)("tested by %s equals R", async (statistic, value, df, p) => {
    const found = await runWork(engine, testAssociation(sample, ["city", "works"], statistic));
    expect(found.statistic).toEqual(near(value));
    expect([found.numeratorDf, found.denominatorDf]).toEqual(df.map(near));
    expect(found.p).toBeCloseTo(p, statistic === "saddlepoint" || statistic === "lincom" ? 6 : 9);
  });

  it("of two answers is the same by every Rao-Scott statistic", async () => {
    const test = (statistic: string) => runWork(engine, testAssociation(sample, ["sex", "works"], statistic));
    const [byF, exact] = [await test("F"), await test("exact")];
    // One design effect: F is the statistic over it, on one degree of freedom.
    expect(byF.numeratorDf).toBeCloseTo(1, 12);
    expect(exact.p).toBeCloseTo(byF.p, 10);
    expect((await test("Wald")).denominatorDf).toBe(9);
  });

  it("needs two categories on each side, and a statistic that is known", async () => {
    const north = compare(column("city"), "=", { node: "text", value: "A" });
    const alone = await runWork(engine, sample.among(north));
    await expect(runWork(engine, testAssociation(alone, ["city", "works"], "F"))).rejects.toThrow("second category");
    await expect(runWork(engine, testAssociation(sample, ["city", "works"], "chi"))).rejects.toThrow("not known");
  });
});

describe("t tests", () => {
  it("of two groups equal R", async () => {
    const { estimate, t, df, p, interval } = await runWork(engine, testMeans(sample, "income ~ works", 0.95));
    expect([t, df, p, estimate, interval.lower, interval.upper]).toEqual(
      [2.05492938672649, 8, 0.0739400217894544, 32.4410889365299, -3.96370712185708, 68.8458849949169].map(near),
    );
  });

  it("of one mean equal R", async () => {
    const { of, estimate, t, df, p, interval } = await runWork(engine, testMeans(sample, "income ~ 0", 0.95));
    expect(of).toBe("mean");
    expect([t, df, estimate, interval.lower, interval.upper]).toEqual(
      [30.1082125410646, 8, 335.896690410428, 310.17018286597, 361.623197954886].map(near),
    );
    expect(p * 1e9).toBeCloseTo(1.60694144870978, 8);
  });

  it("compare two groups only", async () => {
    await expect(runWork(engine, testMeans(sample, "income ~ city", 0.95))).rejects.toThrow("compares two");
    await expect(runWork(engine, testMeans(sample, "income ~ age", 0.95))).rejects.toThrow("compares two");
  });
});

describe("rank tests", () => {
  it.each([
    ["wilcoxon", 1.86881172407323, 0.0985868794962001, 0.137394466244837],
    ["vanderWaerden", 2.0537359581082, 0.0740771853873096, 0.523542141734231],
    ["median", 1.26758215644383, 0.240595966560686, 0.154749402752379],
    ["KruskalWallis", 1.86881172407323, 0.0985868794962001, 0.137394466244837],
  ])("%s of two groups equals R", async (test, t, p, difference) => {
    const found = await runWork(engine, testRanks(sample, "income ~ works", test));
    expect(found).toEqual({ groups: 2, t: near(t), df: 8, p: near(p), difference: near(difference) });
  });

  it.each([
    ["wilcoxon", 4.41378086701904, 0.180650756288391],
    ["vanderWaerden", 6.25353144962283, 0.107073622189369],
    ["median", 2.80411829290892, 0.307548236271916],
    ["KruskalWallis", 4.41378086701904, 0.180650756288391],
  ])("%s of three groups equals R", async (test, chiSquare, p) => {
    const found = await runWork(engine, testRanks(sample, "income ~ city", test));
    expect(found).toEqual({ groups: 3, chiSquare: near(chiSquare), df: 2, denominatorDf: 7, p: near(p) });
  });

  it("need numbers to rank, groups to compare and a test that is known", async () => {
    const only = await runWork(engine, sample.among(compare(column("hope"), "=", number(2))));
    await expect(runWork(engine, testRanks(sample, "city ~ works", "median"))).rejects.toThrow("do not fit");
    await expect(runWork(engine, testRanks(sample, "income ~ sex + city", "median"))).rejects.toThrow("compares two");
    await expect(runWork(engine, testRanks(only, "income ~ hope", "median"))).rejects.toThrow("compares two");
    await expect(runWork(engine, testRanks(sample, "income ~ works", "mean"))).rejects.toThrow("not known");
  });
});

describe("agreement and consistency", () => {
  it("equal R", async () => {
    const { kappa, standardError } = await runWork(engine, estimateKappa(sample, ["works", "asked"]));
    // R refuses missing answers in kappa; it was asked for the people with an answer.
    expect([kappa, standardError]).toEqual([0.466341798184137, 0.11503230824676].map(near));
    const alpha = await runWork(engine, sample.estimate(alphaEstimator(["q1", "q2", "q3"])));
    expect(alpha.values).toEqual([near(0.882172341801291)]);
  });

  it("are complete when a question is asked twice", async () => {
    const { kappa } = await runWork(engine, estimateKappa(sample, ["works", "works"]));
    expect(kappa).toBeCloseTo(1, 12);
    const { values, covariance } = await runWork(engine, sample.estimate(alphaEstimator(["q1", "q1"])));
    expect([values[0], covariance[0]?.[0]]).toEqual([expect.closeTo(1, 12), expect.closeTo(0, 12)]);
  });

  it("need comparable categories, and two questions", async () => {
    await expect(runWork(engine, estimateKappa(sample, ["works", "city"]))).rejects.toThrow(
      "same number of categories",
    );
    await expect(runWork(engine, sample.estimate(alphaEstimator(["q1"])))).rejects.toThrow("at least two questions");
  });
});
