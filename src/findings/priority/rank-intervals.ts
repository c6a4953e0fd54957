// How much the order of recommendations hangs on the weights of the criteria: weights drawn anew, ranks counted.
// Source: OECD/JRC 2008, Handbook on Constructing Composite Indicators, §7 (uncertainty of weights); weights are drawn evenly from
// all that add up to one, as exponential numbers divided by their sum (Devroye 1986, Non-Uniform Random Variate Generation, XI.4).
import { seededRandom } from "#analysis/sampling/random";
import { CRITERIA, type Scores } from "./criteria.ts";

export interface RankInterval {
  /** Of the weights of the study; from 1. */
  readonly rank: number;
  /** Nine in ten draws of the weights lie between them. */
  readonly lower: number;
  readonly upper: number;
}

const DRAWS = 1000;
const TAIL = 0.05;

export function weighted(scores: Scores, weights: Scores): number {
  return CRITERIA.reduce((sum, criterion) => sum + weights[criterion] * scores[criterion], 0);
}

/** By place in the list. Equal scores share the better rank. The same scores give the same intervals. */
export function rankIntervals(all: readonly Scores[], weights: Scores): readonly RankInterval[] {
  const random = seededRandom(SEED);
  const ranks = Array.from({ length: DRAWS }, () => ranksOf(all, drawWeights(random.next)));
  const own = ranksOf(all, weights);
  return all.map((_, at) => {
    const drawn = ranks.map((one) => one[at] ?? 0).toSorted((a, b) => a - b);
    const quantile = (share: number) => drawn[Math.min(DRAWS - 1, Math.floor(share * DRAWS))] ?? 0;
    const rank = own[at] ?? 0;
    return { rank, lower: Math.min(rank, quantile(TAIL)), upper: Math.max(rank, quantile(1 - TAIL)) };
  });
}

const SEED = 20_260_601;

function ranksOf(all: readonly Scores[], weights: Scores): readonly number[] {
  const totals = all.map((scores) => weighted(scores, weights));
  return totals.map((total) => 1 + totals.filter((other) => other > total + 1e-12).length);
}

function drawWeights(next: () => number): Scores {
  const drawn = CRITERIA.map(() => -Math.log(1 - next()));
  const sum = drawn.reduce((total, each) => total + each, 0);
  return Object.fromEntries(CRITERIA.map((criterion, at) => [criterion, (drawn[at] ?? 0) / sum])) as unknown as Scores;
}
