// Signs that halve strata in a balanced way. Source: McCarthy 1969; Sylvester's construction of Hadamard matrices.

/** Rows of +1 and −1, one column per stratum; any two columns agree as often as they differ. */
export function balancedSigns(strata: number): readonly (readonly number[])[] {
  let size = 1;
  while (size <= strata) size *= 2;
  const sign = (row: number, column: number): number => (bits(row & column) % 2 === 0 ? 1 : -1);
  return Array.from({ length: size }, (_, row) => Array.from({ length: strata }, (__, h) => sign(row, h + 1)));
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
