// What travels out of the comparison of two rounds: both estimates, and the change between them with what people asked twice tell of it.
import type { Digest } from "#base/digest";
import type { Mark } from "#base/mark";
import type { Domain } from "../domain.ts";
import type { EstimateUnit, Flag } from "../estimate.ts";

/** One of the two estimates, from the sample of its own round. */
export interface RoundValue {
  readonly value: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  /** People asked in this domain who answered. */
  readonly n: number;
}

export interface RoundChange {
  /** `change:<indicator>:<place>:<sex>`; of another pair than the last two rounds with its key: `…@<earlier>~<later>`. */
  readonly id: string;
  readonly table: string;
  /** Of the pair; absent for the last two rounds. */
  readonly pair?: string;
  readonly indicator: string;
  /** Of a country or the study only its cities that were asked in both rounds. */
  readonly domain: Domain;
  readonly unit: EstimateUnit;
  readonly before: RoundValue;
  readonly after: RoundValue;
  /** After minus before. Its error takes from the joint sample what both estimates have in common. */
  readonly difference: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  readonly covariance: number;
  readonly df: number;
  /** Two-sided p of no change. */
  readonly p: number;
  /** p corrected for all changes of the place (Benjamini–Hochberg). One where nothing may be shown. */
  readonly q: number;
  readonly flags: readonly Flag[];
  readonly mark: Mark;
}

/** Women minus men, then and now. */
export interface GapChange {
  /** `gap-change:<indicator>:<place>`; of another pair with its key. */
  readonly id: string;
  readonly table: string;
  readonly pair?: string;
  readonly indicator: string;
  readonly place: string;
  readonly unit: EstimateUnit;
  readonly before: GapValue;
  readonly after: GapValue;
  /** The gap after minus the gap before. */
  readonly difference: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  readonly df: number;
  readonly p: number;
  readonly q: number;
  readonly flags: readonly Flag[];
  readonly mark: Mark;
}

export interface GapValue {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly nFemale: number;
  readonly nMale: number;
}

/** Two rounds of one table that are compared. */
export interface RoundPair {
  readonly table: string;
  /** `<earlier>~<later>`; absent for the last two rounds, of which chapters speak. */
  readonly pair?: string;
  /** Of three rounds or more, the first against the last. */
  readonly isWhole?: true;
  /** Ids of the waves, by date. */
  readonly waves: readonly [string, string];
  /** Cities with answers in both; empty where the table knows no cities. */
  readonly cities: readonly string[];
  /** People asked there. */
  readonly n: readonly [number, number];
  /** Of these, how many were asked in both; absent where they are too few to be told. */
  readonly both?: number;
  /** Of the snapshots. */
  readonly data: readonly [Digest, Digest];
  readonly files: readonly [string, string];
  readonly mark: Mark;
}

export interface Rounds {
  readonly pairs: readonly RoundPair[];
  readonly changes: readonly RoundChange[];
  readonly gaps: readonly GapChange[];
}

/** What the ids of a pair end with: nothing for the last two rounds. */
export function endingOf({ pair }: { readonly pair?: string }): string {
  return pair === undefined ? "" : `@${pair}`;
}

export function isOfPair(one: Pick<RoundPair, "table" | "pair">, other: Pick<RoundPair, "table" | "pair">): boolean {
  return one.table === other.table && one.pair === other.pair;
}

/** Of changes beyond this corrected p nothing is claimed: among those that are, one in twenty is false on average. */
export const FALSE_DISCOVERIES = 0.05;

export type Movement = "improved" | "worsened" | "rose" | "fell" | "unclear";

/** Which way it went, where that is beyond chance. `wanted` absent: neither way is better. */
export function movementOf(
  { difference, q, flags }: Pick<RoundChange, "difference" | "q" | "flags">,
  wanted: "more" | "less" | undefined,
): Movement {
  if (flags.includes("suppressed") || q >= FALSE_DISCOVERIES) return "unclear";
  const isUp = difference > 0;
  if (wanted === undefined) return isUp ? "rose" : "fell";
  return isUp === (wanted === "more") ? "improved" : "worsened";
}
