// Draws that statistics need, from a stream of random numbers.
import type { Random } from "./sampling/random.ts";

/** A number of the standard normal distribution. Source: Marsaglia and Bray 1964 (polar method). */
export function drawNormal(random: Random): number {
  for (;;) {
    const [u, v] = [2 * random.next() - 1, 2 * random.next() - 1];
    const square = u * u + v * v;
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** The place of one of the weights, drawn in proportion to them. */
export function drawPlace(random: Random, weights: readonly number[]): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  let last = 0;
  for (const [place, weight] of weights.entries()) {
    if (weight <= 0) continue;
    if (left < weight) return place;
    left -= weight;
    last = place;
  }
  return last;
}
