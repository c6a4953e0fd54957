// One step of the way back from a sentence to its ground.
import type { Texts } from "#base/text";

export type TraceKind =
  | "recommendation"
  | "finding"
  | "estimate"
  | "parity"
  | "tally"
  | "comparison"
  | "decomposition"
  | "match"
  | "institution-gap"
  | "network"
  | "employment"
  | "employment-record"
  | "reach"
  | "change"
  | "gap-change"
  | "round"
  | "observation"
  | "service"
  | "facility-count"
  | "capacity"
  | "named-gap"
  | "demand"
  | "practice"
  | "reference"
  | "case"
  | "claim"
  | "query"
  | "snapshot"
  | "file"
  | "publisher";

/** What a lookup knows of one id. */
export interface Traced {
  readonly kind: TraceKind;
  /** A statement, a number with its name, a file name, a publisher. */
  readonly label: Texts;
  /** Lines below it: interval and n, query text, address, licence, digest. */
  readonly details: readonly Texts[];
  readonly restsOn: readonly string[];
}

/**
 * `shown-above`: the same id stands with its ground earlier in the tree. `cycle`: it rests on itself.
 * `missing`: something rests on it, but nobody keeps it.
 */
export type TraceState = "found" | "shown-above" | "cycle" | "missing";

export interface TraceNode {
  readonly id: string;
  readonly state: TraceState;
  /** Absent when missing. */
  readonly traced?: Traced;
  readonly restsOn: readonly TraceNode[];
}
