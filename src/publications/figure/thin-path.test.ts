import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simplifyLine } from "./simplify-line.ts";
import { ThinPath } from "./thin-path.ts";

type Point = [number, number];

describe("a thin path", () => {
  function draw(points: readonly Point[], closed: boolean): string {
    const path = new ThinPath();
    points.forEach(([x, y], at) => {
      if (at === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    if (closed) path.closePath();
    return path.text();
  }

  test("goes by steps of tenths of a pixel", () => {
    expect(draw([[1, 2], [4.04, 2.5], [3, -0.5]], true)).toBe("M1 2l3 .5 -1-3z"); // biome-ignore format: a triangle
    expect(draw([[0, 0], [0.5, 10.5], [-0.1, 31]], false)).toBe("M0 0l.5 10.5 -.6 20.5"); // biome-ignore format: a line
  });

  test("leaves out what no eye can see", () => {
    expect(draw([[0, 0], [5, 0.1], [10, 0], [10, 10]], true)).toBe("M0 0l10 0 0 10z"); // biome-ignore format: a triangle
    expect(draw([[0, 0], [0.1, 0.1], [0.2, 0]], true)).toBe(""); // biome-ignore format: an islet
    expect(draw([[3, 3]], false)).toBe("");
    expect(draw([], true)).toBe("");
  });

  test("begins again where the pen is lifted", () => {
    const path = new ThinPath();
    path.moveTo(0, 0);
    path.lineTo(9, 0);
    path.moveTo(20, 20);
    path.lineTo(20, 29);
    expect(path.text()).toBe("M0 0l9 0M20 20l0 9");
  });
});

test("a line that is simplified stays within the tolerance, and keeps its ends", () => {
  const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 }), (points) => {
      const kept = simplifyLine(points, 3);
      expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
      for (const point of points) expect(distanceToLine(point, kept)).toBeLessThanOrEqual(3 + 1e-9);
    }),
  );
});

function distanceToLine([x, y]: Point, line: readonly (readonly [number, number])[]): number {
  const steps = line.map((from, at) => {
    const to = line[at + 1] ?? from;
    const along = [to[0] - from[0], to[1] - from[1]] as const;
    const length = along[0] ** 2 + along[1] ** 2;
    const share = length === 0 ? 0 : ((x - from[0]) * along[0] + (y - from[1]) * along[1]) / length;
    const nearest = Math.min(Math.max(share, 0), 1);
    return Math.hypot(x - from[0] - nearest * along[0], y - from[1] - nearest * along[1]);
  });
  return Math.min(...steps);
}
