// Source: Douglas and Peucker 1973, "Algorithms for the reduction of the number of points required to represent a
// digitized line or its caricature".

type Point = readonly [x: number, y: number];

/** The first and last point, and of the others those without which the line would lie farther than `tolerance` from one of them. */
export function simplifyLine(points: readonly Point[], tolerance: number): readonly Point[] {
  const kept = new Uint8Array(points.length).fill(1, 0, 1).fill(1, -1);
  const open: [first: number, last: number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    const farthest = farthestBetween(points, first, last);
    if (farthest.distance <= tolerance) continue;
    kept[farthest.at] = 1;
    open.push([first, farthest.at], [farthest.at, last]);
  }
  return points.filter((_, at) => kept[at] === 1);
}

function farthestBetween(points: readonly Point[], first: number, last: number): { at: number; distance: number } {
  const [from, to] = [points[first], points[last]];
  const farthest = { at: first, distance: 0 };
  if (from === undefined || to === undefined) return farthest;
  for (let at = first + 1; at < last; at += 1) {
    const distance = distanceTo(points[at] ?? from, from, to);
    if (distance > farthest.distance) Object.assign(farthest, { at, distance });
  }
  return farthest;
}

/** From a point to the nearest of the stretch between two others. */
function distanceTo([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = alongX * alongX + alongY * alongY;
  const share = length === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length;
  const nearest = Math.min(Math.max(share, 0), 1);
  return Math.hypot(x - fromX - nearest * alongX, y - fromY - nearest * alongY);
}
