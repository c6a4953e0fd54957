// Rank intervals as the points of a dot-and-interval figure: one line per unit, best rank first.
import type { RankInterval } from "./rank-uncertainty.ts";

export interface RankPoint {
  readonly category: string;
  readonly series: "all";
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** The interval spans at least half of all ranks: the place of this unit is not known. */
  readonly weak: boolean;
}

/** `nameOf` gives the name that readers know a unit by. */
export function rankPoints(
  intervals: readonly RankInterval[],
  nameOf: (unit: string) => string = (unit) => unit,
): readonly RankPoint[] {
  return intervals.map(({ unit, rank, lower, upper }) => ({
    category: nameOf(unit),
    series: "all",
    value: rank,
    lower: Math.min(lower, rank),
    upper: Math.max(upper, rank),
    weak: upper - lower >= intervals.length / 2,
  }));
}
