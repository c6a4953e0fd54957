// How far ranks move when the choices behind an index fall differently (Monte Carlo), and which choice moves them
// (variance-based). Sources: Saisana, Saltelli and Tarantola 2005; Saltelli et al. 2010 with the estimators of Jansen 1999.
import { type Random, seededRandom } from "../sampling/random.ts";
import { prepareIndex, scoreIndex } from "./compute-index.ts";
import type { IndexSpec } from "./index-spec.ts";
import { mean } from "./moments.ts";
import { quantile } from "./quantile.ts";
import { rankDescending } from "./rank-values.ts";
import type { Cells, Column } from "./table.ts";
import { type Draw, type Factor, factorsOf, ranksOfDraw } from "./vary-index.ts";

export interface RankInterval {
  readonly unit: string;
  /** Rank in the index as specified; units without a score are left out. */
  readonly rank: number;
  readonly median: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

export interface FactorEffect {
  readonly factor: Factor;
  /** Share of one of the variance of the mean shift in ranks that this choice explains alone … */
  readonly firstOrder: number;
  /** … and together with all others. Estimates: both can leave [0, 1] by chance. */
  readonly totalOrder: number;
}

/** Best rank first. No run, no interval: an index without `uncertainty` gives an empty list. */
export function rankIntervals(spec: IndexSpec, cells: Cells): readonly RankInterval[] {
  const { uncertainty } = spec;
  if (uncertainty === undefined) return [];
  const prepared = prepareIndex(spec, cells);
  const nominal = nominalRanks(spec, cells);
  const random = seededRandom(uncertainty.seed);
  const runs = Array.from({ length: uncertainty.runs }, () =>
    ranksOfDraw(spec, prepared, drawAll(random, prepared.plan.length)),
  );
  const tail = (1 - (uncertainty.level ?? 0.9)) / 2;
  const intervals = prepared.table.units.flatMap((unit, at): readonly RankInterval[] => {
    const rank = nominal[at] ?? null;
    const found = runs.flatMap((ranks) => ranks[at] ?? []);
    if (rank === null || found.length === 0) return [];
    const [lower, median, upper] = [tail, 0.5, 1 - tail].map((share) => quantile(found, share));
    return [{ unit, rank, median: median ?? rank, mean: mean(found), lower: lower ?? rank, upper: upper ?? rank }];
  });
  return intervals.toSorted((a, b) => a.rank - b.rank || (a.unit < b.unit ? -1 : 1));
}

/**
 * One entry per factor that has a choice. What is explained is the mean shift in ranks from the index as specified. All
 * weights together are one factor. Costs (factors + 2) × runs indices.
 */
export function rankSensitivity(spec: IndexSpec, cells: Cells): readonly FactorEffect[] {
  const factors = factorsOf(spec);
  const prepared = prepareIndex(spec, cells);
  const nominal = nominalRanks(spec, cells);
  const random = seededRandom(`${spec.uncertainty?.seed ?? ""}/sensitivity`);
  const size = prepared.plan.length;
  const runs = Array.from({ length: factors.length === 0 ? 0 : (spec.uncertainty?.runs ?? 0) }, () => {
    const [a, b] = [drawAll(random, size), drawAll(random, size)];
    const shift = (draw: Draw) => meanShift(nominal, ranksOfDraw(spec, prepared, draw));
    return { a: shift(a), b: shift(b), mixed: factors.map((factor) => shift({ ...a, [factor]: b[factor] })) };
  });
  const variance = varianceOf(runs.flatMap(({ a, b }) => [a, b]));
  return factors.map((factor, at) => {
    const half = (from: "a" | "b") => mean(runs.map((run) => (run[from] - (run.mixed[at] ?? 0)) ** 2)) / 2;
    const share = (part: number) => (variance === 0 ? 0 : part / variance);
    return { factor, firstOrder: variance === 0 ? 0 : 1 - share(half("b")), totalOrder: share(half("a")) };
  });
}

function nominalRanks(spec: IndexSpec, cells: Cells): Column {
  const prepared = prepareIndex(spec, cells);
  const { columns } = scoreIndex(prepared, spec.normalisation, spec.aggregation);
  return rankDescending(columns[prepared.top] ?? []);
}

function drawAll(random: Random, weights: number): Draw {
  return {
    weights: Array.from({ length: weights }, random.next),
    normalisation: random.next(),
    aggregation: random.next(),
  };
}

function meanShift(nominal: Column, ranks: Column): number {
  const shifts = nominal.flatMap((rank, at) => {
    const other = ranks[at] ?? null;
    return rank === null || other === null ? [] : [Math.abs(rank - other)];
  });
  return shifts.length === 0 ? 0 : mean(shifts);
}

function varianceOf(values: readonly number[]): number {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
}
