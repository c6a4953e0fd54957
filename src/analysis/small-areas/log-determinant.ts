// The logarithm of a determinant, for likelihoods of normal models.
import type { Matrix } from "../matrix/matrix.ts";

/** By elimination; of a matrix with positive eigenvalues. */
export function logDeterminant(a: Matrix): number {
  const rows = a.map((row) => [...row]);
  let log = 0;
  rows.forEach((pivot, k) => {
    for (const row of rows.slice(k + 1)) {
      const factor = (row[k] ?? 0) / (pivot[k] ?? 1);
      for (let j = k; j < row.length; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
    log += Math.log(pivot[k] ?? 1);
  });
  return log;
}
