// Cholesky factors of symmetric matrices. Source: Golub & Van Loan 2013, Matrix Computations, §4.2.
import { dot, type Matrix, product, transpose, type Vector } from "./matrix.ts";

export interface CholeskyFactor {
  /** Lower triangle L with A = L Lᵗ; its row is zero where a column depends on those before it. */
  readonly lower: Matrix;
  /** Columns that depend on columns before them. */
  readonly dependent: readonly number[];
}

/**
 * Factor of a symmetric matrix without negative eigenvalues. A column counts as dependent when less than `tolerance` of its
 * diagonal is left after the columns before it.
 * __Default value:__ 1e-11
 */
export function cholesky(a: Matrix, tolerance = 1e-11): CholeskyFactor {
  const lower = a.map((row) => row.map(() => 0));
  const dependent: number[] = [];
  a.forEach((row, i) => {
    const own = lower[i] ?? [];
    for (let j = 0; j < i; j += 1)
      own[j] = dependent.includes(j) ? 0 : rest(row[j], own, lower[j]) / (lower[j]?.[j] ?? 1);
    const left = rest(row[i], own, own);
    if (left > tolerance * Math.abs(row[i] ?? 0)) own[i] = Math.sqrt(left);
    else {
      own.fill(0);
      dependent.push(i);
    }
  });
  return { lower, dependent };
}

/** An entry less the products of what is known of two rows; what is not known yet is zero in one of them. */
function rest(entry = 0, own: Vector = [], other: Vector = []): number {
  return entry - dot(own, other);
}

/** L⁻¹ of a lower triangle without zeros on its diagonal. */
export function inverseOfLower(lower: Matrix): Matrix {
  const inverse = lower.map((row) => row.map(() => 0));
  lower.forEach((row, i) => {
    const own = inverse[i] ?? [];
    for (let j = 0; j <= i; j += 1) {
      let rest = i === j ? 1 : 0;
      for (let k = j; k < i; k += 1) rest -= (row[k] ?? 0) * (inverse[k]?.[j] ?? 0);
      own[j] = rest / (row[i] ?? 1);
    }
  });
  return inverse;
}

/** (L Lᵗ)⁻¹. */
export function inverseFromFactor(lower: Matrix): Matrix {
  const inverse = inverseOfLower(lower);
  return product(transpose(inverse), inverse);
}
