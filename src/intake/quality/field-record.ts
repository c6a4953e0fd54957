// One filled form as a supervisor sees it: who asked whom, when and where, and what was answered.
import type { Texts } from "#base/text";
import type { FieldworkPlan } from "#study/fieldwork-plan";
import type { Instrument } from "#study/instrument/instrument";
import type { Answers } from "./keep-answers.ts";

/** Degrees WGS 84. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
  /** How far off it may be, where that is known. */
  readonly accuracyMetres?: number;
}

/** Empty text = unknown. */
export interface FieldRecord {
  readonly id: string;
  readonly city: string;
  readonly sex: string;
  readonly interviewer: string;
  readonly person: string;
  readonly wave: string;
  readonly outcome: "complete" | "refused";
  readonly start?: Moment;
  readonly end?: Moment;
  /** ISO day of the interview. */
  readonly day: string;
  /** From start and end, or of the time that the audit log saw the form open. */
  readonly durationSeconds?: number;
  readonly point?: Point;
  /** Of the point to its city, where the point itself stays in the locked cupboard. */
  readonly distanceMetres?: number;
  /** Keyed hash of a telephone number; equal numbers have equal hashes, and nobody without the key can make one. */
  readonly phoneHash?: string;
  /** Keyed Bloom filter of a name in hexadecimal (Schnell, Bachteler and Reiher 2009). */
  readonly nameFilter?: string;
  readonly answers: Answers;
}

/** A point in time, and what the clock on the wall showed. */
export interface Moment {
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  /** `HH:MM`, local. */
  readonly clock: string;
}

export const CHECKS = [
  "duration",
  "straight-lining",
  "duplicate",
  "near-duplicate",
  "same-phone",
  "same-person",
  "same-place-and-time",
  "distance",
  "missing",
  "dont-know",
  "hours",
  "overlap",
  "speed",
  "period",
] as const;

export type CheckName = (typeof CHECKS)[number];

/** A reason to look again; it changes and deletes nothing. */
export interface Flag {
  readonly check: CheckName;
  /** The record to look at, then those it is compared with. */
  readonly records: readonly string[];
  readonly reason: Texts;
  /** In the unit of the reason: minutes, kilometres, a share of one. */
  readonly value: number;
}

/** Everything that a check may look at. */
export interface CheckGround {
  readonly records: readonly FieldRecord[];
  readonly plan: FieldworkPlan;
  readonly instrument: Instrument;
  /** City centres by id. */
  readonly cities: ReadonlyMap<string, Point>;
  readonly period: { readonly start: string; readonly end: string };
}

/** Names of what a check needs and the table does not have; none = it can run. */
export type CheckNeeds = readonly string[];

export interface QualityCheck {
  readonly name: CheckName;
  /** The keys of `fieldwork.columns` of which at least one record must have a value. */
  readonly needs: readonly (keyof FieldworkPlan["columns"])[];
  readonly find: (ground: CheckGround) => readonly Flag[];
}
