// How much a place counts at a cost: the decay functions of catchment methods. Costs in the unit of the cost table (minutes).

export type CostWeight =
  | { readonly type: "step"; readonly steps: Readonly<Record<string, number>> }
  | { readonly type: "gaussian"; readonly sigma: number }
  | { readonly type: "gravity"; readonly scale: number; readonly alpha: number; readonly min_dist: number };

/**
 * Step: the weight of the first threshold not below the cost, 0 beyond the last. Gaussian: exp(−cost² / 2σ²).
 * Gravity: (max(cost, least) / scale)^α. Source: Luo and Qi 2009 (step); Dai 2010 (Gaussian); Joseph and Bantock 1982 (gravity).
 */
export function weightOfCost(weight: CostWeight): (cost: number) => number {
  switch (weight.type) {
    case "step":
      return stepWeight(weight.steps);
    case "gaussian": {
      const spread = -1 / (2 * weight.sigma ** 2);
      return (cost) => Math.exp(cost * cost * spread);
    }
    case "gravity":
      return (cost) => (Math.max(cost, weight.min_dist) / weight.scale) ** weight.alpha;
  }
}

/** Called once for each of millions of ways: two plain arrays, no objects. */
function stepWeight(steps: Readonly<Record<string, number>>): (cost: number) => number {
  const sorted = Object.entries(steps).toSorted(([a], [b]) => Number(a) - Number(b));
  const limits = Float64Array.from(sorted, ([limit]) => Number(limit));
  const weights = Float64Array.from(sorted, ([, weight]) => weight);
  return (cost) => {
    for (let at = 0; at < limits.length; at += 1) if (cost <= (limits[at] ?? 0)) return weights[at] ?? 0;
    return 0;
  };
}
