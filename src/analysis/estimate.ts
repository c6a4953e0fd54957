// What travels out of the analysis: a number that knows its uncertainty, its n and its ground.
import type { Digest } from "#base/digest";
import type { Mark } from "#base/mark";
import type { Domain } from "./domain.ts";

/** `suppressed`: a small cell; value and interval must not be shown. `weak`: few people or a wide interval. */
export type Flag = "suppressed" | "weak" | "single-cluster-stratum" | "no-variance";

export type EstimateUnit = "share" | "persons" | "number";

/** A number from a sample. */
export interface Estimate {
  /** `estimate:<indicator>:<place>:<sex>`. */
  readonly id: string;
  readonly indicator: string;
  readonly domain: Domain;
  readonly value: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  /** Degrees of freedom of the design in this domain. */
  readonly df: number;
  /** People (or bodies) asked in this domain who answered. */
  readonly n: number;
  /** Of these, how many count in the numerator; for means equal to n. */
  readonly cases: number;
  /** For amounts: part of the weighted sum, as a share of one, that the largest single answer makes up. */
  readonly largestShare?: number;
  readonly unit: EstimateUnit;
  /** In words of the field: "Taylor linearisation, logit interval". */
  readonly method: string;
  readonly flags: readonly Flag[];
  readonly mark: Mark;
  /** Digest of the compiled query, whose text the store keeps. */
  readonly query: Digest;
  /** Digest of the snapshot it ran on. */
  readonly data: Digest;
}

/** Women's value over men's, with an interval on the log scale (delta method, covariance included). */
export interface Parity {
  /** `parity:<indicator>:<place>`. */
  readonly id: string;
  readonly indicator: string;
  readonly place: string;
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  /** Women minus men, with its interval. */
  readonly difference: number;
  readonly differenceLower: number;
  readonly differenceUpper: number;
  /** Two-sided p of no difference. */
  readonly p: number;
  readonly df: number;
  readonly nFemale: number;
  readonly nMale: number;
  readonly flags: readonly Flag[];
  readonly mark: Mark;
  readonly female: string;
  readonly male: string;
}

/** A count from a register: no sampling error, but only as complete as the register. */
export interface Tally {
  /** `tally:<measure>:<subject>:<place>`. */
  readonly id: string;
  readonly measure: string;
  /** What is counted: a service kind, a gap code, a capacity. */
  readonly subject: string;
  readonly place: string;
  readonly value: number;
  /** The whole that `value` is part of, where there is one. */
  readonly of?: number;
  readonly mark: Mark;
  /** Ids of the records counted. */
  readonly records: readonly string[];
}
