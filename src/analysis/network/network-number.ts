// What is measured of who refers people to whom. Kinds of institutions are told for countries and the whole study only, and where
// enough of them were asked: in one city a kind is often one office.
import type { Mark } from "#base/mark";
import type { Flag } from "../estimate.ts";

interface Shown {
  readonly place: string;
  readonly flags: readonly Flag[];
  readonly mark: Mark;
}

/** A number of whole networks. For a city its own; for a country and the study the mean of their cities. */
export interface NetworkMeasure extends Shown {
  readonly part: "measure";
  /** `network:<measure>:<place>`. */
  readonly id: string;
  readonly measure: "density" | "reciprocity" | "confirmed";
  /** Share of one. */
  readonly value: number;
  /** Absent where there are too few cities, or kinds in the city, for one. */
  readonly interval?: { readonly lower: number; readonly upper: number };
  /** Institutions asked. */
  readonly n: number;
  /** One for a city. */
  readonly cities: number;
  /** Kinds asked: in a city its own, else in all. */
  readonly kinds: number;
}

/** Pairs of kinds that fulfil the same function in the same city and refer nobody to each other. */
export interface MissingLinks extends Shown {
  readonly part: "missing";
  /** `network:missing-<function>:<place>`. */
  readonly id: string;
  readonly function: string;
  readonly value: number;
  /** Over cities: Korn and Graubard 1998. */
  readonly lower: number;
  readonly upper: number;
  /** Pairs, and the cities that they are of. */
  readonly n: number;
  readonly cities: number;
  readonly institutions: number;
  /** One-sided p of one half or less, alone and corrected (Benjamini and Hochberg). */
  readonly p: number;
  readonly q: number;
}

export interface NetworkKind extends Shown {
  readonly part: "kind";
  /** `network:kind-<kind>:<place>`. */
  readonly id: string;
  readonly kind: string;
  readonly institutions: number;
  /** Cities in which one was asked; of these, where it is a single point, and where it stands alone. */
  readonly cities: number;
  readonly single: number;
  readonly alone: number;
  /** Exact interval of the share of cities in which it is a single point. */
  readonly singleLower: number;
  readonly singleUpper: number;
  /** Mean over cities, from 0 to 1. */
  readonly betweenness: number;
}

export interface NetworkLink extends Shown {
  readonly part: "link";
  /** `network:link-<from>-<to>:<place>`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Cities in which both were asked; of these, those with the arc. */
  readonly cities: number;
  readonly linked: number;
}

export type NetworkNumber = NetworkMeasure | MissingLinks | NetworkKind | NetworkLink;
