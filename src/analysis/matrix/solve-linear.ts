// Systems of linear equations. Source: Golub & Van Loan 2013, Matrix Computations, §3.4 (elimination with partial pivoting).
import { identity, type Matrix, type Vector } from "./matrix.ts";

/** X with A X = B; undefined where A is singular to working precision. */
export function solveLinear(a: Matrix, b: Matrix): Matrix | undefined {
  const size = a.length;
  const rows = a.map((row, i) => [...row, ...(b[i] ?? [])]);
  const scale = Math.max(...a.flat().map(Math.abs));
  for (let k = 0; k < size; k += 1) {
    const pivot = rows.slice(k).reduce((best, row, i) => (at(row, k) > at(rows[best] ?? [], k) ? k + i : best), k);
    if (!(at(rows[pivot] ?? [], k) > scale * size * Number.EPSILON)) return undefined;
    [rows[k], rows[pivot]] = [rows[pivot] ?? [], rows[k] ?? []];
    eliminate(rows, k);
  }
  return rows.map((row, i) => row.slice(size).map((value) => value / (row[i] ?? 1)));
}

/** x with A x = b; undefined where A is singular to working precision. */
export function solveVector(a: Matrix, b: Vector): Vector | undefined {
  return solveLinear(
    a,
    b.map((value) => [value]),
  )?.map(([value = 0]) => value);
}

/** The inverse; undefined where A is singular to working precision. */
export function inverse(a: Matrix): Matrix | undefined {
  return solveLinear(a, identity(a.length));
}

function at(row: Vector, k: number): number {
  return Math.abs(row[k] ?? 0);
}

function eliminate(rows: number[][], k: number): void {
  const pivot = rows[k] ?? [];
  rows.forEach((row, i) => {
    const factor = i === k ? 0 : (row[k] ?? 0) / (pivot[k] ?? 1);
    if (factor === 0) return;
    for (let j = k; j < row.length; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
  });
}
