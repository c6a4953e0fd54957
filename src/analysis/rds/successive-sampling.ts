// Inclusion when a hidden population is drawn one by one, without replacement, in proportion to network size.
// Source: Gile 2011, "Improved Inference for Respondent-Driven Sampling Data", §3; the R package RDS (weights).
import type { Random } from "../sampling/random.ts";

export interface SuccessiveSampling {
  readonly populationSize: number;
  readonly random: Random;
  /** Rounds in which population and inclusion are fitted to each other. __Default value:__ 5 */
  readonly rounds?: number;
  /** Samples drawn in each round. __Default value:__ 2000 */
  readonly draws?: number;
  /** Sampling fraction below which drawing is as good as with replacement. __Default value:__ 0.04 */
  readonly smallFraction?: number;
}

interface DegreeClasses {
  readonly degrees: readonly number[];
  /** Recruits of each degree. */
  readonly counts: readonly number[];
  readonly sampleSize: number;
}

/** Weights that sum to the population size, one per degree given; degrees are positive. */
export function successiveSamplingWeights(degrees: readonly number[], plan: SuccessiveSampling): readonly number[] {
  const { populationSize, rounds = 5, smallFraction = 0.04 } = plan;
  const classes = toClasses(degrees);
  let inclusion: readonly number[] = classes.degrees;
  if (populationSize * smallFraction < degrees.length && degrees.length < populationSize)
    for (let round = 0; round <= rounds; round += 1) inclusion = drawInclusion(classes, inclusion, plan);
  else if (degrees.length >= populationSize) inclusion = classes.degrees.map(() => 1);
  const inverse = new Map(classes.degrees.map((degree, at) => [degree, 1 / (inclusion[at] ?? 1)]));
  const weights = degrees.map((degree) => inverse.get(degree) ?? 0);
  const all = sum(weights);
  return weights.map((weight) => (populationSize * weight) / all);
}

function toClasses(all: readonly number[]): DegreeClasses {
  const degrees = [...new Set(all)].toSorted((a, b) => a - b);
  const counts = new Map<number, number>();
  for (const degree of all) counts.set(degree, (counts.get(degree) ?? 0) + 1);
  return { degrees, counts: degrees.map((degree) => counts.get(degree) ?? 0), sampleSize: all.length };
}

/** Chance of each degree to be drawn from the population that the given chances suggest. */
function drawInclusion(
  classes: DegreeClasses,
  inclusion: readonly number[],
  plan: SuccessiveSampling,
): readonly number[] {
  const { draws = 2000 } = plan;
  const raw = classes.counts.map((count, at) => count / (inclusion[at] ?? 1));
  const population = wholePopulation(raw, plan.populationSize);
  const drawn = classes.degrees.map(() => 0);
  for (let sample = 0; sample < draws; sample += 1) drawSample(classes, population, { drawn, random: plan.random });
  const { sampleSize, counts } = classes;
  return drawn.map((times, at) => {
    const share = (times + (counts[at] ?? 0)) / ((draws + 1) * sampleSize);
    return (sampleSize * share) / (population[at] ?? 1);
  });
}

/** Whole people of each class, in proportion to these numbers, that add up to the population; at least one of each class. */
export function wholePopulation(raw: readonly number[], size: number): readonly number[] {
  const wanted = raw.map((count) => (size * count) / sum(raw));
  const whole = wanted.map((count) => Math.max(1, Math.round(count)));
  for (let apart = Math.round(size) - sum(whole); apart !== 0; apart -= Math.sign(apart)) {
    const step = Math.sign(apart);
    const gaps = wanted.map((count, at) =>
      (whole[at] ?? 0) + step < 1 ? -Infinity : step * (count - (whole[at] ?? 0)),
    );
    const at = gaps.indexOf(Math.max(...gaps));
    if (gaps[at] === -Infinity) break;
    whole[at] = (whole[at] ?? 0) + step;
  }
  return whole;
}

interface Drawing {
  /** Times each degree was drawn so far, in all samples. */
  readonly drawn: number[];
  readonly random: Random;
}

function drawSample(
  { degrees, sampleSize }: DegreeClasses,
  population: readonly number[],
  { drawn, random }: Drawing,
): void {
  const mass = degrees.map((degree, at) => degree * (population[at] ?? 0));
  let all = sum(mass);
  for (let person = 0; person < sampleSize; person += 1) {
    let left = random.next() * all;
    let at = mass.length - 1;
    while (at > 0 && left >= (mass[at] ?? 0)) {
      left -= mass[at] ?? 0;
      at -= 1;
    }
    drawn[at] = (drawn[at] ?? 0) + 1;
    const degree = Math.min(degrees[at] ?? 0, mass[at] ?? 0);
    mass[at] = (mass[at] ?? 0) - degree;
    all -= degree;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
