// The regularised incomplete gamma functions: the tails of chi-square and Poisson.
// Source: Press et al. 2007, Numerical Recipes §6.2; prefactor after Loader 2000.
import { deviancePart, stirlingError } from "./gamma-function.ts";

/** P(a, x), the lower tail. */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? bySeries(a, x) : 1 - byFraction(a, x);
}

/** Q(a, x), the upper tail. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - bySeries(a, x) : byFraction(a, x);
}

/** x^a e^(−x) / Γ(a+1). */
function prefactor(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviancePart(a, x)) / Math.sqrt(2 * Math.PI * a);
}

function bySeries(a: number, x: number): number {
  let term = 1;
  let total = 1;
  for (let n = 1; n < 100_000 && term > total * 1e-17; n += 1) {
    term *= x / (a + n);
    total += term;
  }
  return prefactor(a, x) * total;
}

function byFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 100_000; i += 1) {
    const factor = -i * (i - a);
    b += 2;
    d = 1 / (factor * d + b);
    c = b + factor / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return prefactor(a, x) * a * fraction;
}
