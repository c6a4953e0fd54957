// How many columns of a matrix do not follow from those before them, as R's qr counts them.
// Source: LINPACK dqrdc2, the limit of R's degf for replicate weights.

/** Of a column's length this much must be left beside the columns before it. */
const LIMIT = 1e-5;

/** Columns of one length. */
export function columnRank(columns: readonly Float64Array[]): number {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const rest = Float64Array.from(column);
    for (const one of basis) {
      const along = dot(rest, one);
      for (let i = 0; i < rest.length; i += 1) rest[i] = (rest[i] ?? 0) - along * (one[i] ?? 0);
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length > LIMIT * Math.sqrt(dot(column, column))) basis.push(rest.map((value) => value / length));
  }
  return basis.length;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
