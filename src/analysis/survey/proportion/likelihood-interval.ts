// The interval of a proportion from the likelihood of a model without covariates, its ratio held against the design effect.
// Source: Rao & Scott 1984, Annals of Statistics 12(1); R survey 4, svyciprop with method "likelihood": the likelihood is
// profiled on a coarse grid and drawn through by a spline, which shows in the third digit, so that grid is kept.
import { cubicSpline } from "../../distributions/cubic-spline.ts";
import { normalCumulative } from "../../distributions/normal.ts";
import { studentQuantile } from "../../distributions/student.ts";
import { expit, type Interval } from "../interval.ts";

/** Of the weights divided by their mean over all rows of the domain. */
export interface LikelihoodSums {
  /** People who answered. */
  readonly rows: number;
  readonly weight: number;
  /** The weight of all answers over the rows less one: the variance of the Pearson residuals. */
  readonly dispersion: number;
}

export interface LikelihoodInput extends LikelihoodSums {
  readonly value: number;
  readonly variance: number;
  readonly df: number;
}

/** Not a number where the likelihood does not fall far enough within the grid. */
export function likelihoodInterval(input: LikelihoodInput, level: number): Interval {
  const { value, variance, weight, df } = input;
  const middle = Math.log(value / (1 - value));
  const standardError = Math.sqrt(variance) / (value * (1 - value));
  const effect = standardError ** 2 * weight * value * (1 - value);
  const cutoff = -studentQuantile((1 - level) / 2, df) * Math.sqrt(effect);
  const grid = profile(input, { middle, standardError, cutoff });
  const crossing = invert(grid);
  return { lower: expit(crossing(-cutoff)), upper: expit(crossing(cutoff)) };
}

interface Curve {
  readonly logit: number;
  /** Signed root of the likelihood ratio. */
  readonly root: number;
}

interface Reach {
  readonly middle: number;
  readonly standardError: number;
  readonly cutoff: number;
}

const MOST_STEPS = 9;

/** The signed root at steps of a fifth of the reach, on either side until the reach is passed. */
function profile({ value, weight, rows, dispersion }: LikelihoodInput, { middle, standardError, cutoff }: Reach) {
  const alpha = normalCumulative(-cutoff) / 2;
  const reach = -studentQuantile(alpha / 2, rows - 1);
  const deviance = (p: number): number => -2 * weight * (value * Math.log(p) + (1 - value) * Math.log(1 - p));
  const curve: Curve[] = [{ logit: middle, root: 0 }];
  for (const sign of [-1, 1]) {
    let root = 0;
    for (let step = 1; step <= MOST_STEPS && Math.abs(root) < reach; step += 1) {
      const logit = middle + (sign * step * reach * standardError) / 5;
      root = sign * Math.sqrt(Math.max(0, (deviance(expit(logit)) - deviance(value)) / dispersion));
      curve.push({ logit, root });
    }
  }
  return curve.sort((a, b) => a.root - b.root);
}

const POINTS_PER_STEP = 3;

/** The logit at which the curve has a given root: by straight lines between points of the spline. */
function invert(curve: readonly Curve[]): (root: number) => number {
  const spline = cubicSpline(curve.map(({ logit, root }) => ({ x: logit, y: root })));
  const [first, last] = [curve[0]?.logit ?? 0, curve.at(-1)?.logit ?? 0];
  const count = POINTS_PER_STEP * curve.length;
  const points = Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1))
    .map((logit) => ({ logit, root: spline(logit) }))
    .sort((a, b) => a.root - b.root);
  return (root) => {
    const after = points.findIndex((point) => point.root >= root);
    const [low, high] = [points[after - 1], points[after]];
    if (low === undefined || high === undefined) return Number.NaN;
    return low.logit + ((high.logit - low.logit) * (root - low.root)) / (high.root - low.root);
  };
}
