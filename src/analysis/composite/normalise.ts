// Indicators of different units brought to one scale. Methods and names: OECD/JRC 2008, Handbook on Constructing
// Composite Indicators, step 5, in the vocabulary of COINr (Becker et al. 2022).
import { mean, standardDeviation } from "./moments.ts";
import { rankAscending } from "./rank-values.ts";
import { type Column, present } from "./table.ts";

export type Normalisation =
  | { readonly method: "n_minmax"; readonly range: readonly [number, number] }
  | { readonly method: "n_scaled"; readonly posts: readonly [number, number] }
  | { readonly method: "n_zscore"; readonly meanAndDeviation: readonly [number, number] }
  | { readonly method: "n_dist2ref"; readonly referenceUnit: number; readonly capped: boolean }
  | { readonly method: "n_dist2targ"; readonly target: number; readonly capped: boolean }
  | {
      readonly method: "n_goalposts";
      readonly posts: readonly [number, number];
      readonly height: number;
      /** Values beyond a post score beyond it. Default: no. */
      readonly open?: boolean;
    }
  | { readonly method: "n_dist2max" | "n_fracmax" | "n_prank" | "n_borda" | "n_rank" };

/**
 * One indicator on the common scale of `how`; for direction −1 the values change sign first, and target
 * and posts are those of the turned values.
 * Missing values stay missing. A column without spread gives missing values where the method divides by the spread.
 */
export function normalise(column: Column, direction: 1 | -1, how: Normalisation): Column {
  const turned = column.map((value) => (value === null ? null : value * direction));
  if (how.method === "n_rank") return rankAscending(turned);
  if (how.method === "n_borda") return each(rankAscending(turned), (rank) => rank - 1);
  const scale = scaleOf(turned, how);
  return each(turned, scale);
}

function scaleOf(column: Column, how: Normalisation): (value: number) => number {
  const values = present(column);
  const low = Math.min(...values);
  const high = Math.max(...values);
  switch (how.method) {
    case "n_minmax":
      return between(low, high, how.range);
    case "n_dist2max":
      return between(low, high, [0, 1]);
    case "n_scaled":
      return between(how.posts[0], how.posts[1], [0, 100]);
    case "n_zscore":
      return zScore(values, how.meanAndDeviation);
    case "n_fracmax":
      return (value) => value / high;
    case "n_dist2ref":
      return distanceTo(low, column[how.referenceUnit] ?? Number.NaN, how.capped);
    case "n_dist2targ":
      return distanceTo(low, how.target, how.capped);
    case "n_goalposts":
      return goalposts(how);
    default:
      return (value) => values.filter((other) => other < value).length / (values.length - 1);
  }
}

function between(low: number, high: number, [bottom, top]: readonly [number, number]): (value: number) => number {
  return (value) => ((value - low) / (high - low)) * (top - bottom) + bottom;
}

function zScore(values: readonly number[], [centre, spread]: readonly [number, number]): (value: number) => number {
  const [middle, deviation] = [mean(values), standardDeviation(values)];
  return (value) => ((value - middle) / deviation) * spread + centre;
}

function distanceTo(low: number, target: number, capped: boolean): (value: number) => number {
  return (value) => {
    const share = 1 - (target - value) / (target - low);
    return capped ? Math.min(1, share) : share;
  };
}

/** Values beyond a post are held at the post, unless it is open. */
function goalposts({ posts: [low, high], height, open = false }: Extract<Normalisation, { method: "n_goalposts" }>) {
  const within = (value: number) => (open ? value : Math.min(high, Math.max(low, value)));
  return (value: number) => ((within(value) - low) / (high - low)) * height;
}

function each(column: Column, change: (value: number) => number): Column {
  return column.map((value) => {
    const changed = value === null ? Number.NaN : change(value);
    return Number.isFinite(changed) ? changed : null;
  });
}
