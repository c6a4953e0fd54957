// How unevenly access is spread over people: Lorenz curve, Gini coefficient, concentration index.

export interface Spread {
  /** People by place. */
  readonly people: Float64Array;
  /** Access by place, for each of its people; NaN is left out. */
  readonly access: Float64Array;
}

export interface LorenzPoint {
  readonly populationShareOfOne: number;
  readonly accessShareOfOne: number;
}

export interface Lorenz {
  /** 0 = all reach the same, 1 = one place reaches everything. NaN where nobody reaches anything. */
  readonly gini: number;
  /** From (0, 0) to (1, 1): shares of access held by the people who reach least; at most 101 points. */
  readonly curve: readonly LorenzPoint[];
}

/** Source: Cowell 2011, Measuring Inequality, chapter 2; the area under the curve by trapezoids, exact for grouped people. */
export function lorenzOf(spread: Spread): Lorenz {
  const order = ordered(spread, spread.access);
  const curve = curveOf(spread, order);
  return { gini: 1 - 2 * areaUnder(curve), curve: thinned(curve) };
}

/**
 * Whether access is held by those high in rank (above 0) or low (below 0), between −1 and 1. `rank` by place, for example
 * a deprivation index; places of equal rank share it. NaN where nobody reaches anything.
 * Source: Kakwani, Wagstaff and van Doorslaer 1997.
 */
export function concentrationIndex(spread: Spread, rank: Float64Array): number {
  const order = ordered(spread, rank);
  return 1 - 2 * areaUnder(curveOf(spread, order, rank));
}

function ordered({ people, access }: Spread, by: Float64Array): Uint32Array {
  const counted = Uint32Array.from({ length: people.length }, (_, at) => at).filter(
    (at) => (people[at] ?? 0) > 0 && !Number.isNaN(access[at] ?? Number.NaN) && !Number.isNaN(by[at] ?? Number.NaN),
  );
  return counted.sort((a, b) => (by[a] ?? 0) - (by[b] ?? 0));
}

/** A point after each place; places of one rank move together, so that their order does not matter. */
function curveOf({ people, access }: Spread, order: Uint32Array, rank?: Float64Array): readonly LorenzPoint[] {
  let [allPeople, allAccess] = [0, 0];
  for (const at of order) {
    allPeople += people[at] ?? 0;
    allAccess += (people[at] ?? 0) * (access[at] ?? 0);
  }
  const points: LorenzPoint[] = [{ populationShareOfOne: 0, accessShareOfOne: 0 }];
  let [count, held] = [0, 0];
  order.forEach((at, place) => {
    count += people[at] ?? 0;
    held += (people[at] ?? 0) * (access[at] ?? 0);
    const next = order[place + 1];
    if (rank !== undefined && next !== undefined && rank[next] === rank[at]) return;
    points.push({ populationShareOfOne: count / allPeople, accessShareOfOne: held / allAccess });
  });
  return points;
}

function areaUnder(points: readonly LorenzPoint[]): number {
  let area = 0;
  for (let at = 1; at < points.length; at += 1) {
    const [before, here] = [points[at - 1], points[at]];
    if (before === undefined || here === undefined) continue;
    const width = here.populationShareOfOne - before.populationShareOfOne;
    area += (width * (here.accessShareOfOne + before.accessShareOfOne)) / 2;
  }
  return points.length === 1 ? Number.NaN : area;
}

function thinned(points: readonly LorenzPoint[]): readonly LorenzPoint[] {
  if (points.length <= 101) return points;
  return Array.from({ length: 101 }, (_, at) => points[Math.round((at * (points.length - 1)) / 100)]).filter(
    (point) => point !== undefined,
  );
}
