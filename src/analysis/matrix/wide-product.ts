// The product of matrices with hundreds of rows: the sums of `product`, in the same order, over packed numbers.
import { type Matrix, transpose } from "./matrix.ts";

export function wideProduct(a: Matrix, b: Matrix): Matrix {
  const columns = transpose(b).map((column) => Float64Array.from(column));
  return a.map((row) => {
    const packed = Float64Array.from(row);
    return columns.map((column) => dotPacked(packed, column));
  });
}

function dotPacked(x: Float64Array, y: Float64Array): number {
  let total = 0;
  for (let i = 0; i < x.length; i += 1) total += (x[i] ?? 0) * (y[i] ?? 0);
  return total;
}
