// Numbers of nested places, beside estimates of indicators: what could be worked out from the ones that are shown is hidden too.
import { groupBy } from "#base/group-by";
import type { Flag } from "../estimate.ts";
import { hideInTotals, type Relation } from "../risk/hide-in-totals.ts";

export interface Placed {
  readonly id: string;
  readonly place: string;
  readonly flags: readonly Flag[];
}

/**
 * The same numbers with `suppressed` added where one that is withheld could be worked out. `cost`: bodies or people behind a number.
 * Source: Hundepool et al. 2012, Statistical Disclosure Control, chapter 4 (secondary suppression).
 */
export function hideDerivable<Number extends Placed>(
  numbers: readonly Number[],
  relations: readonly Relation[],
  cost: (number: Number) => number,
): readonly Number[] {
  const primary = new Set(numbers.filter(({ flags }) => flags.includes("suppressed")).map(({ id }) => id));
  if (primary.size === 0) return numbers;
  const costs = new Map(numbers.map((number) => [number.id, cost(number)]));
  const hidden = hideInTotals({ relations, primary, cost: (id) => costs.get(id) ?? 0 });
  return numbers.map((number) => (hidden.has(number.id) ? { ...number, flags: ["suppressed"] } : number));
}

/** Of numbers with the same key: each place, then the places that are part of it and have one. */
export function relationsOfPlaces<Number extends Placed>(
  numbers: readonly Number[],
  keyOf: (number: Number) => string,
  parents: ReadonlyMap<string, string>,
): readonly Relation[] {
  return [...groupBy(numbers, keyOf).values()]
    .flatMap((own) =>
      own.map(({ id, place }) => [
        id,
        ...own.filter((part) => parents.get(part.place) === place).map((part) => part.id),
      ]),
    )
    .filter((relation) => relation.length > 1);
}
