// The full design of a sample, as its variance needs it: how many clusters each stratum has, and what each counts.
// Domains never shrink it. Source: Särndal, Swensson & Wretman 1992, §4.3; Lumley 2010, §2.
import type { DesignSpec } from "../analysis-spec.ts";
import { fpcIsTooSmall, stratumHasOneCluster } from "../problems.ts";

export interface Stratum {
  readonly name: string;
  /** Clusters sampled; people where the design has no clusters. */
  readonly clusters: number;
  /** Clusters in the population, or the sampling fraction when it is at most one. Absent = far more than sampled. */
  readonly fpc?: number;
}

export interface DesignFrame {
  readonly strata: readonly StratumFactor[];
  /** Stratum of each cluster; empty in a design without clusters. */
  readonly stratumOfCluster: Int32Array;
}

export interface StratumFactor extends Stratum {
  /** What the squares of the stratum are multiplied with: (1 − f) m / (m − 1). */
  readonly factor: number;
  /** Whether squares are taken around the mean of the stratum. */
  readonly centred: boolean;
  readonly lonely: boolean;
}

export interface LonelyRule {
  readonly table: string;
  readonly lonely: NonNullable<DesignSpec["lonely"]>;
}

/**
 * Factors of every stratum. A stratum with one cluster: `fail` stops, `remove` and `certainty` give it no variance,
 * `adjust` squares its distance from the mean of all, `average` gives it the mean variance of the other strata.
 * Throws `analysis/stratum-has-one-cluster`, `analysis/fpc-is-too-small`.
 * Source: options survey.lonely.psu of R survey 4 (Lumley 2010, §2.2).
 */
export function stratumFactors(strata: readonly Stratum[], rule: LonelyRule): readonly StratumFactor[] {
  const alone = strata.filter((stratum) => stratum.clusters === 1 && remaining(stratum, rule.table) > 1e-7).length;
  const spread = rule.lonely === "average" ? strata.length / (strata.length - alone) : 1;
  return strata.map((stratum) => {
    const rest = remaining(stratum, rule.table);
    const lonely = stratum.clusters === 1 && rest > 1e-7;
    if (lonely && rule.lonely === "fail") throw stratumHasOneCluster(rule.table, stratum.name);
    const adjusted = lonely && rule.lonely === "adjust";
    const factor = lonely ? (adjusted ? rest : 0) : rest * whole(stratum.clusters) * spread;
    return { ...stratum, factor, centred: !adjusted, lonely };
  });
}

function whole(clusters: number): number {
  return clusters > 1 ? clusters / (clusters - 1) : 0;
}

/** One minus the sampling fraction. */
function remaining(stratum: Stratum, table: string): number {
  const { fpc, clusters } = stratum;
  if (fpc === undefined) return 1;
  const fraction = fpc <= 1 ? fpc : clusters / fpc;
  if (!(fraction > 0) || fraction > 1 + 1e-9) throw fpcIsTooSmall({ table, stratum: stratum.name, fpc, clusters });
  return Math.max(0, 1 - fraction);
}
