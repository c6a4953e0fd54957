// Names that are alike, of one sex in one city. Names are compared by keyed Bloom filters: nobody reads them.
import { groupBy } from "#base/group-by";
import type { CheckGround, FieldRecord, Flag, QualityCheck } from "../field-record.ts";

/** Source: Schnell, Bachteler and Reiher 2009, Privacy-preserving record linkage using Bloom filters (Dice coefficient). */
export const checkSamePerson: QualityCheck = {
  name: "same-person",
  needs: ["name"],
  find: ({ records, plan }: CheckGround) => {
    const named = records.flatMap((record) => {
      if (record.nameFilter === undefined) return [];
      const bits = bitsOf(record.nameFilter);
      return [{ record, bits, count: countOnes(bits) }];
    });
    const groups = groupBy(named, ({ record }) => `${record.city} ${record.sex}`);
    return [...groups.values()].flatMap((members) => pairsIn(members, plan.thresholds.nameSimilarity));
  },
};

interface Named {
  readonly record: FieldRecord;
  readonly bits: Uint8Array;
  readonly count: number;
}

function pairsIn(members: readonly Named[], least: number): readonly Flag[] {
  return members.flatMap((one, index) => {
    const before = firstAlike(members, index, least);
    return before === undefined ? [] : [flagOf(one.record, before.record, dice(one.bits, before.bits))];
  });
}

/** Of those before. Where one name has far more letters than the other, no bit needs to be compared. */
function firstAlike(members: readonly Named[], index: number, least: number): Named | undefined {
  const one = members[index];
  if (one === undefined) return undefined;
  for (let before = 0; before < index; before += 1) {
    const other = members[before];
    if (other === undefined || 2 * Math.min(one.count, other.count) < least * (one.count + other.count)) continue;
    if (isOther(one, other) && dice(one.bits, other.bits) >= least) return other;
  }
  return undefined;
}

function isOther(a: Named, b: Named): boolean {
  return a.record.person === "" || a.record.person !== b.record.person;
}

export function bitsOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

/** Twice the bits in common over the bits of both; from 0 to 1. */
export function dice(a: Uint8Array, b: Uint8Array): number {
  let [common, all] = [0, 0];
  for (let at = 0; at < a.length; at++) {
    const [left, right] = [a[at] ?? 0, b[at] ?? 0];
    common += ONES[left & right] ?? 0;
    all += (ONES[left] ?? 0) + (ONES[right] ?? 0);
  }
  return all === 0 ? 0 : (2 * common) / all;
}

/** By byte, how many of its bits are set. */
const ONES = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll("0", "").length);

function countOnes(bits: Uint8Array): number {
  return bits.reduce((sum, byte) => sum + (ONES[byte] ?? 0), 0);
}

function flagOf(record: FieldRecord, other: FieldRecord, share: number): Flag {
  const percent = Math.round(share * 100);
  const reason = {
    es: `El nombre se parece en ${percent} % al de ${other.id}; la ciudad y el sexo son los mismos.`,
    en: `The name is ${percent} % like that of ${other.id}; city and sex are the same.`,
    fr: `Le nom ressemble à ${percent} % à celui de ${other.id} ; même ville et même sexe.`,
  };
  return { check: "same-person", records: [record.id, other.id], value: share, reason };
}
