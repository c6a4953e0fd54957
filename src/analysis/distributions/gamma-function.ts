// The gamma function and the two corrections that keep densities exact for large parameters.
// Source: Lanczos 1964 (g = 7, nine terms); Loader 2000, "Fast and Accurate Computation of Binomial Probabilities".

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** Logarithm of the gamma function for x > 0. */
export function logGamma(x: number): number {
  if (x >= 15) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  let series: number = LANCZOS[0];
  LANCZOS.slice(1).forEach((coefficient, i) => {
    series += coefficient / (shifted + i + 1);
  });
  const base = shifted + 7.5;
  return HALF_LOG_TWO_PI + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

/** What Stirling's formula leaves out of log x!: log Γ(x+1) − (x + ½) log x + x − ½ log 2π. */
export function stirlingError(x: number): number {
  if (x < 15) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
  const square = x * x;
  const tail = 1 / 1188 - (691 / 360360 - 1 / 156 / square) / square;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - tail / square) / square) / square) / square) / x;
}

/** x log(x / mean) + mean − x, without cancellation when x is near the mean. */
export function deviancePart(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = (x - mean) / (x + mean);
  let total = (x - mean) * ratio;
  let term = 2 * x * ratio;
  for (let j = 1; j < 1000; j += 1) {
    term *= ratio * ratio;
    const next = total + term / (2 * j + 1);
    if (next === total) return next;
    total = next;
  }
  return total;
}
