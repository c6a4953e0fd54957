// What people of a country can reach of one kind of service: the measure that reports show.
import type { LorenzPoint } from "./inequality.ts";
import type { SexGroup } from "./measure-access.ts";

export const REACH_LIMITS = [30, 60] as const;

export type ReachLimit = (typeof REACH_LIMITS)[number];

/** A share of one at the stated speed, and between which shares it lies when people travel slower or faster. */
export interface ShareRange {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

export interface ReachOfGroup {
  readonly people: number;
  /** Within so many minutes of the nearest service. */
  readonly within: Readonly<Record<ReachLimit, ShareRange>>;
}

export interface ReachOfCell {
  /** H3 index. */
  readonly cell: string;
  readonly people: number;
  /** Half of its people live at most so far; null beyond the longest way that is looked at. */
  readonly minutes: number | null;
}

/** A study city in which there is a service. */
export interface ReachOfCity {
  readonly city: string;
  readonly services: number;
  /** People who live within an hour, in all and, where known, women and men. */
  readonly people: number;
  readonly women?: number;
  readonly men?: number;
}

/** Who counted the people, or the establishments. */
export interface ReachSource {
  readonly title: string;
  readonly address: string;
  readonly year?: number;
}

export interface MeasuredReach {
  /** `reach:<of>:<kind>:<country>`. */
  readonly id: string;
  /** Services of the directory, placed in the study city that they name; or establishments of a register at their point. */
  readonly of: "directory" | "register";
  /** Service kind, or `any`. */
  readonly kind: string;
  readonly country: string;
  /** Services that have a place, and points where they stand. */
  readonly services: number;
  readonly points: number;
  /** Running services left out, since their record names no study city or their place is confidential. */
  readonly unplaced: number;
  /** Settlements or municipalities. */
  readonly settlements: number;
  readonly peopleSources: readonly ReachSource[];
  /** Of the register; the directory names its sources itself. */
  readonly supplySources: readonly ReachSource[];
  readonly groups: Readonly<Partial<Record<SexGroup, ReachOfGroup>>>;
  /** Services within an hour per 100,000 people who compete for them (2SFCA), over people. NaN is null. */
  readonly meanPerHundredThousand: number | null;
  readonly gini: number | null;
  /** Curve and cells are of all kinds together and of registers; of single kinds they are empty. */
  readonly curve: readonly LorenzPoint[];
  readonly cells: readonly ReachOfCell[];
  readonly cities: readonly ReachOfCity[];
}
