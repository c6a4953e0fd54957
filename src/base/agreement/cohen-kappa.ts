// Agreement of two people who sorted the same things, beyond chance. Sources: Cohen 1960, Educational and Psychological
// Measurement 20, 37–46; standard error: Fleiss, Cohen and Everitt 1969, Psychological Bulletin 72, 323–327, equation 13.

export interface Agreement {
  /** From -1 to 1; absent when both put everything into one class: then chance explains it all. */
  readonly value?: number;
  readonly standardError?: number;
  /** 95 %, from the normal distribution, cut at -1 and 1. */
  readonly interval?: readonly [lower: number, upper: number];
  /** Things that both sorted. */
  readonly n: number;
  /** Share of them on which they agree. */
  readonly agreedShare: number;
}

const Z_95 = 1.959963984540054;

/** Pairs: the class that each of the two gave to one thing. */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): Agreement {
  const n = pairs.length;
  if (n === 0) return { n, agreedShare: 0 };
  const classes = [...new Set(pairs.flat())].toSorted();
  const share = (test: (pair: readonly [string, string]) => boolean) => pairs.filter(test).length / n;
  const rows = new Map(classes.map((one) => [one, share(([a]) => a === one)]));
  const columns = new Map(classes.map((one) => [one, share(([, b]) => b === one)]));
  const agreedShare = share(([a, b]) => a === b);
  const chance = classes.reduce((sum, one) => sum + (rows.get(one) ?? 0) * (columns.get(one) ?? 0), 0);
  if (chance === 1) return { n, agreedShare };
  const value = (agreedShare - chance) / (1 - chance);
  const cells = classes.flatMap((row) =>
    classes.map((column) => {
      const p = share(([a, b]) => a === row && b === column);
      const margins = (columns.get(row) ?? 0) + (rows.get(column) ?? 0);
      const slope = Number(row === column) * (1 - chance) - margins * (1 - agreedShare);
      return { p, slope };
    }),
  );
  const mean = cells.reduce((sum, { p, slope }) => sum + p * slope, 0);
  const square = cells.reduce((sum, { p, slope }) => sum + p * slope * slope, 0);
  const standardError = Math.sqrt(Math.max(0, square - mean * mean) / n) / (1 - chance) ** 2;
  const interval = [Math.max(-1, value - Z_95 * standardError), Math.min(1, value + Z_95 * standardError)] as const;
  return { value, standardError, interval, n, agreedShare };
}
