// Many changes are looked at: p is corrected for all of one place that may be shown.
import { groupBy } from "#base/group-by";
import { benjaminiHochberg } from "../distributions/benjamini-hochberg.ts";
import type { Flag } from "../estimate.ts";

interface Tested {
  readonly p: number;
  readonly q: number;
  readonly flags: readonly Flag[];
}

/** In the order given. What is hidden is no part of a family, for its q would tell of it. */
export function correctFamilies<T extends Tested>(tested: readonly T[], familyOf: (one: T) => string): readonly T[] {
  const shown = tested.filter(({ flags }) => !flags.includes("suppressed"));
  const corrected = new Map<T, number>();
  for (const family of groupBy(shown, familyOf).values()) {
    const qs = benjaminiHochberg(family.map(({ p }) => p));
    family.forEach((one, i) => {
      corrected.set(one, qs[i] ?? 1);
    });
  }
  return tested.map((one) => ({ ...one, q: corrected.get(one) ?? 1 }));
}
