// Direct estimates of areas lent strength by a regression. Source: Fay and Herriot 1979; the mean squared error by
// Prasad and Rao 1990 (REML), Datta and Lahiri 2000 (ML), Datta, Rao and Smith 2005 (FH); stops as the R package sae does.
import { median } from "../composite/moments.ts";
import { bracketUpwards, findRoot } from "../distributions/find-root.ts";
import { diagonal, dot, type Matrix, product, transpose, type Vector } from "../matrix/matrix.ts";
import { type AreaData, type AreaFit, checkAreas, criteria, regress, type Stopping } from "./area-model.ts";
import { fitDoesNotConverge } from "./problems.ts";

export const AREA_METHODS = ["REML", "ML", "FH"] as const;
export type AreaMethod = (typeof AREA_METHODS)[number];

/**
 * Throws `small-areas/value-is-missing`, `small-areas/variance-is-not-positive`,
 * `small-areas/auxiliaries-depend-on-each-other`, `small-areas/fit-does-not-converge`.
 */
export function fitFayHerriot(data: AreaData, method: AreaMethod, stopping: Stopping = {}): AreaFit {
  checkAreas(data);
  const { refvar, iterations } = estimateVariance(data, method, stopping);
  const { y, x, variance } = data;
  const inverse = variance.map((own) => 1 / (refvar + own));
  const { covariance, beta, residuals } = regress(data, scaleRows(x, inverse));
  const eblup = y.map((value, at) => value - (variance[at] ?? 0) * (inverse[at] ?? 0) * (residuals[at] ?? 0));
  const fit = residuals.map(
    (rest, at) => Math.log((2 * Math.PI) / (inverse[at] ?? 1)) + rest ** 2 * (inverse[at] ?? 0),
  );
  return {
    eblup,
    mse: meanSquaredErrors(data, { method, refvar, covariance }),
    refvar,
    beta,
    se: diagonal(covariance).map(Math.sqrt),
    ...criteria(-sum(fit) / 2, beta.length + 1, y.length),
    iterations,
    rho: null,
  };
}

/**
 * Fisher scoring from the median of the sampling variances; a negative variance becomes zero. Steps may lead through negative
 * variances, as in sae, but not so far that an area would have none left: then the variance is looked for from zero upwards.
 */
function estimateVariance(data: AreaData, method: AreaMethod, { mostIterations = 100, precision = 1e-4 }: Stopping) {
  const lowest = -Math.min(...data.variance);
  let refvar = median(data.variance);
  for (let iterations = 1; iterations <= mostIterations; iterations += 1) {
    const next = refvar + STEPS[method](data, refvar);
    if (next <= lowest) return { refvar: varianceAboveZero((at) => STEPS[method](data, at)), iterations };
    const change = Math.abs((next - refvar) / refvar);
    refvar = next;
    if (change <= precision) return { refvar: Math.max(refvar, 0), iterations };
    if (!Number.isFinite(next)) break;
  }
  throw fitDoesNotConverge(mostIterations);
}

/** Where the steps upwards end; zero where there is none at zero already. */
function varianceAboveZero(step: (refvar: number) => number): number {
  return step(0) <= 0 ? 0 : findRoot(step, bracketUpwards(step, { from: 0, to: 1 }));
}

/** Score by information at a variance. */
const STEPS: Readonly<Record<AreaMethod, (data: AreaData, refvar: number) => number>> = {
  REML: (data, refvar) => {
    const { inverse, covariance, squares } = atVariance(data, refvar);
    const second = product(covariance, weightedProduct(data.x, powers(inverse, 2)));
    const third = product(covariance, weightedProduct(data.x, powers(inverse, 3)));
    const score = (squares - (sum(inverse) - trace(second))) / 2;
    return score / ((sum(powers(inverse, 2)) - 2 * trace(third) + trace(product(second, second))) / 2);
  },
  ML: (data, refvar) => {
    const { inverse, squares } = atVariance(data, refvar);
    return (squares - sum(inverse)) / sum(powers(inverse, 2));
  },
  FH: (data, refvar) => {
    const { inverse, residuals, covariance } = atVariance(data, refvar);
    const fit = sum(residuals.map((rest, at) => rest ** 2 * (inverse[at] ?? 0)));
    return (fit - (data.y.length - covariance.length)) / sum(inverse);
  },
};

function atVariance(data: AreaData, refvar: number) {
  const inverse = data.variance.map((own) => 1 / (refvar + own));
  const regression = regress(data, scaleRows(data.x, inverse));
  const squares = sum(regression.residuals.map((rest, at) => (rest * (inverse[at] ?? 0)) ** 2));
  return { ...regression, inverse, squares };
}

interface Fitted {
  readonly method: AreaMethod;
  readonly refvar: number;
  readonly covariance: Matrix;
}

/** g1 + g2 + 2 g3, less the bias of the variance where the method has one. */
function meanSquaredErrors({ x, variance }: AreaData, { method, refvar, covariance }: Fitted): Vector {
  const inverse = variance.map((own) => 1 / (refvar + own));
  const [first, second] = [sum(inverse), sum(powers(inverse, 2))];
  const areas = variance.length;
  const spread = method === "FH" ? (2 * areas) / first ** 2 : 2 / second;
  const biases: Readonly<Record<AreaMethod, () => number>> = {
    REML: () => 0,
    ML: () => -trace(product(covariance, weightedProduct(x, powers(inverse, 2)))) / second,
    FH: () => (2 * (areas * second - first ** 2)) / first ** 3,
  };
  const bias = biases[method]();
  return variance.map((own, at) => {
    const share = own * (inverse[at] ?? 0);
    const row = x[at] ?? [];
    const leverage = dot(
      row,
      covariance.map((line) => dot(line, row)),
    );
    return own * (1 - share) + share ** 2 * (leverage + 2 * spread * (inverse[at] ?? 0) - bias);
  });
}

/** Xᵗ diag(w) X. */
function weightedProduct(x: Matrix, weights: Vector): Matrix {
  return product(transpose(scaleRows(x, weights)), x);
}

function scaleRows(x: Matrix, weights: Vector): Matrix {
  return x.map((row, at) => row.map((value) => value * (weights[at] ?? 0)));
}

function powers(values: Vector, exponent: number): Vector {
  return values.map((value) => value ** exponent);
}

function trace(a: Matrix): number {
  return sum(diagonal(a));
}

function sum(values: Vector): number {
  return values.reduce((all, value) => all + value, 0);
}
