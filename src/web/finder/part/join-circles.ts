// Cities whose circles would lie on each other become one circle with their sum, so that every number can be read.
import type { Circle } from "./names-with-room.ts";

export interface CountedCircle extends Circle {
  readonly count: number;
  /** Names of the cities inside, the first one that of the circle. */
  readonly names: readonly string[];
}

/** The first in the list stay where they are, and take in what comes after them. */
export function joinCircles(
  circles: readonly CountedCircle[],
  radiusOf: (count: number) => number,
): readonly CountedCircle[] {
  const joined: CountedCircle[] = [];
  for (const circle of circles) {
    const at = joined.findIndex((other) => distance(other, circle) < other.radius + circle.radius);
    const other = joined[at];
    if (other === undefined) joined.push(circle);
    else {
      const count = other.count + circle.count;
      joined[at] = { ...other, count, radius: radiusOf(count), names: [...other.names, ...circle.names] };
    }
  }
  return joined.length === circles.length ? joined : joinCircles(joined, radiusOf);
}

function distance(a: Circle, b: Circle): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
