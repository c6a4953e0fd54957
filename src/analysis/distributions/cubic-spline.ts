// A smooth curve through points: the cubic spline whose end pieces follow the cubics through the four points at each end.
// Source: Forsythe, Malcolm & Moler 1977, Computer Methods for Mathematical Computations, §4.4; R's spline(method = "fmm").

export interface Knot {
  readonly x: number;
  readonly y: number;
}

/** The curve through at least two points with ascending x; beyond them the end pieces go on. */
export function cubicSpline(knots: readonly Knot[]): (x: number) => number {
  const gaps = knots.slice(1).map(({ x }, i) => x - (knots[i]?.x ?? 0));
  const slopes = knots.slice(1).map(({ y }, i) => (y - (knots[i]?.y ?? 0)) / (gaps[i] ?? 1));
  const bends = bendsOf(knots, gaps, slopes);
  return (x) => {
    const after = knots.findIndex((knot) => knot.x > x);
    const i = Math.max(0, (after === -1 ? knots.length : after) - 1);
    const piece = Math.min(i, gaps.length - 1);
    const [from, gap] = [knots[piece] ?? { x: 0, y: 0 }, gaps[piece] ?? 1];
    const [bend, next] = [bends[piece] ?? 0, bends[piece + 1] ?? 0];
    const way = x - from.x;
    const slope = (slopes[piece] ?? 0) - gap * (next + 2 * bend);
    return from.y + way * (slope + way * (3 * bend + (way * (next - bend)) / gap));
  };
}

/** A sixth of the second derivative at each knot: a system of three diagonals, solved downwards and back. */
function bendsOf(knots: readonly Knot[], gaps: readonly number[], slopes: readonly number[]): readonly number[] {
  const n = knots.length;
  if (n < 3) return knots.map(() => 0);
  const gap = (i: number): number => gaps[i] ?? 0;
  const diagonal = knots.map((_, i) => (i === 0 ? -gap(0) : i === n - 1 ? -gap(n - 2) : 2 * (gap(i - 1) + gap(i))));
  const right = knots.map((_, i) => (i === 0 || i === n - 1 ? 0 : (slopes[i] ?? 0) - (slopes[i - 1] ?? 0)));
  if (n > 3) {
    const third = (i: number): number => ((slopes[i + 1] ?? 0) - (slopes[i] ?? 0)) / (gap(i) + gap(i + 1));
    const reach = (from: number): number => (knots[from + 3]?.x ?? 0) - (knots[from]?.x ?? 0);
    right[0] = ((third(1) - third(0)) * gap(0) ** 2) / reach(0);
    right[n - 1] = (-(third(n - 3) - third(n - 4)) * gap(n - 2) ** 2) / reach(n - 4);
  }
  for (let i = 1; i < n; i += 1) {
    const factor = gap(i - 1) / (diagonal[i - 1] ?? 1);
    diagonal[i] = (diagonal[i] ?? 0) - factor * gap(i - 1);
    right[i] = (right[i] ?? 0) - factor * (right[i - 1] ?? 0);
  }
  const bends = [...right];
  for (let i = n - 1; i >= 0; i -= 1) {
    bends[i] = ((right[i] ?? 0) - (i === n - 1 ? 0 : gap(i) * (bends[i + 1] ?? 0))) / (diagonal[i] ?? 1);
  }
  return bends;
}
