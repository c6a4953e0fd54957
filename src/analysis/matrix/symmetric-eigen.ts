// Eigenvalues and eigenvectors of symmetric matrices. Source: Golub & Van Loan 2013, Matrix Computations, §8.5 (Jacobi).
import { identity, type Matrix, transpose, type Vector } from "./matrix.ts";

export interface SymmetricEigen {
  /** From the largest to the smallest. */
  readonly values: Vector;
  /** One vector of length one per value, in the same order; its largest entry is positive. */
  readonly vectors: Matrix;
}

export function symmetricEigen(a: Matrix): SymmetricEigen {
  const work = a.map((row) => [...row]);
  const turned = identity(a.length).map((row) => [...row]);
  const scale = Math.hypot(...a.flat());
  for (let sweep = 0; sweep < 100 && offDiagonal(work) > scale * 1e-17; sweep += 1) {
    for (let p = 0; p < a.length; p += 1) for (let q = p + 1; q < a.length; q += 1) rotate(work, turned, [p, q]);
  }
  const columns = transpose(turned);
  const order = work.map((_, i) => i).sort((i, j) => (work[j]?.[j] ?? 0) - (work[i]?.[i] ?? 0));
  return {
    values: order.map((i) => work[i]?.[i] ?? 0),
    vectors: order.map((i) => upright(columns[i] ?? [])),
  };
}

function offDiagonal(a: Matrix): number {
  return Math.hypot(...a.flatMap((row, i) => row.filter((_, j) => j !== i)));
}

function rotate(work: number[][], turned: number[][], [p, q]: readonly [number, number]): void {
  const [pp, qq, pq] = [work[p]?.[p] ?? 0, work[q]?.[q] ?? 0, work[p]?.[q] ?? 0];
  if (pq === 0) return;
  const tau = (qq - pp) / (2 * pq);
  const tangent = Math.sign(tau || 1) / (Math.abs(tau) + Math.hypot(1, tau));
  const cosine = 1 / Math.hypot(1, tangent);
  const turn = { cosine, sine: tangent * cosine };
  turnColumns(work, [p, q], turn);
  turnRows(work, [p, q], turn);
  turnColumns(turned, [p, q], turn);
}

interface Turn {
  readonly cosine: number;
  readonly sine: number;
}

function turnColumns(a: number[][], [p, q]: readonly [number, number], { cosine, sine }: Turn): void {
  for (const row of a) {
    const [x, y] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  }
}

function turnRows(a: number[][], [p, q]: readonly [number, number], { cosine, sine }: Turn): void {
  const [first, second] = [a[p] ?? [], a[q] ?? []];
  first.forEach((x, j) => {
    const y = second[j] ?? 0;
    first[j] = cosine * x - sine * y;
    second[j] = sine * x + cosine * y;
  });
}

function upright(vector: Vector): Vector {
  const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  return largest < 0 ? vector.map((value) => -value) : vector;
}
