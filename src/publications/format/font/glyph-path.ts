// The outline of a glyph as SVG path data, relative to where the pen stands; in units of the font, y upwards.
import type { Point } from "./read-glyph.ts";

export function glyphPath(contours: readonly (readonly Point[])[]): string {
  let from = ORIGIN;
  return contours
    .map((contour) => {
      const ring = closedRing(contour);
      const path = ringPath(ring, from);
      // Closing a path leads the pen back to where it began.
      from = ring[0] ?? from;
      return path;
    })
    .join("");
}

const ORIGIN: Point = { x: 0, y: 0, onCurve: true };

/** From a point on the curve round to itself. Between two points off the curve lies one on it, in the middle, that is not written down. */
function closedRing(contour: readonly Point[]): readonly Point[] {
  const full = contour.flatMap((point, i) => {
    const next = contour[(i + 1) % contour.length] ?? point;
    return point.onCurve || next.onCurve ? [point] : [point, middle(point, next)];
  });
  const first = full.findIndex(({ onCurve }) => onCurve);
  return [...full.slice(first), ...full.slice(0, first + 1)];
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true };
}

function ringPath(ring: readonly Point[], from: Point): string {
  let pen = from;
  let control: Point | undefined;
  const segments = ring.map((point, i) => {
    if (!point.onCurve) {
      control = point;
      return "";
    }
    const end = step(pen, point);
    const segment = i === 0 ? `m${end}` : control === undefined ? `l${end}` : `q${step(pen, control)},${end}`;
    [pen, control] = [point, undefined];
    return segment;
  });
  return `${segments.join("")}z`;
}

function step(from: Point, to: Point): string {
  return `${to.x - from.x},${to.y - from.y}`;
}
