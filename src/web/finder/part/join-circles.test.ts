import fc from "fast-check";
import { expect, test } from "vitest";
import { type CountedCircle, joinCircles } from "./join-circles.ts";
import { namesWithRoom } from "./names-with-room.ts";

const radiusOf = (count: number) => 8 + Math.sqrt(count);

function circle(id: string, x: number, y: number, count: number): CountedCircle {
  return { ...{ id, name: id, names: [id], x, y, count }, radius: radiusOf(count) };
}

test("circles that lie on each other become one with their sum, and their names stay told", () => {
  expect(joinCircles([circle("a", 0, 0, 9), circle("b", 5, 0, 4), circle("c", 100, 0, 1)], radiusOf)).toEqual([
    { ...circle("a", 0, 0, 13), names: ["a", "b"] },
    circle("c", 100, 0, 1),
  ]);
});

const circles = fc
  .array(fc.tuple(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 50 })), { maxLength: 40 })
  .map((places) => places.map(([x, y, count], at) => circle(String(at), x, y, count)));

test("in the end no two lie on each other, and nothing is lost", () => {
  fc.assert(
    fc.property(circles, (given) => {
      const joined = joinCircles(given, radiusOf);
      const sum = (each: readonly CountedCircle[]) => each.reduce((all, { count }) => all + count, 0);
      expect(sum(joined)).toBe(sum(given));
      expect(joined.flatMap(({ names }) => names).toSorted()).toEqual(given.map(({ id }) => id).toSorted());
      for (const a of joined)
        for (const b of joined)
          if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius);
    }),
  );
});

test("names stay inside the map, and off each other", () => {
  fc.assert(
    fc.property(circles, (given) => {
      const names = namesWithRoom(given, { width: 300, height: 300, letter: 12 });
      for (const a of names)
        for (const b of names)
          if (a !== b && Math.abs(a.y - b.y) < 12)
            expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual((a.name.length + b.name.length) * 3.6);
    }),
  );
});
