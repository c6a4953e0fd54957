// The weighted mean of one group of the people asked, with the influence of the sample on it.
import { type Influence, variance } from "../survey/influence.ts";
import type { People } from "./people.ts";

export interface GroupMean {
  readonly value: number;
  readonly standardError: number;
  readonly influence: Influence;
  /** Clusters less strata with somebody of the group. */
  readonly df: number;
  /** People who answered. */
  readonly n: number;
  /** Of these, how many count: whose value is above zero. */
  readonly cases: number;
}

/**
 * Mean of `values` over the people of the group, missing answers left out. Undefined when nobody answered.
 * Source: Särndal, Swensson & Wretman 1992, §5.7 (ratio estimator of a domain mean), Taylor linearisation.
 */
export function groupMean(people: People, values: Float64Array, members: readonly number[]): GroupMean | undefined {
  const { weight } = people;
  let [total, sum, n, cases] = [0, 0, 0, 0];
  for (const i of members) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const w = weight[i] ?? 0;
    total += w;
    sum += w * value;
    n += 1;
    if (value > 0) cases += 1;
  }
  if (n === 0) return undefined;
  const mean = sum / total;
  const { influence, df } = addInfluence(people, members, (i) => ((values[i] ?? Number.NaN) - mean) / total);
  return { value: mean, standardError: Math.sqrt(variance(people.frame, influence)), influence, df, n, cases };
}

/** Clusters less strata with somebody of either group whose value is known. */
export function degreesOf(people: People, values: Float64Array, groups: readonly (readonly number[])[]): number {
  const { stratum, cluster, frame } = people;
  const strata = new Uint8Array(frame.strata.length);
  const clusters = new Uint8Array(frame.stratumOfCluster.length);
  let units = 0;
  for (const members of groups)
    for (const i of members) {
      if (Number.isNaN(values[i])) continue;
      const c = cluster[i] ?? -1;
      strata[stratum[i] ?? 0] = 1;
      if (c < 0 || clusters[c] === 0) units += 1;
      if (c >= 0) clusters[c] = 1;
    }
  return units - count(strata);
}

/** Weight times influence, added up by cluster and stratum; people without one (NaN) are left out, and not counted in df. */
export function addInfluence(
  { weight, stratum, cluster, frame }: People,
  members: readonly number[],
  influenceOf: (person: number) => number,
): { readonly influence: Influence; readonly df: number } {
  const sums = new Float64Array(frame.strata.length);
  const squares = new Float64Array(frame.strata.length);
  const clusters = new Float64Array(frame.stratumOfCluster.length);
  const strataSeen = new Uint8Array(frame.strata.length);
  const clustersSeen = new Uint8Array(frame.stratumOfCluster.length);
  let units = 0;
  for (const i of members) {
    const u = influenceOf(i) * (weight[i] ?? 0);
    if (Number.isNaN(u)) continue;
    const [h, c] = [stratum[i] ?? 0, cluster[i] ?? -1];
    sums[h] = (sums[h] ?? 0) + u;
    strataSeen[h] = 1;
    if (c < 0) squares[h] = (squares[h] ?? 0) + u * u;
    else clusters[c] = (clusters[c] ?? 0) + u;
    if (c < 0 || clustersSeen[c] === 0) units += 1;
    if (c >= 0) clustersSeen[c] = 1;
  }
  return { influence: { sums, squares, clusters }, df: units - count(strataSeen) };
}

function count(seen: Uint8Array): number {
  return seen.reduce((total, one) => total + one, 0);
}
