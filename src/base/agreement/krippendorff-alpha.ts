// Reliability of codes given by any number of people, some of whom may have skipped some units. Nominal data.
// Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C; interval: units drawn again with
// replacement (1,000 times, from a fixed seed), percentiles 2.5 and 97.5.

export interface Reliability {
  /** 1 = agreement without exception, 0 = as by chance; absent where nothing varies or nothing can be paired. */
  readonly value?: number;
  readonly interval?: readonly [lower: number, upper: number];
  /** Units that two or more people coded. */
  readonly units: number;
  /** Values that can be paired. */
  readonly values: number;
}

const DRAWS = 1000;

/** One list per unit: the codes that it was given, in any order; units with fewer than two say nothing. */
export function krippendorffAlpha(units: readonly (readonly string[])[]): Reliability {
  const paired = units.filter((unit) => unit.length >= 2);
  const values = paired.reduce((sum, unit) => sum + unit.length, 0);
  const value = alphaOf(paired);
  if (value === undefined) return { units: paired.length, values };
  const random = drawer(20260101);
  const drawn: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const again = alphaOf(paired.map(() => paired[Math.floor(random() * paired.length)] ?? []));
    if (again !== undefined) drawn.push(again);
  }
  drawn.sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] ?? value;
  return { value, interval: [at(0.025), at(0.975)], units: paired.length, values };
}

function alphaOf(units: readonly (readonly string[])[]): number | undefined {
  const totals = new Map<string, number>();
  let [n, disagreement] = [0, 0];
  for (const unit of units) {
    const counts = new Map<string, number>();
    for (const code of unit) counts.set(code, (counts.get(code) ?? 0) + 1);
    for (const [code, count] of counts) {
      totals.set(code, (totals.get(code) ?? 0) + count);
      disagreement += (count * (unit.length - count)) / (unit.length - 1);
    }
    n += unit.length;
  }
  let expected = 0;
  for (const count of totals.values()) expected += (count * (n - count)) / (n - 1);
  return n < 2 || expected === 0 ? undefined : 1 - disagreement / expected;
}

/** Mulberry32: uniform between 0 and 1, the same sequence for the same seed. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
