// Pearson correlation of complete columns.

/** Square matrix, one row and column per given column; a column without spread correlates with nothing but itself. */
export function correlation(columns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const standard = columns.map(standardised);
  return standard.map((one, i) => standard.map((other, j) => (i === j ? 1 : product(one, other))));
}

function standardised(values: readonly number[]): readonly number[] {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const away = values.map((value) => value - centre);
  const length = Math.sqrt(product(away, away));
  return away.map((value) => (length === 0 ? 0 : value / length));
}

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
