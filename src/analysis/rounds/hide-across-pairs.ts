// With three rounds or more, one round stands in several pairs, with other cities in each: what one pair hides must not follow from another.
import { groupBy } from "#base/group-by";
import { sumsBetween } from "../disclosure/sums-between.ts";
import { WHOLE_STUDY } from "../domain.ts";
import { hideInTotals, type Relation } from "../risk/hide-in-totals.ts";
import { type GapChange, isOfPair, type RoundChange, type RoundPair, type Rounds } from "./round-change.ts";

/**
 * Flags as `suppressed` what, together with every other pair of its table, would give a hidden cell away. A table of one pair stays as it
 * is. Gaps are hidden with the women or the men of their place.
 */
export function hideAcrossPairs(rounds: Rounds, parents: ReadonlyMap<string, string>): Rounds {
  const tables = groupBy(rounds.pairs, ({ table }) => table);
  const several = new Set([...tables].flatMap(([table, own]) => (own.length > 1 ? [table] : [])));
  const measures = groupBy(
    rounds.changes.filter(({ table }) => several.has(table)),
    ({ table, indicator }) => `${table} ${indicator}`,
  );
  const hidden = new Set([...measures.values()].flatMap((own) => [...hiddenOf(own, { pairs: rounds.pairs, parents })]));
  const changes = rounds.changes.map((one) => (hidden.has(one.id) ? suppressed(one) : one));
  const gone = new Set(changes.filter(isHidden).map(keyOfPlace));
  return {
    ...rounds,
    changes,
    gaps: rounds.gaps.map((gap) => (gone.has(keyOfGap(gap)) ? suppressed(gap) : gap)),
  };
}

interface PairsGround {
  readonly pairs: readonly RoundPair[];
  readonly parents: ReadonlyMap<string, string>;
}

/** Ids of the changes of one indicator to hide. A change is two cells: hidden with either. */
function hiddenOf(changes: readonly RoundChange[], ground: PairsGround): ReadonlySet<string> {
  const cells = new Map(changes.map((one) => [one.id, cellsOf(one, ground)]));
  const relations = [...groupBy(changes, ({ pair = "" }) => pair).values()].flatMap((own) =>
    relationsOf(own, cells, ground.parents),
  );
  const size = new Map(changes.flatMap(({ id, before, after }) => zip(cells.get(id), [before.n, after.n])));
  const hidden = new Set(changes.filter(isHidden).map(({ id }) => id));
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    const primary = new Set([...hidden].flatMap((id) => cells.get(id) ?? []));
    const all = hideInTotals({ relations, primary, cost: (cell) => size.get(cell) ?? 0 });
    for (const [id, own] of cells) if (own.some((cell) => all.has(cell))) hidden.add(id);
  }
  return hidden;
}

type Cells = readonly [before: string, after: string];

/** A total is the same cell in two pairs where both sum the same cities. */
function cellsOf({ domain, ...change }: RoundChange, { pairs, parents }: PairsGround): Cells {
  const pair = pairs.find((one) => isOfPair(one, change));
  const cities = (pair?.cities ?? []).filter((city) => isWithin(city, domain.place, parents));
  const name = `${domain.place} ${cities.join(",")} ${domain.sex}`;
  return [`${pair?.waves[0]} ${name}`, `${pair?.waves[1]} ${name}`];
}

function isWithin(city: string, place: string, parents: ReadonlyMap<string, string>): boolean {
  return place === WHOLE_STUDY || place === city || parents.get(city) === place;
}

/** The sums over sexes and places of one pair, in either round. */
function relationsOf(
  changes: readonly RoundChange[],
  cells: ReadonlyMap<string, Cells>,
  parents: ReadonlyMap<string, string>,
): readonly Relation[] {
  return [0, 1].flatMap((side) =>
    sumsBetween(changes, parents).map((relation) => relation.map((id) => cells.get(id)?.[side] ?? id)),
  );
}

function zip(cells: Cells | undefined, sizes: Readonly<[number, number]>): readonly (readonly [string, number])[] {
  return (cells ?? []).map((cell, at) => [cell, sizes[at] ?? 0]);
}

function isHidden({ flags }: Pick<RoundChange, "flags">): boolean {
  return flags.includes("suppressed");
}

function suppressed<T extends Pick<RoundChange, "flags">>(one: T): T {
  return isHidden(one) ? one : { ...one, flags: ["suppressed", ...one.flags] };
}

function keyOfPlace({ table, pair = "", indicator, domain }: RoundChange): string {
  return domain.sex === "all" ? "" : [table, pair, indicator, domain.place].join(" ");
}

function keyOfGap({ table, pair = "", indicator, place }: GapChange): string {
  return [table, pair, indicator, place].join(" ");
}
