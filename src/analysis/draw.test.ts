import { expect, test } from "vitest";
import { drawNormal, drawPlace } from "./draw.ts";
import { seededRandom } from "./sampling/random.ts";

test("normal numbers have mean 0, variance 1 and the tails of the normal distribution", () => {
  const random = seededRandom(3);
  const drawn = Array.from({ length: 40_000 }, () => drawNormal(random));
  const mean = drawn.reduce((sum, z) => sum + z, 0) / drawn.length;
  const variance = drawn.reduce((sum, z) => sum + (z - mean) ** 2, 0) / drawn.length;
  expect(Math.abs(mean)).toBeLessThan(0.02);
  expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  expect(drawn.filter((z) => Math.abs(z) > 1.96).length / drawn.length).toBeCloseTo(0.05, 2);
});

test("places are drawn in proportion to their weights, and never without weight", () => {
  const random = seededRandom(5);
  const counts = [0, 0, 0, 0];
  for (let draw = 0; draw < 20_000; draw += 1) {
    const at = drawPlace(random, [0, 1, 3, 0]);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  expect([counts[0], counts[3]]).toEqual([0, 0]);
  expect((counts[2] ?? 0) / 20_000).toBeCloseTo(0.75, 1);
});
