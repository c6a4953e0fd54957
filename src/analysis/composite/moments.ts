// Moments of a sample without missing values, as spreadsheets and COINr define them (Joanes and Gill 1998, type 2).

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Divisor n − 1. */
export function standardDeviation(values: readonly number[]): number {
  return Math.sqrt(variance(values));
}

/** Divisor n − 1. */
export function variance(values: readonly number[]): number {
  return centralSum(values, 2) / (values.length - 1);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

/** At least 3 values, not all equal; else NaN. Source: Joanes and Gill 1998, G1. */
export function skewness(values: readonly number[]): number {
  const n = values.length;
  if (n < 3) return Number.NaN;
  const biased = (Math.sqrt(n) * centralSum(values, 3)) / centralSum(values, 2) ** 1.5;
  return (biased * Math.sqrt(n * (n - 1))) / (n - 2);
}

/** Excess over the normal; at least 4 values, not all equal; else NaN. Source: Joanes and Gill 1998, G2. */
export function kurtosis(values: readonly number[]): number {
  const n = values.length;
  if (n < 4) return Number.NaN;
  const excess = (n * centralSum(values, 4)) / centralSum(values, 2) ** 2 - 3;
  return (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3));
}

function centralSum(values: readonly number[], power: number): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** power, 0);
}
