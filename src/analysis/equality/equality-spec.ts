// The part of analysis.yaml on equality beyond women and men: groups, the host community, and gaps to be taken apart.
import type { Texts } from "#base/text";

/** An amount between two ends, both included; an absent end is open. */
export interface RangeCondition {
  readonly variable: string;
  readonly from?: number;
  readonly to?: number;
}

/** An answer that is one of these codes. */
export interface CodeCondition {
  readonly variable: string;
  readonly in: readonly string[];
}

export type GroupCondition = CodeCondition | RangeCondition;

export interface GroupSide {
  readonly when: GroupCondition;
  /** After a share: "of people who were sent back". */
  readonly of: Texts;
  /** A column head: "Sent back". */
  readonly label: Texts;
}

/** Two groups of one table that are compared on every indicator tested. */
export interface GroupSpec {
  readonly id: string;
  readonly table: string;
  /** What tells them apart: "Kind of return". */
  readonly labels: Texts;
  readonly group: GroupSide;
  readonly against: GroupSide;
}

/** One question asked of returned people and of their neighbours. */
export interface HostPair {
  readonly indicator: string;
  readonly community: string;
}

/** Something that people are, by which a gap may be explained: a category against the others, or an amount. */
export interface FactorSpec {
  readonly id: string;
  readonly labels: Texts;
  readonly variable: string;
  /** Absent: the amount itself. */
  readonly answers?: readonly string[];
}

/** Gaps between women and men that are taken apart into who they are and how they are treated. */
export interface DecompositionSpec {
  /** Of one table. */
  readonly indicators: readonly string[];
  readonly factors: readonly FactorSpec[];
}

export interface EqualitySpec {
  readonly groups: readonly GroupSpec[];
  readonly hosts: readonly HostPair[];
  readonly decompositions: readonly DecompositionSpec[];
}

export const NO_EQUALITY: EqualitySpec = { groups: [], hosts: [], decompositions: [] };
