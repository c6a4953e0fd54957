// Truth by identities: a solution solves, a factor multiplies back, eigenvectors are only stretched.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky, inverseFromFactor } from "./cholesky.ts";
import { fromLowerTriangle, identity, type Matrix, product, sandwich, submatrix, times, transpose } from "./matrix.ts";
import { inverse, solveLinear, solveVector } from "./solve-linear.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

function near(a: Matrix, tolerance = 1e-9): Matrix {
  return a.map((row) => row.map((value) => expect.closeTo(value, -Math.log10(tolerance))));
}

const ANY_MATRIX = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

/** A Aᵗ + I: never singular. */
function positive(a: Matrix): Matrix {
  return product(a, transpose(a)).map((row, i) => row.map((value, j) => value + (i === j ? 1 : 0)));
}

describe("small matrices", () => {
  it("solve equations whose solution solves them", () => {
    fc.assert(
      fc.property(ANY_MATRIX, (any) => {
        const a = positive(any);
        expect(product(a, inverse(a) ?? [])).toEqual(near(identity(a.length)));
        const x = solveVector(a, a[0] ?? []) ?? [];
        expect(times(a, x).map((value) => [value])).toEqual(near((a[0] ?? []).map((value) => [value])));
      }),
    );
  });

  it("need a pivot: a zero on the diagonal is no obstacle", () => {
    const swap = [
      [0, 1],
      [1, 0],
    ];
    expect(solveLinear(swap, [[2], [3]])).toEqual([[3], [2]]);
  });

  it("say when equations have no single solution", () => {
    const flat = [
      [1, 2],
      [2, 4],
    ];
    expect(inverse(flat)).toBeUndefined();
    expect(solveLinear([[0]], [[1]])).toBeUndefined();
  });

  it("have Cholesky factors that multiply back", () => {
    fc.assert(
      fc.property(ANY_MATRIX, (any) => {
        const a = positive(any);
        const { lower, dependent } = cholesky(a);
        expect(product(lower, transpose(lower))).toEqual(near(a));
        expect(product(inverseFromFactor(lower), a)).toEqual(near(identity(a.length), 1e-8));
        expect(dependent).toEqual([]);
      }),
    );
  });

  it("name the column that depends on those before it", () => {
    const columns = [
      [1, 1, 1, 1],
      [1, 2, 3, 5],
      [3, 4, 5, 7],
      [0, 1, 0, 2],
    ];
    expect(cholesky(product(columns, transpose(columns))).dependent).toEqual([2]);
  });

  it("have eigenvectors that are only stretched, by falling eigenvalues", () => {
    fc.assert(
      fc.property(ANY_MATRIX, (any) => {
        const a = positive(any);
        const { values, vectors } = symmetricEigen(a);
        expect(vectors.map((vector) => times(a, vector))).toEqual(
          near(vectors.map((vector, i) => vector.map((x) => x * (values[i] ?? 0)))),
        );
        expect(product(vectors, transpose(vectors))).toEqual(near(identity(a.length)));
        expect([...values].sort((x, y) => y - x)).toEqual(values);
      }),
    );
  });

  it("know the eigenvalues of a matrix solved by hand", () => {
    const { values, vectors } = symmetricEigen([
      [2, 1],
      [1, 2],
    ]);
    expect(values).toEqual([3, 1].map((value) => expect.closeTo(value, 14)));
    expect(vectors[0]).toEqual([Math.SQRT1_2, Math.SQRT1_2].map((value) => expect.closeTo(value, 14)));
  });

  it("take parts and triangles", () => {
    const a = fromLowerTriangle([1, 2, 3, 4, 5, 6], 3);
    expect(a).toEqual([
      [1, 2, 4],
      [2, 3, 5],
      [4, 5, 6],
    ]);
    expect(submatrix(a, [2, 0])).toEqual([
      [6, 4],
      [4, 1],
    ]);
    expect(sandwich([[1, -1, 0]], a)).toEqual([[0]]);
  });
});
