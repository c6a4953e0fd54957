// Where a function crosses zero. Source: Ridders 1979, IEEE Transactions on Circuits and Systems 26(11).

export interface Bracket {
  readonly from: number;
  readonly to: number;
}

/** A root inside the bracket, at whose ends the function has different signs, to the last bits of a double. */
export function findRoot(f: (x: number) => number, bracket: Bracket): number {
  let { from, to } = bracket;
  let [low, high] = [f(from), f(to)];
  if (low === 0) return from;
  let best = to;
  for (let round = 0; round < 200 && high !== 0; round += 1) {
    const middle = from + (to - from) / 2;
    const atMiddle = f(middle);
    const scale = Math.sqrt(atMiddle * atMiddle - low * high);
    const next = scale === 0 ? middle : middle + ((middle - from) * Math.sign(low - high) * atMiddle) / scale;
    if (next === best || Math.abs(to - from) <= 4 * Number.EPSILON * Math.abs(next)) return next;
    best = next;
    const atNext = f(next);
    if (atNext === 0) return next;
    const points = [
      { x: from, y: low },
      { x: middle, y: atMiddle },
      { x: next, y: atNext },
      { x: to, y: high },
    ].sort((a, b) => a.x - b.x);
    const crossing = points.findIndex(({ y }, i) => i > 0 && Math.sign(y) !== Math.sign(low));
    const [left, right] = [points[crossing - 1], points[crossing]];
    if (left === undefined || right === undefined) return next;
    ({ x: from, y: low } = left);
    ({ x: to, y: high } = right);
  }
  return best;
}

/** Widens [from, to] upwards until the function changes its sign. */
export function bracketUpwards(f: (x: number) => number, start: Bracket): Bracket {
  let { from, to } = start;
  const sign = Math.sign(f(from));
  while (Math.sign(f(to)) === sign && Number.isFinite(to)) {
    [from, to] = [to, to * 2];
  }
  return { from, to };
}
