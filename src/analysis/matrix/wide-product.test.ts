import fc from "fast-check";
import { expect, test } from "vitest";
import { product } from "./matrix.ts";
import { wideProduct } from "./wide-product.ts";

test("the wide product is the product to the last bit", () => {
  const matrix = (rows: number, columns: number) =>
    fc.array(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    });
  fc.assert(
    fc.property(matrix(4, 3), matrix(3, 5), (a, b) => {
      expect(wideProduct(a, b)).toEqual(product(a, b));
    }),
  );
});
