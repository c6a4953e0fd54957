// Means of small areas from answers of single units and known population means of the auxiliary variables.
// Source: Battese, Harter and Fuller 1988; variances by (restricted) maximum likelihood, profiled to one number;
// the mean squared error by the parametric bootstrap of González-Manteiga et al. 2008.
import { bracketUpwards, findRoot } from "../distributions/find-root.ts";
import { drawNormal } from "../draw.ts";
import { dot, type Matrix, product, transpose, type Vector } from "../matrix/matrix.ts";
import { inverse } from "../matrix/solve-linear.ts";
import type { Random } from "../sampling/random.ts";
import { auxiliariesDepend, valueIsMissing } from "./problems.ts";

export const UNIT_METHODS = ["REML", "ML"] as const;
export type UnitMethod = (typeof UNIT_METHODS)[number];

export interface UnitData {
  readonly y: Vector;
  /** Auxiliary variables, one row per unit; a column of ones is the intercept. */
  readonly x: Matrix;
  /** Area of each unit. */
  readonly area: readonly string[];
}

export interface AreaPopulation {
  readonly area: string;
  /** Population means of the auxiliary variables, in the order of the columns. */
  readonly means: Vector;
  readonly size: number;
}

export interface UnitFit {
  readonly beta: Vector;
  /** Variance within areas. */
  readonly errorVariance: number;
  /** Variance between areas. */
  readonly areaVariance: number;
  readonly loglik: number;
}

export interface AreaMean {
  readonly area: string;
  readonly eblup: number;
  /** Units in the sample; 0 = the synthetic estimate of the regression. */
  readonly n: number;
}

/** Throws `small-areas/value-is-missing`, `small-areas/auxiliaries-depend-on-each-other`. */
export function fitUnitModel(data: UnitData, method: UnitMethod): UnitFit {
  const gaps = data.y.flatMap((value, at) => ([value, ...(data.x[at] ?? [])].every(Number.isFinite) ? [] : [at]));
  if (gaps.length > 0) throw valueIsMissing(gaps);
  const groups = groupsOf(data);
  const slope = (ratio: number): number => profile(data, groups, { ratio, method }).slope;
  const ratio = slope(0) >= 0 ? 0 : findRoot(slope, bracketUpwards(slope, { from: 0, to: 1 }));
  const { beta, squares, determinants, freedom } = profile(data, groups, { ratio, method });
  const errorVariance = squares / freedom;
  const loglik = -(freedom * (Math.log(2 * Math.PI * errorVariance) + 1) + determinants) / 2;
  return { beta, errorVariance, areaVariance: ratio * errorVariance, loglik };
}

/** The mean of each population, its sampled part as it was answered. */
export function unitEblup(data: UnitData, fit: UnitFit, populations: readonly AreaPopulation[]): readonly AreaMean[] {
  const groups = new Map(groupsOf(data).map((group) => [group.area, group]));
  const ratio = fit.areaVariance / fit.errorVariance;
  return populations.map(({ area, means, size }) => {
    const synthetic = dot(means, fit.beta);
    const group = groups.get(area);
    if (group === undefined) return { area, eblup: synthetic, n: 0 };
    const { n } = group;
    const rest = (group.y - dot(group.x, fit.beta)) / n;
    const effect = ((ratio * n) / (1 + ratio * n)) * rest;
    const fraction = n / size;
    return { area, eblup: synthetic + fraction * rest + (1 - fraction) * effect, n };
  });
}

export interface UnitBootstrap {
  readonly method: UnitMethod;
  readonly random: Random;
  /** __Default value:__ 200 */
  readonly samples?: number;
}

/** Mean squared error of `unitEblup`, one per population. */
export function bootstrapUnitError(
  data: UnitData,
  populations: readonly AreaPopulation[],
  { method, random, samples = 200 }: UnitBootstrap,
): Vector {
  const fit = fitUnitModel(data, method);
  const [within, between] = [Math.sqrt(fit.errorVariance), Math.sqrt(fit.areaVariance)];
  const sums = populations.map(() => 0);
  for (let sample = 0; sample < samples; sample += 1) {
    const effects = new Map([...data.area, ...populations.map(({ area }) => area)].map((area) => [area, 0]));
    for (const area of effects.keys()) effects.set(area, between * drawNormal(random));
    const errors = data.y.map(() => within * drawNormal(random));
    const y = errors.map((e, at) => dot(data.x[at] ?? [], fit.beta) + (effects.get(data.area[at] ?? "") ?? 0) + e);
    const drawn = { ...data, y };
    const found = unitEblup(drawn, fitUnitModel(drawn, method), populations);
    populations.forEach(({ area, means, size }, place) => {
      const own = errors.filter((_, at) => data.area[at] === area);
      const unseen = Math.max(size - own.length, 0);
      const error = (sum(own) + Math.sqrt(unseen) * within * drawNormal(random)) / size;
      const truth = dot(means, fit.beta) + (effects.get(area) ?? 0) + error;
      sums[place] = (sums[place] ?? 0) + ((found[place]?.eblup ?? 0) - truth) ** 2;
    });
  }
  return sums.map((total) => total / samples);
}

/** Sums over the units of an area. */
interface Group {
  readonly area: string;
  readonly n: number;
  readonly y: number;
  readonly x: Vector;
}

function groupsOf({ y, x, area }: UnitData): readonly Group[] {
  const groups = new Map<string, { n: number; y: number; x: number[] }>();
  area.forEach((name, at) => {
    const row = x[at] ?? [];
    const group = groups.get(name) ?? { n: 0, y: 0, x: row.map(() => 0) };
    group.n += 1;
    group.y += y[at] ?? 0;
    row.forEach((value, j) => {
      group.x[j] = (group.x[j] ?? 0) + value;
    });
    groups.set(name, group);
  });
  return [...groups].map(([name, group]) => ({ area: name, ...group }));
}

interface Point {
  /** Variance between areas by variance within. */
  readonly ratio: number;
  readonly method: UnitMethod;
}

/** The likelihood at a ratio, best in all else; `slope` is the derivative of −2 × its logarithm. */
function profile({ y, x }: UnitData, groups: readonly Group[], { ratio, method }: Point) {
  const columns = transpose(x);
  const shrink = groups.map(({ n }) => ratio / (1 + ratio * n));
  const less = (pick: (group: Group) => number) => sum(groups.map((group, at) => (shrink[at] ?? 0) * pick(group)));
  const cross = product(columns, x).map((row, i) =>
    row.map((value, j) => value - less((group) => (group.x[i] ?? 0) * (group.x[j] ?? 0))),
  );
  const covariance = inverse(cross);
  if (covariance === undefined) throw auxiliariesDepend();
  const right = columns.map((column, i) => dot(column, y) - less((group) => (group.x[i] ?? 0) * group.y));
  const beta = covariance.map((row) => dot(row, right));
  const residuals = y.map((value, at) => value - dot(x[at] ?? [], beta));
  const rests = groups.map((group) => group.y - dot(group.x, beta));
  const squares = dot(residuals, residuals) - sum(rests.map((rest, at) => (shrink[at] ?? 0) * rest ** 2));
  const isRestricted = method === "REML";
  const freedom = y.length - (isRestricted ? columns.length : 0);
  const determinants = sum(groups.map(({ n }) => Math.log(1 + ratio * n))) + (isRestricted ? logDeterminant(cross) : 0);
  const leverages = groups.map((group) =>
    dot(
      group.x,
      covariance.map((row) => dot(row, group.x)),
    ),
  );
  const slope = sum(
    groups.map(({ n }, at) => {
      const share = 1 + ratio * n;
      const fit = (freedom / squares) * (rests[at] ?? 0) ** 2 + (isRestricted ? (leverages[at] ?? 0) : 0);
      return n / share - fit / share ** 2;
    }),
  );
  return { beta, squares, determinants, freedom, slope };
}

/** Of a symmetric matrix with positive eigenvalues, by elimination. */
function logDeterminant(a: Matrix): number {
  const rows = a.map((row) => [...row]);
  return sum(
    rows.map((pivot, k) => {
      for (const row of rows.slice(k + 1)) {
        const factor = (row[k] ?? 0) / (pivot[k] ?? 1);
        for (let j = k; j < row.length; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
      }
      return Math.log(pivot[k] ?? 1);
    }),
  );
}

function sum(values: Vector): number {
  return values.reduce((all, value) => all + value, 0);
}
