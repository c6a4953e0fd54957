// How many different sensitive answers stand behind a combination of keys: people who cannot be told apart but all
// gave the same answer have told it. Source: Machanavajjhala, Kifer, Gehrke and Venkitasubramaniam 2007.
import type { Key } from "./key-frequencies.ts";

export interface Diversity {
  /** Different sensitive answers among the records with the same keys. */
  readonly distinct: readonly number[];
  /** exp of the entropy of their shares: "as many equally frequent answers". */
  readonly entropy: readonly number[];
  /** Largest l for which the most frequent answer is rarer than c times the l-th and all rarer ones together; 0 = none. */
  readonly recursive: readonly number[];
}

/** One number of each kind per record, in order. A missing key agrees with every value; a missing answer is not counted. */
export function diversityOf(
  records: readonly (readonly Key[])[],
  sensitive: readonly Key[],
  { c = 2 }: { readonly c?: number } = {},
): Diversity {
  const cells = countAnswers(records, sensitive);
  const found = new Map(
    [...cells].map(([name, { keys }]) => [name, describe(answersLike(keys, [...cells.values()]), c)]),
  );
  const each = (part: "distinct" | "entropy" | "recursive") =>
    records.map((keys) => found.get(JSON.stringify(keys))?.[part] ?? 0);
  return { distinct: each("distinct"), entropy: each("entropy"), recursive: each("recursive") };
}

interface Cell {
  readonly keys: readonly Key[];
  readonly answers: Map<string, number>;
}

function countAnswers(records: readonly (readonly Key[])[], sensitive: readonly Key[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  records.forEach((keys, at) => {
    const name = JSON.stringify(keys);
    const cell = cells.get(name) ?? { keys, answers: new Map<string, number>() };
    cells.set(name, cell);
    const answer = sensitive[at] ?? null;
    if (answer !== null) cell.answers.set(answer, (cell.answers.get(answer) ?? 0) + 1);
  });
  return cells;
}

/** Counts of the answers of all cells that agree, most frequent first. */
function answersLike(keys: readonly Key[], cells: readonly Cell[]): readonly number[] {
  const sums = new Map<string, number>();
  for (const cell of cells) {
    if (!keys.every((key, at) => key === null || cell.keys[at] === null || key === cell.keys[at])) continue;
    for (const [answer, count] of cell.answers) sums.set(answer, (sums.get(answer) ?? 0) + count);
  }
  return [...sums.values()].sort((a, b) => b - a);
}

function describe(counts: readonly number[], c: number) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const entropy = counts.reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0);
  return {
    distinct: counts.length,
    entropy: counts.length === 0 ? 0 : Math.exp(entropy),
    recursive: recursive(counts, c),
  };
}

function recursive(counts: readonly number[], c: number): number {
  const [most = 0] = counts;
  let rest = 0;
  for (let l = counts.length; l >= 1; l--) {
    rest += counts[l - 1] ?? 0;
    if (most < c * rest) return l;
  }
  return 0;
}
