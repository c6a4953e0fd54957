// How many people share a combination of key variables, in the sample and, by the weights, in the population.

/** `null`: missing, which may stand for every value. */
export type Key = string | null;

export interface KeyFrequencies {
  /** Records of the sample with the same keys, itself included; usually called fk. */
  readonly sample: readonly number[];
  /** Sum of their weights; usually called Fk. */
  readonly population: readonly number[];
}

interface Cell {
  readonly keys: readonly Key[];
  count: number;
  weight: number;
}

/**
 * One number per record, in order. A missing key agrees with every value, on either side.
 * Source: Templ, Meindl and Kowarik 2015 (sdcMicro).
 */
export function countKeys(records: readonly (readonly Key[])[], weights: readonly number[]): KeyFrequencies {
  const cells = new Map<string, Cell>();
  records.forEach((keys, at) => {
    const cell = cells.get(nameOf(keys)) ?? { keys, count: 0, weight: 0 };
    cell.count += 1;
    cell.weight += weights[at] ?? 1;
    cells.set(nameOf(keys), cell);
  });
  const all = [...cells.values()];
  const open = all.filter(({ keys }) => keys.includes(null));
  const totals = new Map(
    [...cells].map(([name, cell]) => [
      name,
      cell.keys.includes(null) ? sumAlike(cell, all) : sumAlike(cell, [cell, ...open]),
    ]),
  );
  const found = records.map((keys) => totals.get(nameOf(keys)));
  return {
    sample: found.map((total) => total?.count ?? 0),
    population: found.map((total) => total?.weight ?? 0),
  };
}

/** Records that fewer than k share. */
export function countViolations(sample: readonly number[], k: number): number {
  return sample.filter((count) => count < k).length;
}

/** Cells without a missing key agree with no other such cell, so only those with one need be looked at. */
function sumAlike(cell: Cell, cells: readonly Cell[]): Pick<Cell, "count" | "weight"> {
  const alike = cells.filter((other) => agree(cell.keys, other.keys));
  return {
    count: alike.reduce((sum, { count }) => sum + count, 0),
    weight: alike.reduce((sum, { weight }) => sum + weight, 0),
  };
}

function agree(one: readonly Key[], other: readonly Key[]): boolean {
  return one.every((key, at) => key === null || other[at] === null || key === other[at]);
}

function nameOf(keys: readonly Key[]): string {
  return JSON.stringify(keys);
}
