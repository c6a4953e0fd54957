// Small dense matrices, row by row: what is left to compute once the engine has added up the rows.

export type Vector = readonly number[];
export type Matrix = readonly Vector[];

export function identity(size: number): Matrix {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

export function transpose(a: Matrix): Matrix {
  return (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? 0));
}

export function product(a: Matrix, b: Matrix): Matrix {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

export function times(a: Matrix, x: Vector): Vector {
  return a.map((row) => dot(row, x));
}

export function dot(x: Vector, y: Vector): number {
  let total = 0;
  for (let i = 0; i < x.length; i += 1) total += (x[i] ?? 0) * (y[i] ?? 0);
  return total;
}

/** J V Jᵗ: the covariance of what depends on estimates with covariance V through the derivatives J. */
export function sandwich(j: Matrix, v: Matrix): Matrix {
  return product(product(j, v), transpose(j));
}

export function diagonal(a: Matrix): Vector {
  return a.map((row, i) => row[i] ?? 0);
}

/** The rows and columns at these places. */
export function submatrix(a: Matrix, places: readonly number[]): Matrix {
  return places.map((i) => places.map((j) => a[i]?.[j] ?? 0));
}

/** A symmetric matrix from its lower triangle, row after row. */
export function fromLowerTriangle(entries: Vector, size: number): Matrix {
  const at = (i: number, j: number): number => entries[(i * (i + 1)) / 2 + j] ?? 0;
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => at(Math.max(i, j), Math.min(i, j))),
  );
}
