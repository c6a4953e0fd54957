// A stream of numbers that is the same on every machine: 32-bit integer arithmetic only (sfc32 by Chris Doty-Humphrey,
// of the PractRand test suite), started from any text or number.

export interface Random {
  /** Uniform on [0, 1), in steps of 2⁻⁵³. */
  readonly next: () => number;
  /** A whole number from 0 to below `count`, each as likely. */
  readonly below: (count: number) => number;
}

export function seededRandom(seed: string | number): Random {
  const state = startOf(String(seed));
  for (let i = 0; i < 15; i++) step(state);
  const next = () => ((step(state) >>> 5) * 0x4000000 + (step(state) >>> 6)) / 2 ** 53;
  return { next, below: (count) => Math.floor(next() * count) };
}

/** The same order for the same stream; `items` is left alone. Source: Durstenfeld 1964 (Fisher–Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [order[at], order[other]] = [order[other] as Item, order[at] as Item];
  }
  return order;
}

type State = [number, number, number, number];

function step(state: State): number {
  const [a, b, c, d] = state;
  const sum = (a + b + d) | 0;
  state[0] = b ^ (b >>> 9);
  state[1] = (c + (c << 3)) | 0;
  state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
  state[3] = (d + 1) | 0;
  return sum >>> 0;
}

/** Four words of a text by FNV-1a with four starts. */
function startOf(text: string): State {
  const hash = (start: number) => {
    let h = start | 0;
    for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
    return h;
  };
  return [hash(0x811c9dc5), hash(0x9e3779b9), hash(0x243f6a88), 1];
}
