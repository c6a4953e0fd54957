// People by hexagon of the H3 grid (Uber 2018): how far half of them live from a service.
import { groupBy } from "#base/group-by";
import type { ReachOfCell } from "./measured-reach.ts";

/** All by place. */
export interface ReachedPlaces {
  /** H3 index of the cell that the place lies in. */
  readonly cells: readonly string[];
  readonly people: Float64Array;
  /** Infinity: beyond the longest way. */
  readonly minutes: Float64Array;
}

/** Places without people are left out. In the order of the cells' names; minutes are whole. */
export function reachCells({ cells, people, minutes }: ReachedPlaces): readonly ReachOfCell[] {
  const places = cells.map((cell, at) => ({ cell, people: people[at] ?? 0, minutes: minutes[at] ?? Infinity }));
  const byCell = groupBy(
    places.filter((place) => place.people > 0),
    ({ cell }) => cell,
  );
  return [...byCell]
    .map(([cell, inside]) => {
      const median = medianMinutes(inside);
      const sum = inside.reduce((total, place) => total + place.people, 0);
      return { cell, people: sum, minutes: Number.isFinite(median) ? Math.round(median) : null };
    })
    .sort((a, b) => (a.cell < b.cell ? -1 : 1));
}

interface Reached {
  readonly people: number;
  readonly minutes: number;
}

function medianMinutes(places: readonly Reached[]): number {
  const half = places.reduce((sum, { people }) => sum + people, 0) / 2;
  let counted = 0;
  for (const { minutes, people } of places.toSorted((a, b) => a.minutes - b.minutes)) {
    counted += people;
    if (counted >= half) return minutes;
  }
  return Number.POSITIVE_INFINITY;
}
