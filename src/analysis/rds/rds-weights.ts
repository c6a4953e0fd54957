// Weights of recruits: how many of the population each one stands for.
import type { Random } from "../sampling/random.ts";
import { chainHasNoLongRun, populationIsTooSmall } from "./problems.ts";
import { filledDegrees, groupsOf, type Outcome, type Recruit } from "./recruitment.ts";
import { successiveSamplingWeights } from "./successive-sampling.ts";
import { countTransitions, longRunShares, smoothTransitions, toShares } from "./transitions.ts";

export const ESTIMATORS = ["RDS-I", "RDS-I (DS)", "RDS-II", "Gile's SS", "Arithmetic Mean"] as const;
export type RdsEstimator = (typeof ESTIMATORS)[number];

export interface RdsSample {
  readonly recruits: readonly Recruit[];
  readonly outcome: Outcome;
}

export interface RdsPlan {
  readonly estimator: RdsEstimator;
  /** An estimate of the size of the population. */
  readonly populationSize: number;
  readonly random: Random;
  /** Samples drawn in each round of Gile's SS. __Default value:__ 2000 */
  readonly draws?: number;
}

/**
 * One weight per recruit; they sum to the population size. RDS-I gives those with an unknown answer no weight.
 * Throws `rds/population-is-too-small`, `rds/chain-has-no-long-run`. Source: Salganik and Heckathorn 2004 (RDS-I);
 * Heckathorn 2002 (smoothed); Volz and Heckathorn 2008 (RDS-II); Gile 2011 (SS).
 */
export function rdsWeights(sample: RdsSample, plan: RdsPlan): readonly number[] {
  const { estimator, populationSize } = plan;
  const size = sample.recruits.length;
  if (populationSize < size) throw populationIsTooSmall(populationSize, size);
  if (estimator === "Gile's SS") return successiveSamplingWeights(filledDegrees(sample.recruits), plan);
  const raw = rawWeights(sample, estimator);
  const all = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => (populationSize * weight) / all);
}

function rawWeights(sample: RdsSample, estimator: RdsEstimator): readonly number[] {
  if (estimator === "Arithmetic Mean") return sample.recruits.map(() => 1);
  const degrees = filledDegrees(sample.recruits);
  return estimator === "RDS-II" ? degrees.map((degree) => 1 / degree) : chainWeights(sample, degrees, estimator);
}

/** The share of a group, by the long run of the chain and the harmonic mean of its degrees, spread over its recruits. */
function chainWeights({ recruits, outcome }: RdsSample, degrees: readonly number[], estimator: RdsEstimator) {
  const groups = groupsOf(outcome);
  if (groups.length < 2) return outcome.map((answer) => (answer === null ? 0 : 1));
  const counts = countTransitions(recruits, outcome, groups);
  const chain = estimator === "RDS-I (DS)" ? smoothTransitions(counts) : counts;
  const longRun = chain === undefined ? undefined : longRunShares(toShares(chain));
  if (longRun === undefined) throw chainHasNoLongRun(groups);
  const weights = groups.map((group, at) => {
    const own = degrees.filter((_, person) => outcome[person] === group);
    const inverse = own.reduce((sum, degree) => sum + 1 / degree, 0);
    return ((longRun[at] ?? 0) * inverse) / own.length / own.length;
  });
  return outcome.map((answer) => weights[groups.indexOf(answer ?? "")] ?? 0);
}
