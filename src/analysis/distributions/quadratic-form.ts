// Tails of sums of weighted chi-squares Σ λ χ²₁, and of their ratio to an independent χ²/df: what tests of a
// complex sample compare their statistic with. Sources: Satterthwaite 1946; Kuonen 1999, Biometrika 86(4);
// Imhof 1961, Biometrika 48; Farebrother 1984, Applied Statistics 33(3).
import { chiSquareUpperTail } from "./chi-square.ts";
import { findRoot } from "./find-root.ts";
import { fisherUpperTail } from "./fisher.ts";
import { normalUpperTail } from "./normal.ts";

export type TailMethod = "satterthwaite" | "saddlepoint" | "exact";

export interface QuadraticForm {
  /** Weights λ of the chi-squares with one degree of freedom; none is negative. */
  readonly weights: readonly number[];
  /** Degrees of freedom of the χ²/df that divides the sum. Absent or infinite = no division. */
  readonly denominator?: number;
}

/** P(Σ λ χ²₁ > x), or P(Σ λ χ²₁ / (χ²_d / d) > x). */
export function quadraticFormUpperTail(x: number, form: QuadraticForm, method: TailMethod): number {
  const weights = form.weights.filter((weight) => weight > 0);
  const denominator = form.denominator ?? Number.POSITIVE_INFINITY;
  if (weights.length === 0) return x < 0 ? 1 : 0;
  if (x <= 0) return 1;
  if (method === "satterthwaite") return matchedTail(x, weights, denominator);
  if (method === "exact")
    return Number.isFinite(denominator) ? ratioTail(x, weights, denominator) : sumTail(x, weights);
  const tail = Number.isFinite(denominator)
    ? saddlepointTail(0, [...weights, ...repeated(-x / denominator, denominator)])
    : saddlepointTail(x, weights);
  return tail ?? matchedTail(x, weights, denominator);
}

/** R survey (pFsum) writes the divisor out as whole chi-squares and drops what is left of the degrees of freedom. */
function repeated(weight: number, times: number): readonly number[] {
  return Array.from({ length: Math.floor(times) }, () => weight);
}

/** A multiple of one chi-square with the same mean and variance. */
function matchedTail(x: number, weights: readonly number[], denominator: number): number {
  const squares = sumOf(weights, (weight) => weight * weight);
  const total = sumOf(weights, (weight) => weight);
  return fisherUpperTail(x / total, { numerator: (total * total) / squares, denominator });
}

/** Undefined near the mean, where the approximation is 0/0. */
function saddlepointTail(at: number, given: readonly number[]): number | undefined {
  const largest = given.reduce((most, weight) => Math.max(most, weight), 0);
  const weights = given.map((weight) => weight / largest);
  const x = at / largest;
  const least = weights.reduce((most, weight) => Math.min(most, weight), 0);
  const slope = (zeta: number): number => sumOf(weights, (weight) => weight / (1 - 2 * zeta * weight)) - x;
  const from = least < 0 ? (1 - 1e-12) / (2 * least) : Math.min(-0.01, -weights.length / (2 * x));
  const zeta = findRoot(slope, { from, to: (1 - 1e-12) / 2 });
  if (Math.abs(zeta) < 1e-4) return undefined;
  const cumulant = -sumOf(weights, (weight) => Math.log(1 - 2 * zeta * weight)) / 2;
  const curvature = 2 * sumOf(weights, (weight) => (weight / (1 - 2 * zeta * weight)) ** 2);
  const w = Math.sign(zeta) * Math.sqrt(2 * (zeta * x - cumulant));
  return normalUpperTail(w + Math.log((zeta * Math.sqrt(curvature)) / w) / w);
}

/**
 * Imhof's integral at zero for Σ λ χ²₁ − (x/d) χ²_d, over the logarithm of its variable: there the integrand is smooth
 * and falls off at both ends, so that the trapezoidal rule converges faster than any power of its step.
 */
function ratioTail(x: number, weights: readonly number[], denominator: number): number {
  const terms = [...weights.map((weight) => ({ weight, df: 1 })), { weight: -x / denominator, df: denominator }];
  const integrand = (s: number): number => {
    const u = Math.exp(s);
    const angle = sumOf(terms, ({ weight, df }) => df * Math.atan(weight * u)) / 2;
    const size = sumOf(terms, ({ weight, df }) => df * Math.log1p((weight * u) ** 2)) / 4;
    return Math.sin(angle) * Math.exp(-size);
  };
  const centre = -Math.log(Math.max(...weights, x / denominator));
  const step = 0.02;
  let total = integrand(centre);
  for (const way of [1, -1]) {
    for (let k = 1; k < 20_000; k += 1) {
      const s = centre + way * k * step;
      total += integrand(s);
      if (k > 200 && Math.abs(integrand(s)) < 1e-17 && Math.abs(integrand(s + way)) < 1e-17) break;
    }
  }
  return clamp(0.5 + (total * step) / Math.PI);
}

/** Farebrother's series in chi-squares of rising degrees of freedom, all of its terms positive. */
function sumTail(x: number, weights: readonly number[]): number {
  const least = Math.min(...weights);
  const shrinks = weights.map((weight) => 1 - least / weight);
  const coefficients = [Math.sqrt(weights.reduce((whole, weight) => (whole * least) / weight, 1))];
  const powers = shrinks.map(() => 1);
  const sums: number[] = [];
  let known = coefficients[0] ?? 0;
  let tail = known * chiSquareUpperTail(x / least, weights.length);
  for (let k = 1; k < 20_000 && 1 - known > 1e-13; k += 1) {
    shrinks.forEach((shrink, i) => {
      powers[i] = (powers[i] ?? 0) * shrink;
    });
    sums.push(sumOf(powers, (power) => power));
    const next = sumOf(sums, (sum, r) => sum * (coefficients[k - 1 - r] ?? 0)) / (2 * k);
    coefficients.push(next);
    known += next;
    tail += next * chiSquareUpperTail(x / least, weights.length + 2 * k);
  }
  return clamp(tail + Math.max(0, 1 - known));
}

function clamp(p: number): number {
  return Math.min(1, Math.max(0, p));
}

function sumOf<T>(items: readonly T[], of: (item: T, at: number) => number): number {
  return items.reduce((total, item, at) => total + of(item, at), 0);
}
