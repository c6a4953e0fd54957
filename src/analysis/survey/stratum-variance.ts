// What one stratum of one stage adds to a covariance matrix: squares of its clusters' totals, around their mean.
// Source: Särndal, Swensson & Wretman 1992, §3.7 and §4.3; rules for single clusters after Lumley 2010, §2.2.
import type { LonelyPsu } from "./design-spec.ts";

/** Sums over the clusters of a stratum, of totals z and of what the stratum leaves unsampled, f = 1 − n / N. */
export interface StratumSums {
  readonly name: string;
  /** Clusters that were drawn, whether they have people of the domain or not. */
  readonly clusters: number;
  /** Clusters with people of the domain. */
  readonly present: number;
  readonly f: number;
  readonly fMost: number;
  readonly z: readonly number[];
  readonly fz: readonly number[];
  /** f z zᵗ, lower triangle row after row. */
  readonly fzz: readonly number[];
}

export interface LonelyHandling {
  readonly lonely: LonelyPsu;
  readonly adjustDomainLonely: boolean;
  readonly fail: (stratum: string) => Error;
}

/** Lower triangle of the sum over the strata of one stage; strata without an own variance take the mean of the others. */
export function strataVariance(strata: readonly StratumSums[], handling: LonelyHandling): readonly number[] {
  const present = strata.filter((stratum) => stratum.present > 0);
  const parts = present.map((stratum) => stratumVariance(stratum, handling));
  const known = parts.filter((part) => part !== undefined);
  const spread = known.length === 0 ? 0 : present.length / known.length;
  const size = strata[0]?.fzz.length ?? 0;
  const total = new Array<number>(size).fill(0);
  for (const part of known) {
    part.forEach((value, at) => {
      total[at] = (total[at] ?? 0) + value * spread;
    });
  }
  return total;
}

/** Undefined where the mean of the other strata stands in. */
function stratumVariance(stratum: StratumSums, handling: LonelyHandling): readonly number[] | undefined {
  const { clusters, present, fMost } = stratum;
  const { lonely, adjustDomainLonely } = handling;
  if (fMost < 1e-7) return stratum.fzz.map(() => 0);
  if (clusters === 1 && lonely === "fail") throw handling.fail(stratum.name);
  const isLonely = clusters === 1 || (present === 1 && adjustDomainLonely);
  if (isLonely && lonely === "average") return undefined;
  const spread = clusters > 1 ? clusters / (clusters - 1) : 1;
  const centred = !(lonely === "adjust" && isLonely);
  return squares(stratum, centred).map((value) => value * spread);
}

/** Σ f (z − z̄)(z − z̄)ᵗ, or Σ f z zᵗ where the stratum has no mean of its own. */
function squares({ z, fz, fzz, f, clusters }: StratumSums, centred: boolean): readonly number[] {
  if (!centred) return fzz;
  return fzz.map((value, at) => {
    const [i, j] = placeOf(at);
    const [mi, mj] = [(z[i] ?? 0) / clusters, (z[j] ?? 0) / clusters];
    const centred = value - mi * (fz[j] ?? 0) - mj * (fz[i] ?? 0) + f * mi * mj;
    return Math.abs(centred) < ROUNDING * Math.abs(value) ? 0 : centred;
  });
}

/** What equal numbers leave when the square of their mean is taken from the mean of their squares. */
const ROUNDING = 1e-14;

const places: (readonly [number, number])[] = [];

/** Row and column of an entry of a lower triangle. */
function placeOf(at: number): readonly [number, number] {
  const known = places[at];
  if (known !== undefined) return known;
  const row = Math.floor((Math.sqrt(8 * at + 1) - 1) / 2);
  const place = [row, at - (row * (row + 1)) / 2] as const;
  places[at] = place;
  return place;
}
