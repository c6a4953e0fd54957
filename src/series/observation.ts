// Secondary evidence: one published figure, with everything needed to find it again.
// Rival figures for one thing stand side by side; they are never added or averaged.
import type { SexDomain } from "#base/sex";

export interface Observation {
  /** `observation:` and twelve hexadecimal digits of the digest of its key. */
  readonly id: string;
  readonly indicator: string;
  /** ISO 3166-1 alpha-3, or NCA3 = El Salvador, Guatemala and Honduras together. */
  readonly country: string;
  readonly territory: string;
  readonly territoryName: string;
  readonly territoryLevel: "country" | "admin1" | "municipality" | "city";
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly sex: SexDomain;
  /** Empty = all ages or not stated. */
  readonly ageBand: string;
  readonly value: number;
  readonly unit: string;
  readonly publisher: string;
  readonly sourceTitle: string;
  readonly sourceAddress: string;
  readonly licence: string;
  readonly publishedOn: string;
  readonly state: "final" | "partial" | "rounded" | "derived";
  /** Rows with the same mark contradict each other. Empty = none known. */
  readonly conflictGroup: string;
  readonly note: string;
  readonly row: number;
}
