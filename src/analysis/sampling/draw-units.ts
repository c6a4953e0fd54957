// Ways to draw units from a list, each with the chance that a unit had. Places count from zero, in the order of the list.
// Source: Särndal, Swensson and Wretman 1992, chapter 3 (simple, systematic, proportional to size).
import { sampleIsLargerThanFrame } from "./problems.ts";
import { type Random, shuffled } from "./random.ts";

export interface DrawnUnit {
  readonly place: number;
  /** Inclusion probability, above 0 and up to 1. */
  readonly probability: number;
}

/** Every set of n units as likely. */
export function drawSimple(units: number, n: number, random: Random): readonly DrawnUnit[] {
  if (n > units) throw sampleIsLargerThanFrame(n, units);
  const places = shuffled(
    Array.from({ length: units }, (_, place) => place),
    random,
  ).slice(0, n);
  return places.sort((a, b) => a - b).map((place) => ({ place, probability: n / units }));
}

/** Every N/n-th unit from a random start; the interval need not be whole. */
export function drawSystematic(units: number, n: number, random: Random): readonly DrawnUnit[] {
  if (n > units) throw sampleIsLargerThanFrame(n, units);
  const start = random.next();
  return Array.from({ length: n }, (_, at) => ({
    place: Math.min(units - 1, Math.floor(((at + start) * units) / n)),
    probability: n / units,
  }));
}

/** Systematic along the cumulated sizes; units as large as the interval are taken for sure, the others share the rest. */
export function drawProportional(sizes: readonly number[], n: number, random: Random): readonly DrawnUnit[] {
  if (n > sizes.length) throw sampleIsLargerThanFrame(n, sizes.length);
  const sure = sureUnits(sizes, n);
  const rest = sizes.flatMap((size, place) => (sure.has(place) ? [] : [{ place, size }]));
  const left = n - sure.size;
  const total = rest.reduce((sum, { size }) => sum + size, 0);
  const drawn: DrawnUnit[] = [...sure].map((place) => ({ place, probability: 1 }));
  let next = random.next();
  let reached = 0;
  for (const { place, size } of left === 0 ? [] : rest) {
    const probability = (left * size) / total;
    reached += probability;
    if (next >= reached || drawn.length === n) continue;
    drawn.push({ place, probability });
    next += 1;
  }
  const last = rest.at(-1);
  if (drawn.length < n && last !== undefined && !drawn.some(({ place }) => place === last.place))
    drawn.push({ place: last.place, probability: (left * last.size) / total });
  return drawn.sort((a, b) => a.place - b.place);
}

/** Places of units whose share of the remaining sizes would give them a chance of one or more, found again and again. */
function sureUnits(sizes: readonly number[], n: number): ReadonlySet<number> {
  const sure = new Set<number>();
  for (;;) {
    const left = n - sure.size;
    const total = sizes.reduce((sum, size, place) => (sure.has(place) ? sum : sum + size), 0);
    const found = sizes.flatMap((size, place) =>
      !sure.has(place) && left * size >= total * (1 - 1e-12) ? [place] : [],
    );
    if (left === 0 || found.length === 0) return sure;
    for (const place of found.slice(0, left)) sure.add(place);
  }
}
