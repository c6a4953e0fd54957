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
    case "gaussian":
      return (cost) => Math.exp(-(cost ** 2) / (2 * weight.sigma ** 2));
    case "gravity":
      return (cost) => (Math.max(cost, weight.min_dist) / weight.scale) ** weight.alpha;
  }
}

function stepWeight(steps: Readonly<Record<string, number>>): (cost: number) => number {
  const thresholds = Object.entries(steps).map(([limit, weight]) => ({ limit: Number(limit), weight }));
  const sorted = thresholds.toSorted((a, b) => a.limit - b.limit);
  return (cost) => sorted.find(({ limit }) => cost <= limit)?.weight ?? 0;
}
