// Which numbers of one indicator add up to which: women and men to everyone of a place, parts of a place to the place.
import { groupBy } from "#base/group-by";
import { SEX_DOMAINS } from "#base/sex";
import type { Estimate } from "../estimate.ts";
import type { Relation } from "../risk/hide-in-totals.ts";

/** An estimate, or anything else that has a domain. */
export type CellOfDomain = Pick<Estimate, "id" | "domain">;

/**
 * Relations of ids, the total first. Only parts that have an estimate are named: one that has none (nobody answered)
 * adds nothing. Answers without a city or a sex loosen a relation; it is still kept, on the safe side.
 */
export function sumsBetween(
  estimates: readonly CellOfDomain[],
  parents: ReadonlyMap<string, string>,
): readonly Relation[] {
  const places = [...groupBy(estimates, ({ domain }) => domain.place).values()].map(
    (own) => new Map(own.map((estimate) => [estimate.domain.sex, estimate])),
  );
  const found = [...places.flatMap(bySex), ...SEX_DOMAINS.flatMap((sex) => byPlace(ofSex(estimates, sex), parents))];
  return found.filter((relation) => relation.length > 1);
}

function bySex(place: ReadonlyMap<string, CellOfDomain>): readonly Relation[] {
  const all = place.get("all");
  return all === undefined ? [] : [[all, place.get("female"), place.get("male")].flatMap((one) => one?.id ?? [])];
}

function ofSex(estimates: readonly CellOfDomain[], sex: string): readonly CellOfDomain[] {
  return estimates.filter(({ domain }) => domain.sex === sex);
}

function byPlace(estimates: readonly CellOfDomain[], parents: ReadonlyMap<string, string>): readonly Relation[] {
  return estimates.map(({ id, domain }) => [
    id,
    ...estimates.filter((part) => parents.get(part.domain.place) === domain.place).map((part) => part.id),
  ]);
}
