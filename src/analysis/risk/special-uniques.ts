// Special uniques: records that few of their keys already single out. A minimal sample unique (MSU) is a set of keys
// unique in the sample no part of which is unique. Source: Elliot, Manning and Ford 2002 (SUDA); Skinner and Elliot 2002 (DIS);
// how both are joined: the program SUDA, as in sdcMicro (Templ, Kowarik and Meindl 2015).
import type { Key } from "./key-frequencies.ts";

export interface SpecialUniques {
  /** Minimal sample uniques of each record: lists of the places of their keys. */
  readonly minimal: readonly (readonly (readonly number[])[])[];
  /** Sum over them of Π (M − i), i from the size of the unique to the largest size − 1, with M keys; 0 = never unique. */
  readonly scores: readonly number[];
  /** Chance that a record unique in the sample is a correct match, after DIS; 0 when no record is unique. */
  readonly intrusion: number;
  /** That chance for each record, higher the higher its score; 0 = never unique. */
  readonly recordIntrusion: readonly number[];
  /** Share of each key in the score of the record: the uniques that it belongs to; all 0 = never unique. */
  readonly contributions: readonly (readonly number[])[];
}

export interface SudaOptions {
  /** Share of the population in the sample. */
  readonly samplingFraction: number;
  /** Largest set of keys looked at. Default: all keys. */
  readonly largest?: number;
  /** Records alone with their keys, if they are counted in another way than here. */
  readonly alone?: number;
}

/** One entry per record, in order. A missing key belongs to no minimal unique. */
export function findSpecialUniques(
  records: readonly (readonly Key[])[],
  { samplingFraction, largest = records[0]?.length ?? 0, alone = countSizes(records, 1) }: SudaOptions,
): SpecialUniques {
  const keys = records[0]?.length ?? 0;
  const minimal: number[][][] = records.map(() => []);
  for (const set of keySets(keys, Math.min(largest, keys)))
    for (const at of uniqueIn(records, set))
      if (!minimal[at]?.some((known) => known.every((key) => set.includes(key)))) minimal[at]?.push([...set]);
  const most = Math.min(largest, keys);
  const worth = (set: readonly number[]) => scoreOf(set.length, { keys, most });
  const scores = minimal.map((sets) => sets.reduce((sum, set) => sum + worth(set), 0));
  const intrusion = intrusionOf(alone, countSizes(records, 2), samplingFraction);
  const contributions = minimal.map((sets, at) =>
    Array.from({ length: keys }, (_, key) => {
      const own = sets.reduce((sum, set) => sum + (set.includes(key) ? worth(set) : 0), 0);
      return own === 0 ? 0 : own / (scores[at] ?? 1);
    }),
  );
  return { minimal, scores, intrusion, recordIntrusion: joined(scores, { intrusion, alone, keys }), contributions };
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
function intrusionOf(alone: number, pairs: number, fraction: number): number {
  return alone === 0 ? 0 : (fraction * alone) / (fraction * alone + 2 * (1 - fraction) * pairs);
}

/** Combinations of keys that so many records share. */
function countSizes(records: readonly (readonly Key[])[], size: number): number {
  const counts = new Map<string, number>();
  for (const keys of records) counts.set(JSON.stringify(keys), (counts.get(JSON.stringify(keys)) ?? 0) + 1);
  return [...counts.values()].filter((count) => count === size).length;
}

interface Joining {
  readonly intrusion: number;
  readonly alone: number;
  readonly keys: number;
}

/** 1 / (1 + (n₁ / DIS − n₁) / (score^q · Σ score^−q)), q = 1 + (8 − M) / 20 with M keys. */
function joined(scores: readonly number[], { intrusion, alone, keys }: Joining): readonly number[] {
  const power = 1 + (8 - keys) / 20;
  const sum = scores.reduce((all, score) => all + (score === 0 ? 0 : score ** -power), 0);
  if (intrusion === 0) return scores.map(() => 0);
  return scores.map((score) => (score === 0 ? 0 : 1 / (1 + (alone / intrusion - alone) / (score ** power * sum))));
}
