// Special uniques: records that few of their keys already single out. A minimal sample unique (MSU) is a set of keys
// unique in the sample no part of which is unique. Source: Elliot, Manning and Ford 2002 (SUDA); Skinner and Elliot 2002 (DIS).
import type { Key } from "./key-frequencies.ts";

export interface SpecialUniques {
  /** Minimal sample uniques of each record: lists of the places of their keys. */
  readonly minimal: readonly (readonly (readonly number[])[])[];
  /** Sum over them of Π (M − i), i from the size of the unique to the largest size − 1, with M keys; 0 = never unique. */
  readonly scores: readonly number[];
  /** Chance that a record unique in the sample is a correct match, after DIS; 0 when no record is unique. */
  readonly intrusion: number;
  /** That chance shared out over the unique records in proportion to their scores, never above one. */
  readonly recordIntrusion: readonly number[];
}

export interface SudaOptions {
  /** Share of the population in the sample. */
  readonly samplingFraction: number;
  /** Largest set of keys looked at. Default: all keys. */
  readonly largest?: number;
}

/** One entry per record, in order. A missing key belongs to no minimal unique. */
export function findSpecialUniques(
  records: readonly (readonly Key[])[],
  { samplingFraction, largest = records[0]?.length ?? 0 }: SudaOptions,
): SpecialUniques {
  const keys = records[0]?.length ?? 0;
  const minimal: number[][][] = records.map(() => []);
  for (const set of keySets(keys, Math.min(largest, keys)))
    for (const at of uniqueIn(records, set))
      if (!minimal[at]?.some((known) => known.every((key) => set.includes(key)))) minimal[at]?.push([...set]);
  const most = Math.min(largest, keys);
  const scores = minimal.map((sets) => sets.reduce((sum, set) => sum + scoreOf(set.length, { keys, most }), 0));
  const intrusion = intrusionOf(records, samplingFraction);
  return { minimal, scores, intrusion, recordIntrusion: shareOut(scores, intrusion) };
}

/** All sets of keys, small ones first. */
function keySets(keys: number, largest: number): readonly (readonly number[])[] {
  let sets: readonly (readonly number[])[] = [[]];
  const all: (readonly number[])[] = [];
  for (let size = 1; size <= largest; size++) {
    sets = sets.flatMap((set) =>
      Array.from({ length: keys }, (_, key) => key)
        .filter((key) => key > (set.at(-1) ?? -1))
        .map((key) => [...set, key]),
    );
    all.push(...sets);
  }
  return all;
}

function uniqueIn(records: readonly (readonly Key[])[], set: readonly number[]): readonly number[] {
  const places = new Map<string, number>();
  records.forEach((keys, at) => {
    const values = set.map((key) => keys[key] ?? null);
    if (values.includes(null)) return;
    const name = JSON.stringify(values);
    places.set(name, places.has(name) ? -1 : at);
  });
  return [...places.values()].filter((at) => at >= 0);
}

function scoreOf(size: number, { keys, most }: { readonly keys: number; readonly most: number }): number {
  let score = 1;
  for (let i = size; i < most; i++) score *= keys - i;
  return score;
}

/** DIS: π n₁ / (π n₁ + 2 (1 − π) n₂) with n₁ records alone and n₂ pairs. */
function intrusionOf(records: readonly (readonly Key[])[], fraction: number): number {
  const counts = new Map<string, number>();
  for (const keys of records) counts.set(JSON.stringify(keys), (counts.get(JSON.stringify(keys)) ?? 0) + 1);
  const sizes = [...counts.values()];
  const alone = fraction * sizes.filter((size) => size === 1).length;
  const pairs = (1 - fraction) * sizes.filter((size) => size === 2).length;
  return alone === 0 ? 0 : alone / (alone + 2 * pairs);
}

function shareOut(scores: readonly number[], intrusion: number): readonly number[] {
  const positive = scores.filter((score) => score > 0);
  const mean = positive.reduce((sum, score) => sum + score, 0) / positive.length;
  return scores.map((score) => (score === 0 ? 0 : Math.min(1, (intrusion * score) / mean)));
}
