// Ways laid out for those who walk through all origins again and again and seldom look far: the nearest ways of all origins stand
// together, so that memory is read in its order and not in jumps over ways that nobody takes.
import type { NearestWays } from "./nearest-ways.ts";

export interface NearFirst {
  /** Where the near ways of an origin begin, and where its far ones do; each one longer than there are origins. */
  readonly near: Uint32Array;
  readonly far: Uint32Array;
  readonly destination: Uint32Array;
  /** Rises within the near ways of an origin and on through its far ones. */
  readonly cost: Float64Array;
}

/** Most searches end within so many ways. */
const NEAR = 48;

export function nearFirst(ways: NearestWays): NearFirst {
  const { near, far } = startsOf(ways.start);
  const laid = { near, far, destination: new Uint32Array(ways.cost.length), cost: new Float64Array(ways.cost.length) };
  for (let origin = 0; origin + 1 < near.length; origin += 1) layOrigin(ways, origin, laid);
  return laid;
}

function startsOf(start: Uint32Array): Pick<NearFirst, "near" | "far"> {
  const near = new Uint32Array(start.length);
  for (let each = 1; each < start.length; each += 1) {
    const count = (start[each] ?? 0) - (start[each - 1] ?? 0);
    near[each] = (near[each - 1] ?? 0) + Math.min(count, NEAR);
  }
  // Behind all near ways, and as many fewer as were near.
  const nearEnd = near.at(-1) ?? 0;
  return { near, far: start.map((first, each) => nearEnd + first - (near[each] ?? 0)) };
}

function layOrigin({ start, destination, cost }: NearestWays, origin: number, laid: NearFirst): void {
  const end = start[origin + 1] ?? 0;
  let to = laid.near[origin] ?? 0;
  for (let at = start[origin] ?? 0; at < end; at += 1) {
    if (to === laid.near[origin + 1]) to = laid.far[origin] ?? 0;
    laid.destination[to] = destination[at] ?? 0;
    laid.cost[to] = cost[at] ?? 0;
    to += 1;
  }
}
