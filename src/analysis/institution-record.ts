// What an institution has for one function, as far as a source says; and gaps that sources name.

export type Held = "yes" | "partial" | "no" | "unknown";

export const CAPACITIES = ["mandate", "plan", "budget", "staff", "coordination", "service"] as const;

export type Capacity = (typeof CAPACITIES)[number];

export interface CapacityRecord {
  readonly id: string;
  readonly institutionId: string;
  readonly institution: string;
  readonly country: string;
  /** Empty = not tied to one city. */
  readonly city: string;
  /** A service kind code. */
  readonly serviceKind: string;
  readonly held: Readonly<Record<Capacity, Held>>;
  readonly evidence: string;
  readonly sourceAddresses: readonly string[];
  readonly row: number;
}
