// A weight to its last bit, where a text has lost some of them.

/** Two single-precision numbers never lie as near to each other as a number that lost its last digits lies to its own. */
const LOST_DIGITS = 1e-14;

/**
 * The weight to its last bit, which decides whether a sum of weights meets a share exactly. Weights of SPSS and Stata are
 * often single-precision numbers, of which a text of 15 digits keeps all but the last bits; others are read back from
 * probabilities, as R keeps them.
 */
export function exactWeight(weight: number): number {
  const single = Math.fround(weight);
  if (Math.abs(single - weight) <= LOST_DIGITS * Math.abs(weight)) return single;
  return 1 / (1 / weight);
}
