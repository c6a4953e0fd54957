// The influence of the sample on an estimate, added up per cluster or, without clusters, per stratum.
// Source: Deville 1999, Survey Methodology 25(2), for influence functions; Lumley 2010, appendix C.
import type { DesignFrame } from "./design-frame.ts";

export interface Influence {
  /** Sum per stratum. */
  readonly sums: Float64Array;
  /** Sum per cluster. */
  readonly clusters: Float64Array;
  /** Sum of squares per stratum: of people, where the design has no clusters. */
  readonly squares: Float64Array;
}

/** Sampling variance of the estimate that has this influence. Unit: the square of the estimate's. */
export function variance(frame: DesignFrame, influence: Influence): number {
  return Math.max(0, joined(frame, influence, influence));
}

/** Covariance of two estimates of one sample that speak of different people. Shared clusters count; shared people do not. */
export function covarianceOfDisjoint(frame: DesignFrame, a: Influence, b: Influence): number {
  const apart = frame.stratumOfCluster.length === 0 ? { ...b, squares: new Float64Array(b.squares.length) } : b;
  return joined(frame, a, apart);
}

function joined(frame: DesignFrame, a: Influence, b: Influence): number {
  const products = frame.stratumOfCluster.length === 0 ? b.squares : clusterProducts(frame, a, b);
  let total = 0;
  frame.strata.forEach(({ factor, clusters, centred }, h) => {
    const mean = centred ? ((a.sums[h] ?? 0) * (b.sums[h] ?? 0)) / clusters : 0;
    total += factor * ((products[h] ?? 0) - mean);
  });
  return total;
}

function clusterProducts(frame: DesignFrame, a: Influence, b: Influence): Float64Array {
  const products = new Float64Array(frame.strata.length);
  frame.stratumOfCluster.forEach((h, c) => {
    products[h] = (products[h] ?? 0) + (a.clusters[c] ?? 0) * (b.clusters[c] ?? 0);
  });
  return products;
}
