// Seeded chance: the same seed gives the same world. Generator sfc32 (Doty-Humphrey 2010, PractRand), seeded by FNV-1a.

/** Codes with weights on any scale. */
export type Odds = Readonly<Record<string, number>>;

export interface Random {
  /** In [0, 1). */
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly chance: (probability: number) => boolean;
  /** Both ends included. */
  readonly integer: (from: number, to: number) => number;
  readonly pick: (odds: Odds) => string;
}

export function makeRandom(seed: string): Random {
  const uniform = sfc32(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    normal,
    chance: (probability) => uniform() < probability,
    integer: (from, to) => from + Math.floor(uniform() * (to - from + 1)),
    pick: (odds) => pick(odds, uniform()),
  };
}

function sfc32(seed: string): () => number {
  let [a, b, c, counter] = [hash(`${seed}a`), hash(`${seed}b`), hash(`${seed}c`), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let warm = 0; warm < 15; warm++) next();
  return next;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}

function pick(odds: Odds, uniform: number): string {
  const entries = Object.entries(odds);
  let left = uniform * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [code, weight] of entries) {
    left -= weight;
    if (left < 0) return code;
  }
  return entries.at(-1)?.[0] ?? "";
}
