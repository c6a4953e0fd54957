// One row per person and wave: which of several records of the same person stands for the wave.
import { groupBy } from "#base/group-by";
import { personKey } from "./check/check-duplicates.ts";
import type { FieldRecord } from "./field-record.ts";

export interface PersonRows {
  /** In the order given; records without a person stand for themselves. */
  readonly kept: readonly FieldRecord[];
  /** Kept by → those that it stands for. Nothing is deleted: they stay where they are. */
  readonly setAside: readonly { readonly id: string; readonly of: string }[];
}

/** A complete record before a refusal, then the one with more answers, then the later one, then the higher id. */
export function onePerPersonAndWave(records: readonly FieldRecord[]): PersonRows {
  const best = new Map<string, FieldRecord>();
  const known = records.filter((record) => personKey(record) !== "");
  for (const [key, members] of groupBy(known, personKey)) best.set(key, members.reduce(worthier));
  const standsFor = (record: FieldRecord) => best.get(personKey(record)) ?? record;
  return {
    kept: records.filter((record) => standsFor(record) === record),
    setAside: records
      .filter((record) => standsFor(record) !== record)
      .map((record) => ({ id: record.id, of: standsFor(record).id })),
  };
}

function worthier(a: FieldRecord, b: FieldRecord): FieldRecord {
  return byWorth(a, b) <= 0 ? a : b;
}

/** Below zero where `a` is worth more. */
function byWorth(a: FieldRecord, b: FieldRecord): number {
  return (
    Number(b.outcome === "complete") - Number(a.outcome === "complete") ||
    b.answers.size - a.answers.size ||
    (b.end?.time ?? 0) - (a.end?.time ?? 0) ||
    (a.id < b.id ? 1 : -1)
  );
}
