// The regularised incomplete beta function: the tails of the beta, t and F distributions.
// Source: Press et al. 2007, Numerical Recipes §6.4 (Lentz's continued fraction); prefactor after Loader 2000.
import { deviancePart, stirlingError } from "./gamma-function.ts";

/** I_x(a, b). `rest` is 1 − x, given apart so that tails near one lose nothing. */
export function incompleteBeta(x: number, rest: number, shape: { readonly a: number; readonly b: number }): number {
  const { a, b } = shape;
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - lowerTail(rest, x, { a: b, b: a });
  return lowerTail(x, rest, shape);
}

/** x^a (1−x)^b / B(a, b). */
function prefactor(x: number, rest: number, a: number, b: number): number {
  const n = a + b;
  const error = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const deviance = deviancePart(a, n * x) + deviancePart(b, n * rest);
  return Math.sqrt((a * b) / (n * 2 * Math.PI)) * Math.exp(error - deviance);
}

function lowerTail(x: number, rest: number, shape: { readonly a: number; readonly b: number }): number {
  const { a, b } = shape;
  const tiny = 1e-300;
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 20_000; m += 1) {
    for (const factor of continuedFactors(m, x, shape)) {
      d = 1 / away(1 + factor * d);
      c = away(1 + factor / c);
      fraction *= d * c;
    }
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return (prefactor(x, rest, a, b) * fraction) / a;
}

function continuedFactors(m: number, x: number, { a, b }: { a: number; b: number }): readonly [number, number] {
  const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
  const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  return [even, odd];
}
