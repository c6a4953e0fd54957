// What was done to know whether a service is true: every look at it is an action that stays; what is known now is computed from them.
import type { ServiceCells, ServiceColumn } from "../reintegration/service-columns.ts";

/** `import`: a table said so. `link`: the provider by its own link, in wait until somebody reviews it. */
export type Means = "import" | "call" | "visit" | "link";

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
}

/** A change by the provider's link counts only once somebody accepted it. */
export interface Review {
  readonly kind: "accepted" | "refused";
  readonly id: string;
  readonly on: string;
  readonly who: string;
  /** Id of the observation. */
  readonly of: string;
}

export interface Undoing {
  readonly kind: "undone";
  readonly id: string;
  readonly on: string;
  readonly who: string;
  readonly of: string;
}

export type VerificationAction = Observation | Review | Undoing;

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
}
