// Expected values: laeken 0.5.2, and the definitions of Foster, Greer & Thorbecke written out in base R 4.2.2, on the
// invented sample; standard errors of means by R survey 4.1-1. Influences are compared with derivatives: of the weighted
// estimate itself, or of the measure of an even population that is contaminated a little.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLUSTERED_DESIGN, CLUSTERED_SAMPLE } from "../../../../test/truth/clustered-sample.ts";
import { openTestEngine, type TestEngine } from "../../../../test/truth/duckdb-engine.ts";
import { naiveSample, runWork } from "../../../../test/truth/naive-survey.ts";
import { compileQuery } from "../../sql/compile-query.ts";
import { column, compare, minus, number, plus, text, when } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { Estimator, WeightedRows } from "../estimator.ts";
import { inequalityEstimator } from "./entropy.ts";
import { giniEstimator } from "./gini.ts";
import { medianGapEstimator } from "./median-gap.ts";
import { lineEstimator } from "./poverty-line.ts";
import { povertyEstimator } from "./poverty-rate.ts";
import { quintileRatioEstimator } from "./quintile-ratio.ts";
import { senEstimator } from "./sen.ts";

const PEOPLE = 8000;
const income = { value: column("income"), name: "income" };
const line = { shareOfMedian: 0.9 };
const women = compare(column("sex"), "=", text("female"));
const rows: WeightedRows = { from: "people", weight: column("weight") };
const sample = naiveSample(rows, CLUSTERED_DESIGN);
const spread: WeightedRows = { from: "spread", weight: number(1) };

let engine: TestEngine;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.addTable("people", CLUSTERED_SAMPLE);
  // Incomes spread evenly from 1 to 3: a population of which everything is known, whose density a kernel leaves as it is.
  const quantiles = Array.from({ length: PEOPLE }, (_, i) => `${i},${1 + (2 * (i + 0.5)) / PEOPLE}`);
  await engine.addTable("spread", `id,income\n${quantiles.join("\n")}\n`);
});

afterAll(() => engine.close());

async function measured(estimator: Estimator, of: WeightedRows = rows): Promise<number> {
  return (await runWork(engine, estimator(of))).values[0] ?? Number.NaN;
}

describe("measures of poverty and inequality", () => {
  it.each([
    ["the line", lineEstimator(income, line), 297],
    ["the rate", povertyEstimator({ income, line, power: 0 }), 0.250184019917993],
    ["the rate of women", povertyEstimator({ income, line, power: 0, group: women }), 0.23325304747043],
    ["the median gap", medianGapEstimator({ income, line }), 0.0909090909090909],
    ["the median gap of women", medianGapEstimator({ income, line, group: women }), 0.0909090909090909],
    ["Gini", giniEstimator(income), 0.104364049905264],
    ["the quintile share ratio", quintileRatioEstimator(income), 1.312719765429761],
  ] as const)("%s equals its definition", async (_name, estimator, expected) => {
    expect(await measured(estimator)).toBeCloseTo(expected, 12);
  });

  it.each([
    [0, 0.395978559083662, 0.0709851049846871],
    [1, 0.0543842312813093, 0.0154841235676248],
    [2, 0.0109278681580933, 0.00369906968859097],
    [1.5, 0.0235424319755937, 0.00743057257857095],
  ])("gaps of power %d under a fixed line equal R, standard error included", async (power, value, error) => {
    const measure = povertyEstimator({ income, line: { amount: 320 }, power });
    const { values, covariance } = await runWork(engine, sample.estimate(measure));
    expect([values[0], Math.sqrt(covariance[0]?.[0] ?? 0)]).toEqual([value, error].map((x) => expect.closeTo(x, 12)));
  });

  it("say what is wrong with a line, and when there is nobody to measure", async () => {
    await expect(measured(povertyEstimator({ income, line: { amount: 0 }, power: 0 }))).rejects.toThrow("above zero");
    await expect(measured(medianGapEstimator({ income, line: { amount: 1 } }))).rejects.toThrow("no gap to measure");
    const nobody = { from: "people", weight: number(0) };
    await expect(measured(giniEstimator(income), nobody)).rejects.toThrow("both a weight and an income");
  });

  it("says which incomes an index cannot take, and that Sen's index of no poor is zero", async () => {
    const without = { value: minus(column("income"), number(300)), name: "income" };
    await expect(measured(inequalityEstimator(without, "atkinson", 1))).rejects.toThrow("are zero or below");
    await expect(measured(inequalityEstimator(without, "gei", 2))).rejects.toThrow("are zero or below");
    expect(await measured(senEstimator(income, 1))).toBe(0);
  });
});

describe("the influence of a row", () => {
  it("on Gini is what one more of its kind would change", async () => {
    const { influence } = await runWork(engine, giniEstimator(income)(rows));
    const columns = influence.map((part) => selected("z", part));
    const table = await engine.run(
      compileQuery({ columns: [...columns, selected("y", column("income"))], from: "people" }),
    );
    for (const [y, step] of [
      [240, 1e-4],
      [340, 1e-4],
    ] as const) {
      const only = compare(column("income"), "=", number(y));
      const moved = (by: number) => ({ from: "people", weight: plus(rows.weight, when(only, number(by), number(0))) });
      const change =
        (await measured(giniEstimator(income), moved(step))) - (await measured(giniEstimator(income), moved(-step)));
      const alike = table.filter((row) => row.y === y);
      expect(alike.length).toBeGreaterThan(0);
      expect(alike.reduce((sum, row) => sum + Number(row.z), 0)).toBeCloseTo(change / (2 * step), 9);
    }
  });

  const measures: Readonly<Record<string, readonly [Estimator, (population: Population) => number]>> = {
    line: [lineEstimator(income, { shareOfMedian: 0.9 }), lineOf],
    rate: [
      povertyEstimator({ income, line: { shareOfMedian: 0.9 }, power: 0 }),
      (population) => population.share(lineOf(population)),
    ],
    gap: [
      povertyEstimator({ income, line: { shareOfMedian: 0.9 }, power: 1 }),
      (population) => population.share(lineOf(population)) - population.earned(lineOf(population)) / lineOf(population),
    ],
    "median gap": [
      medianGapEstimator({ income, line: { shareOfMedian: 0.9 } }),
      (population) => 1 - population.quantile(population.share(lineOf(population)) / 2) / lineOf(population),
    ],
    "quintile ratio": [
      quintileRatioEstimator(income),
      (population) => {
        const [low, high] = [population.quantile(0.2), population.quantile(0.8)];
        return (population.earned(1e6) - population.earned(high)) / population.earned(low);
      },
    ],
  };

  it.each(Object.keys(measures))("on the %s is its derivative in an even population", async (name) => {
    const [estimator, measure] = measures[name] ?? [];
    if (estimator === undefined || measure === undefined) throw new Error(name);
    const { values, influence } = await runWork(engine, estimator(spread));
    const columns = [selected("y", column("income")), ...influence.map((part) => selected("z", part))];
    const table = await engine.run(compileQuery({ columns, from: "spread" }));
    const places = [1.2, 1.5, 1.9, 2.2, 2.9];
    const ours = places.map((place) => Number(table.find((row) => Number(row.y) > place)?.z) * PEOPLE);
    const theirs = places.map((place) => (measure(evenly(place, 1e-5)) - measure(evenly(place, 0))) / 1e-5);
    const scale = Math.max(...theirs.map(Math.abs));
    // A quantile that is met exactly is the next income: of 8000 people one more or less stands at an end.
    expect((values[0] ?? 0) / measure(evenly(0, 0))).toBeCloseTo(1, 2);
    ours.forEach((value, i) => {
      expect(Math.abs(value - (theirs[i] ?? 0)) / scale).toBeLessThan(0.005);
    });
  });
});

interface Population {
  /** Share of people with less than this. */
  readonly share: (y: number) => number;
  /** Income of these people, per head of all. */
  readonly earned: (y: number) => number;
  readonly quantile: (p: number) => number;
}

/** An even population of which a small part earns the same. */
function evenly(at: number, part: number): Population {
  const share = (y: number): number => (1 - part) * Math.min(1, Math.max(0, (y - 1) / 2)) + (at < y ? part : 0);
  return {
    share,
    earned: (y) => ((1 - part) * (Math.min(y, 3) ** 2 - 1)) / 4 + (at < y ? part * at : 0),
    quantile: (p) => {
      let [from, to] = [0, 5];
      for (let round = 0; round < 200; round += 1) {
        const middle = (from + to) / 2;
        if (share(middle) < p) from = middle;
        else to = middle;
      }
      return to;
    },
  };
}

function lineOf(population: Population): number {
  return 0.9 * population.quantile(0.5);
}
