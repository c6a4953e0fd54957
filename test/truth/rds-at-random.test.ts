// Respondent-driven samples drawn at random, beside base R: cases/at-random/make-rds.R follows the definitions, with the chance of
// every way to draw the sample where ours draws samples. They must agree; Gile's SS within what 20,000 drawn samples leave open.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weightedShares } from "#analysis/rds/estimate-shares";
import { populationHomophily } from "#analysis/rds/population-homophily";
import { type RdsEstimator, rdsWeights } from "#analysis/rds/rds-weights";
import { successiveSamplingWeights } from "#analysis/rds/successive-sampling";
import { countTransitions, recruitmentHomophily } from "#analysis/rds/transitions";
import { seededRandom } from "#analysis/sampling/random";
import { differencesOf } from "./differences-of.ts";

type Exact = Exclude<RdsEstimator, "Gile's SS">;

interface ChainCase {
  readonly ids: readonly string[];
  readonly recruiters: readonly (string | null)[];
  readonly degrees: readonly (number | null)[];
  readonly outcome: readonly (string | null)[];
  readonly N: number;
  readonly weights: Readonly<Record<Exact, readonly number[]>>;
  readonly shares: Readonly<Record<"RDS-I" | "RDS-II", Readonly<Record<string, number>>>>;
  readonly homophily: number;
  readonly few: readonly number[];
  readonly size: number;
  readonly successive: readonly number[];
}

const CASES: readonly ChainCase[] = JSON.parse(
  readFileSync(new URL("cases/at-random/rds.json", import.meta.url), "utf8"),
).cases;
const EXACT: readonly Exact[] = ["RDS-I", "RDS-I (DS)", "RDS-II", "Arithmetic Mean"];

const sampleOf = ({ ids, recruiters, degrees, outcome }: ChainCase) => ({
  recruits: ids.map((id, at) => ({ id, recruiter: recruiters[at] ?? undefined, degree: degrees[at] ?? null })),
  outcome,
});
const weigh = (one: ChainCase, estimator: RdsEstimator, sample = sampleOf(one)) =>
  rdsWeights(sample, { estimator, populationSize: one.N, random: seededRandom(1), draws: 200 });

describe.each(CASES.map((one, at) => ({ one, at })))("in chains $at", ({ one }) => {
  const sample = sampleOf(one);

  test.each(EXACT)("weights by %s are those of the definition", (estimator) => {
    expect(differencesOf(one.weights[estimator], weigh(one, estimator), estimator)).toEqual([]);
  });

  test.each(["RDS-I", "RDS-II"] as const)("shares by %s are too", (estimator) => {
    const shares = Object.fromEntries(weightedShares(sample.outcome, weigh(one, estimator)));
    expect(differencesOf(one.shares[estimator], shares, estimator)).toEqual([]);
  });

  test("recruitment is as homophilous", () => {
    const groups = Object.keys(one.shares["RDS-II"]);
    const counts = countTransitions(sample.recruits, sample.outcome, groups);
    expect(differencesOf(one.homophily, recruitmentHomophily(counts), "homophily")).toEqual([]);
  });

  test("Gile's SS is near the chances of all ways to draw", () => {
    const plan = { populationSize: one.size, random: seededRandom(1), draws: 20_000 };
    successiveSamplingWeights(one.few, plan).forEach((weight, at) => {
      expect(Math.abs(weight / (one.successive[at] ?? 0) - 1)).toBeLessThan(0.02);
    });
  });
});

describe("of any chains", () => {
  const cases = fc.constantFrom(...CASES);

  test("weights do not depend on the names of groups and people, nor on the unit of network size", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...EXACT), (one, estimator) => {
        const { recruits, outcome } = sampleOf(one);
        const renamed = {
          recruits: recruits.map(({ id, recruiter, degree }) => ({
            id: `p${id}`,
            recruiter: recruiter === undefined ? undefined : `p${recruiter}`,
            degree: degree === null ? null : degree * 3,
          })),
          outcome: outcome.map((answer) => (answer === null ? null : `z${{ a: 3, b: 1, c: 2 }[answer]}`)),
        };
        expect(differencesOf(weigh(one, estimator), weigh(one, estimator, renamed), estimator)).toEqual([]);
      }),
    );
  });

  test("the order of the rows changes nothing but the order of the weights", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...EXACT), (one, estimator) => {
        const { recruits, outcome } = sampleOf(one);
        const turned = { recruits: recruits.toReversed(), outcome: outcome.toReversed() };
        expect(differencesOf(weigh(one, estimator), weigh(one, estimator, turned).toReversed(), estimator)).toEqual([]);
      }),
    );
  });

  test("homophily of two groups is the same from either side", () => {
    const two = CASES.filter(({ outcome }) => new Set(outcome.filter((answer) => answer !== null)).size === 2);
    expect(two.length).toBeGreaterThan(3);
    for (const one of two.filter(({ outcome }) => !outcome.includes(null))) {
      const sample = sampleOf(one);
      const swapped = { ...sample, outcome: sample.outcome.map((answer) => (answer === "a" ? "b" : "a")) };
      const [[, own] = []] = populationHomophily(sample, weigh(one, "RDS-II"));
      const [[, other] = []] = populationHomophily(swapped, weigh(one, "RDS-II"));
      expect(differencesOf(own, other, "homophily")).toEqual([]);
    }
  });
});
