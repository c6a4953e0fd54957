// Many comparisons at once: p values adjusted so that, among the differences called real, the expected share of false ones
// stays below the level asked for. Source: Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57, p. 293.

/** Adjusted p (q) for each p, in the order given. Holds for independent and for positively dependent tests. */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const count = pValues.length;
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(count).fill(1);
  let smallest = 1;
  for (const [place, { p, index }] of order.entries()) {
    smallest = Math.min(smallest, p * (count / (count - place)));
    adjusted[index] = smallest;
  }
  return adjusted;
}
