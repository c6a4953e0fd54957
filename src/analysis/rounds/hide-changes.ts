// Which changes must not be shown. What is hidden in one round would follow from the other and the change, so a cell is hidden in both.

import { sumsBetween } from "../disclosure/sums-between.ts";
import { WHOLE_STUDY } from "../domain.ts";
import { determined, hideInTotals, type Relation } from "../risk/hide-in-totals.ts";

interface Cell {
  readonly place: string;
  readonly sex: "all" | "female" | "male";
}

export interface ChangeCell extends Cell {
  /** People of the smaller round. */
  readonly n: number;
  /** Too small to be shown in one of the rounds. */
  readonly isSmall: boolean;
}

export interface PublishedCell extends Cell {
  readonly isSmall: boolean;
  /** Small, or hidden so that nothing small can be worked out. */
  readonly isHidden: boolean;
}

export interface CellsToHide {
  readonly cells: readonly ChangeCell[];
  /** Of the same indicator, in the tables of the current round. */
  readonly published: readonly PublishedCell[];
  readonly parents: ReadonlyMap<string, string>;
  /** Countries and the study, where some of their cities were asked in one round alone: their totals stand in no other table. */
  readonly partial: ReadonlySet<string>;
}

export function keyOfCell({ place, sex }: Cell): string {
  return `${place}:${sex}`;
}

/**
 * Keys to hide: the small ones; what would give them away in the sums over sexes and places of either round; and what, together with the
 * tables of the current round, would give away a small number of those.
 */
export function hideChanges(asked: CellsToHide): ReadonlySet<string> {
  const { cells, parents } = asked;
  const relations = sumsBetween(cells.map(asPart), parents);
  const people = new Map(cells.map((cell) => [keyOfCell(cell), cell.n]));
  const cost = (key: string) => people.get(key) ?? 0;
  let hidden = hideInTotals({ relations, primary: keysOf(cells.filter(({ isSmall }) => isSmall)), cost });
  if (!asked.published.some(({ isSmall }) => isSmall)) return hidden;
  const joint = jointRelations(asked);
  for (
    let next = findTelltale(asked, { hidden, joint });
    next !== undefined;
    next = findTelltale(asked, { hidden, joint })
  )
    hidden = hideInTotals({ relations, primary: new Set([...hidden, next]), cost });
  return hidden;
}

/** A shown change that stands nowhere else, and by which a small number of the published tables can be worked out: the one that costs least. */
function findTelltale(
  { cells, published, partial, parents }: CellsToHide,
  { hidden, joint }: { readonly hidden: ReadonlySet<string>; readonly joint: readonly Relation[] },
): string | undefined {
  const withheld = keysOf(published.filter(({ isHidden }) => isHidden));
  const shown = cells.filter((cell) => !hidden.has(keyOfCell(cell)));
  const told = new Set(shown.map((cell) => jointKey(cell, partial)));
  const unknown = new Set(
    [...withheld, ...cells.map((cell) => jointKey(cell, partial))].filter(
      (key) => !told.has(key) && (withheld.has(key) || key.startsWith(PART)),
    ),
  );
  const small = keysOf(published.filter(({ isSmall }) => isSmall));
  const open = new Set([...determined(joint, unknown)].filter((key) => small.has(key)));
  if (open.size === 0) return undefined;
  const isNear = (key: string) =>
    joint.some((relation) => relation.includes(key) && relation.some((one) => open.has(one)));
  const [first] = shown
    .map((cell) => ({ cell, key: jointKey(cell, partial) }))
    .filter(({ key }) => withheld.has(key) || key.startsWith(PART))
    .sort(
      (a, b) =>
        Number(isNear(b.key)) - Number(isNear(a.key)) ||
        heightOf(a.cell, parents) - heightOf(b.cell, parents) ||
        a.cell.n - b.cell.n,
    );
  return first && keyOfCell(first.cell);
}

/** Cities before countries before the study. */
function heightOf({ place }: Cell, parents: ReadonlyMap<string, string>): number {
  if (place === WHOLE_STUDY) return 2;
  return parents.get(place) === WHOLE_STUDY ? 1 : 0;
}

/** Sums of the published tables, and those of the partial totals with them. */
function jointRelations({ cells, published, parents, partial }: CellsToHide): readonly Relation[] {
  const totals = cells.filter(({ place }) => partial.has(place));
  const parts = (total: Cell) =>
    cells.filter(
      (part) => part.sex === total.sex && part.place !== WHOLE_STUDY && parents.get(part.place) === total.place,
    );
  const sexes = (total: Cell) => totals.filter(({ place, sex }) => place === total.place && sex !== "all");
  const key = (cell: Cell) => jointKey(cell, partial);
  return [
    ...sumsBetween(published.map(asPart), parents),
    ...totals.map((total) => [key(total), ...parts(total).map(key)]),
    ...totals.filter(({ sex }) => sex === "all").map((total) => [key(total), ...sexes(total).map(key)]),
  ];
}

const PART = "part ";

/** A city, or a country whose cities were all asked twice, is the same cell in the published tables. */
function jointKey(cell: Cell, partial: ReadonlySet<string>): string {
  return partial.has(cell.place) ? `${PART}${keyOfCell(cell)}` : keyOfCell(cell);
}

function keysOf(cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(cells.map(keyOfCell));
}

function asPart(cell: Cell) {
  return { id: keyOfCell(cell), domain: { place: cell.place, sex: cell.sex } };
}
