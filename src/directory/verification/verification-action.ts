// What was done to know whether a service is true: every look at it is an action that stays; what is known now is computed from them.
import type { ServiceCells, ServiceColumn } from "../reintegration/service-columns.ts";

/**
 * `import`: a table said so. `edit`: somebody put it right at a desk, without asking the service. `link`: the provider by its own
 * link, in wait until somebody reviews it.
 */
export type Means = "import" | "edit" | "call" | "visit" | "link";

export interface Observation {
  readonly kind: "observed";
  readonly id: string;
  /** Day, YYYY-MM-DD. */
  readonly on: string;
  readonly by: Means;
  /** Role or code of a person, never a name. */
  readonly who: string;
  /** Whether it was found working; absent = not asked. */
  readonly works?: boolean;
  /** What was said about each field; the same value again confirms it. Empty text: it is not so any more. */
  readonly fields: Readonly<Partial<Record<ServiceColumn, string>>>;
  readonly note?: string;
  /** Table that said so, by import. */
  readonly source?: string;
}

/** A table that once had the service has it no longer. It is not deleted: somebody should look. */
export interface Missing {
  readonly kind: "missing";
  readonly id: string;
  readonly on: string;
  readonly who: string;
  readonly source: string;
}

/** It is the same as another service, under whose id it goes on. */
export interface Merge {
  readonly kind: "merged";
  readonly id: string;
  readonly on: string;
  readonly who: string;
  readonly into: string;
  readonly reason: string;
}

/** It looks like another service and is not: it is not proposed again. */
export interface KeptApart {
  readonly kind: "kept-apart";
  readonly id: string;
  readonly on: string;
  readonly who: string;
  readonly other: string;
  readonly reason: string;
}

/** A change by the provider's link counts only once somebody accepted it. */
export interface Review {
  readonly kind: "accepted" | "refused";
  readonly id: string;
  readonly on: string;
  readonly who: string;
  /** Id of the observation. */
  readonly of: string;
  readonly reason?: string;
}

export interface Undoing {
  readonly kind: "undone";
  readonly id: string;
  readonly on: string;
  readonly who: string;
  readonly of: string;
  readonly reason?: string;
}

export type VerificationAction = Observation | Review | Undoing | Missing | Merge | KeptApart;

/** Where a value comes from, and since when nobody contradicted it. */
export interface Fact {
  readonly value: string;
  readonly by: Means;
  readonly who: string;
  readonly on: string;
  /** Id of the action. */
  readonly action: string;
}

export interface KnownService {
  readonly cells: ServiceCells;
  readonly facts: Readonly<Partial<Record<ServiceColumn, Fact>>>;
  readonly lastSeenWorking?: Fact;
  readonly lastSeenClosed?: Fact;
  /** Observations by link that nobody has reviewed. */
  readonly waiting: readonly Observation[];
  /** Tables that had it once and have it no longer, and that nobody has looked into since. */
  readonly missingFrom: readonly Missing[];
  readonly mergedInto?: Merge;
  /** Ids of services that look like it and are others. */
  readonly keptApart: readonly string[];
}
