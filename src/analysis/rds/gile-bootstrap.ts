// How far an estimate may be off: a population like the one that was met is built, and people recruit in it again, each
// person once. Source: Gile 2011, "Improved Inference for Respondent-Driven Sampling Data", §4.
import { drawPlace } from "../draw.ts";
import type { Random } from "../sampling/random.ts";
import { type BootstrapPlan, estimateWith, intervalsOf, type RdsInterval } from "./rds-interval.ts";
import { type RdsSample, rdsWeights } from "./rds-weights.ts";
import { filledDegrees, groupsOf, traceChains } from "./recruitment.ts";
import { wholePopulation } from "./successive-sampling.ts";
import { countTransitions, toShares } from "./transitions.ts";

/** People of one group and degree. */
interface PeopleClass {
  readonly group: number;
  readonly degree: number;
  /** What a member of the sample stands for. */
  readonly weight: number;
  /** How many of the population they stand for together. */
  readonly people: number;
}

interface Town {
  readonly classes: readonly PeopleClass[];
  /** Whole people of each class. */
  readonly counts: readonly number[];
  /** Ties from the group of the row to the group of the column, as many as back. */
  readonly ties: readonly (readonly number[])[];
  readonly seeds: number;
  readonly size: number;
  /** How many each recruiter brought. */
  readonly brought: readonly number[];
}

/**
 * One interval per group, or a single one for a mean. Weights are those of the sample, by degree, in every draw; recruits
 * with an unknown answer are left out. The estimator of the plan must weigh by degree: RDS-II or Gile's SS.
 */
export function gileIntervals(sample: RdsSample, plan: BootstrapPlan): readonly RdsInterval[] {
  const groups = groupsOf(sample.outcome);
  const weights = rdsWeights(sample, plan);
  const town = buildTown(sample, weights, plan.populationSize);
  const drawn = Array.from({ length: plan.samples ?? 500 }, () => {
    const met = recruit(town, plan.random).map((at) => town.classes[at]);
    const outcome = met.map((one) => groups[one?.group ?? -1] ?? null);
    return estimateWith(
      outcome,
      met.map((one) => one?.weight ?? 0),
      groups,
    );
  });
  return intervalsOf(sample, { ...plan, weights }, drawn);
}

function buildTown({ recruits, outcome }: RdsSample, weights: readonly number[], populationSize: number): Town {
  const groups = groupsOf(outcome);
  const degrees = filledDegrees(recruits);
  const { waves, recruited } = traceChains(recruits);
  const sums = new Map<string, PeopleClass>();
  outcome.forEach((answer, at) => {
    if (answer === null) return;
    const [group, degree, weight] = [groups.indexOf(answer), degrees[at] ?? 1, weights[at] ?? 0];
    const known = sums.get(`${group} ${degree}`) ?? { group, degree, weight, people: 0 };
    sums.set(`${group} ${degree}`, { ...known, people: known.people + weight });
  });
  const classes = [...sums.values()];
  const counts = wholePopulation(
    classes.map((one) => one.people),
    populationSize,
  );
  const asked = outcome.map((answer) => answer !== null);
  return {
    classes,
    counts,
    ties: tiesBetween(countTransitions(recruits, outcome, groups), classes),
    seeds: waves.filter((wave, at) => wave === 0 && asked[at]).length,
    size: asked.filter((known) => known).length,
    brought: recruited.filter((count, at) => count > 0 && asked[at]),
  };
}

/** Recruitment shares by the ties of each group, made even both ways; a group that nobody is tied to is met at random. */
function tiesBetween(counts: readonly (readonly number[])[], classes: readonly PeopleClass[]) {
  const ends = counts.map((_, group) => sum(classes.map((one) => (one.group === group ? one.people * one.degree : 0))));
  const ties = toShares(counts).map((row, group) => row.map((share) => share * (ends[group] ?? 0)));
  return ties.map((row, i) => row.map((count, j) => (count + (ties[j]?.[i] ?? 0)) / 2));
}

/** Places of the classes in the order in which their members are met. */
function recruit(town: Town, random: Random): readonly number[] {
  const { classes, seeds, size, brought } = town;
  const mass = classes.map(({ degree }, at) => degree * (town.counts[at] ?? 0));
  const ties = town.ties.map((row) => [...row]);
  const met: number[] = [];
  const meet = (from: readonly number[]): number => {
    const at = drawPlace(random, from);
    const { group, degree } = classes[at] ?? { group: 0, degree: 0 };
    const all = sum(from);
    mass[at] = Math.max((mass[at] ?? 0) - degree, 0);
    met.push(at);
    if (met.length > seeds)
      for (const row of ties) row[group] = (row[group] ?? 0) * (all > 0 ? Math.max(all - degree, 0) / all : 1);
    return at;
  };
  for (let seed = 0; seed < seeds; seed += 1) meet(mass);
  for (let recruiter = 0; met.length < size && recruiter < met.length; recruiter += 1) {
    const own = ties[classes[met[recruiter] ?? 0]?.group ?? 0] ?? [];
    const coupons = brought[random.below(brought.length)] ?? 0;
    for (let coupon = 0; coupon < coupons && met.length < size; coupon += 1) {
      const next = drawPlace(random, own);
      const left = mass.map((amount, at) => (classes[at]?.group === next ? amount : 0));
      meet(left.some((amount) => amount > 0) ? left : mass);
    }
  }
  return met;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
