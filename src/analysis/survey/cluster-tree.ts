// Totals per cluster of the last stage, folded stage by stage into the covariance matrix of a sample of several stages.
// Source: Särndal, Swensson & Wretman 1992, result 4.3.1, estimated as in R survey's svyrecvar.
import { type LonelyHandling, type StratumSums, strataVariance } from "./stratum-variance.ts";

export interface ClusterTotals {
  /** Stratum and cluster of each stage, from the first down. */
  readonly path: readonly { readonly stratum: string; readonly cluster: string; readonly fpc?: number }[];
  /** Rows of the domain. */
  readonly present: number;
  readonly z: readonly number[];
}

export interface TreeRules extends LonelyHandling {
  readonly fpcIs: "none" | "size" | "fraction";
  readonly fpcTooSmall: (details: {
    readonly stratum: string;
    readonly fpc: number;
    readonly clusters: number;
  }) => Error;
}

interface Cluster {
  readonly rows: readonly ClusterTotals[];
  readonly fpc: number | undefined;
  readonly z: readonly number[];
  readonly present: boolean;
}

/** Lower triangle of the covariance matrix. */
export function treeVariance(rows: readonly ClusterTotals[], rules: TreeRules, stage = 0): readonly number[] {
  const strata = [...grouped(rows, (row) => row.path[stage]?.stratum ?? "")].map(([name, own]) => {
    const clusters = [...grouped(own, (row) => row.path[stage]?.cluster ?? "").values()].map((all) =>
      asCluster(all, stage),
    );
    return { name, clusters };
  });
  const sums = strata.map(({ name, clusters }) => stratumSums(name, clusters, rules));
  const total = [...strataVariance(sums, rules)];
  if (stage + 1 >= (rows[0]?.path.length ?? 0)) return total;
  for (const { clusters } of strata) {
    for (const cluster of clusters) {
      if (!cluster.present) continue;
      const share = 1 - unsampled(cluster.fpc, clusters.length, rules);
      treeVariance(cluster.rows, rules, stage + 1).forEach((value, at) => {
        total[at] = (total[at] ?? 0) + value * share;
      });
    }
  }
  return total;
}

function asCluster(rows: readonly ClusterTotals[], stage: number): Cluster {
  const [first] = rows;
  const z = (first?.z ?? []).map((_, at) => rows.reduce((total, row) => total + (row.z[at] ?? 0), 0));
  return { rows, z, fpc: first?.path[stage]?.fpc, present: rows.some((row) => row.present > 0) };
}

function stratumSums(name: string, clusters: readonly Cluster[], rules: TreeRules): StratumSums {
  const size = clusters[0]?.z.length ?? 0;
  const [z, fz] = [new Array<number>(size).fill(0), new Array<number>(size).fill(0)];
  const fzz = new Array<number>((size * (size + 1)) / 2).fill(0);
  let [f, fMost] = [0, 0];
  const middle = z.map((_, i) => clusters.reduce((all, one) => all + (one.z[i] ?? 0), 0) / clusters.length);
  // With a mean of its own the stratum is centred before squares are taken: nothing cancels.
  for (const cluster of clusters) {
    const rest = unsampled(cluster.fpc, clusters.length, rules);
    if (rest < -1e-12 && cluster.fpc !== undefined)
      throw rules.fpcTooSmall({ stratum: name, fpc: cluster.fpc, clusters: clusters.length });
    f += rest;
    fMost = Math.max(fMost, rest);
    addSquares({ z, fz, fzz }, cluster.z, { rest, middle: usesMean(clusters, rules) ? middle : [] });
  }
  const present = clusters.filter((cluster) => cluster.present).length;
  return { name, clusters: clusters.length, present, f, fMost, z, fz, fzz };
}

function usesMean(clusters: readonly Cluster[], { lonely, adjustDomainLonely }: LonelyHandling): boolean {
  const present = clusters.filter((cluster) => cluster.present).length;
  return !(lonely === "adjust" && (clusters.length === 1 || (present === 1 && adjustDomainLonely)));
}

interface Sums {
  readonly z: number[];
  readonly fz: number[];
  readonly fzz: number[];
}

function addSquares(
  { z, fz, fzz }: Sums,
  own: readonly number[],
  { rest, middle }: { rest: number; middle: readonly number[] },
): void {
  let at = 0;
  for (let i = 0; i < own.length; i += 1) {
    const x = (own[i] ?? 0) - (middle[i] ?? 0);
    z[i] = (z[i] ?? 0) + x;
    fz[i] = (fz[i] ?? 0) + rest * x;
    for (let j = 0; j <= i; j += 1, at += 1) fzz[at] = (fzz[at] ?? 0) + rest * x * ((own[j] ?? 0) - (middle[j] ?? 0));
  }
}

/** One minus the sampling fraction. */
function unsampled(fpc: number | undefined, clusters: number, { fpcIs }: Pick<TreeRules, "fpcIs">): number {
  if (fpc === undefined) return 1;
  return fpcIs === "fraction" ? 1 - fpc : 1 - clusters / fpc;
}

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    const own = groups.get(name);
    if (own === undefined) groups.set(name, [row]);
    else own.push(row);
  }
  return groups;
}
