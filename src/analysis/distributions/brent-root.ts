// Where a function crosses zero, one evaluation at a time, for functions that must be asked for. The steps are those of
// Brent's `zeroin` as R's uniroot takes them, so that a function made of steps is left on the same side.
// Source: Brent 1973, Algorithms for Minimization without Derivatives, chapter 4.

export interface Search {
  readonly from: number;
  readonly to: number;
  readonly tolerance: number;
}

/** Yields the point at which the value is wanted, and is given it; returns the root. The ends have different signs. */
export function* brentRoot({ from, to, tolerance }: Search): Generator<number, number, number> {
  let a = { x: from, y: yield from };
  let b = { x: to, y: yield to };
  if (a.y === 0) return a.x;
  if (b.y === 0) return b.x;
  let c = a;
  for (let round = 0; round <= MOST_ROUNDS; round += 1) {
    const before = b.x - a.x;
    if (Math.abs(c.y) < Math.abs(b.y)) [a, b, c] = [b, c, b];
    const least = 2 * Number.EPSILON * Math.abs(b.x) + tolerance / 2;
    if (Math.abs(c.x - b.x) / 2 <= least || b.y === 0) return b.x;
    const step = nextStep({ a, b, c }, before, least);
    a = b;
    b = { x: b.x + step, y: yield b.x + step };
    if (b.y * c.y > 0) c = a;
  }
  return b.x;
}

const MOST_ROUNDS = 1000;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Points {
  readonly a: Point;
  readonly b: Point;
  readonly c: Point;
}

/** Interpolated where the last step can be trusted, else half of what is left; never shorter than `least`. */
function nextStep({ a, b, c }: Points, before: number, least: number): number {
  const half = (c.x - b.x) / 2;
  const trusted = Math.abs(before) >= least && Math.abs(a.y) > Math.abs(b.y);
  const wanted = trusted ? (interpolated({ a, b, c }, before, least) ?? half) : half;
  return Math.abs(wanted) < least ? Math.sign(wanted || -1) * least : wanted;
}

/** The step of the parabola through three points, or of the line through two; undefined where it would go astray. */
function interpolated({ a, b, c }: Points, before: number, least: number): number | undefined {
  const width = c.x - b.x;
  const { above, below } = a.x === c.x ? byLine(a, b, width) : byParabola({ a, b, c }, width);
  const [p, q] = above > 0 ? [above, -below] : [-above, below];
  const isInside = p < 0.75 * width * q - Math.abs(least * q) / 2 && p < Math.abs((before * q) / 2);
  return isInside ? p / q : undefined;
}

function byLine(a: Point, b: Point, width: number): { readonly above: number; readonly below: number } {
  const slope = b.y / a.y;
  return { above: width * slope, below: 1 - slope };
}

function byParabola({ a, b, c }: Points, width: number): { readonly above: number; readonly below: number } {
  const [q, t1, t2] = [a.y / c.y, b.y / c.y, b.y / a.y];
  return {
    above: t2 * (width * q * (q - t1) - (b.x - a.x) * (t1 - 1)),
    below: (q - 1) * (t1 - 1) * (t2 - 1),
  };
}
