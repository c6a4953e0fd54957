// Who has the mandate for what: functions of the registry beside what the institution matrix says of mandate, budget and staff.
import type { Stakeholder } from "#findings/stakeholder";

/** One row of the institution matrix, as far as it is needed here. */
export interface HeldCapacity {
  readonly institutionId: string;
  readonly serviceKind: string;
  readonly held: { readonly mandate: string; readonly budget: string };
}

export interface Mandate {
  readonly serviceKind: string;
  readonly stakeholder: string;
  /** `listed`: the registry says that it works on it; the matrix does not know the mandate. */
  readonly ground: "mandate" | "no-mandate" | "listed";
  readonly hasBudget: "yes" | "no" | "unknown";
}

/** By service kind, mandates first. */
export function listMandates(
  stakeholders: readonly Stakeholder[],
  capacities: readonly HeldCapacity[],
): readonly Mandate[] {
  const rows = stakeholders.flatMap((stakeholder) => {
    const own = capacities.filter(({ institutionId }) => institutionId === stakeholder.id);
    const kinds = [...new Set([...stakeholder.functions, ...own.map(({ serviceKind }) => serviceKind)])];
    return kinds.map((serviceKind) => mandateOf(stakeholder.id, serviceKind, own));
  });
  return rows.sort(
    (a, b) =>
      compare(a.serviceKind, b.serviceKind) ||
      ORDER[a.ground] - ORDER[b.ground] ||
      compare(a.stakeholder, b.stakeholder),
  );
}

const ORDER = { mandate: 0, listed: 1, "no-mandate": 2 } as const;

function mandateOf(stakeholder: string, serviceKind: string, own: readonly HeldCapacity[]): Mandate {
  const held = own.find((capacity) => capacity.serviceKind === serviceKind)?.held;
  const ground = held?.mandate === "yes" ? "mandate" : held?.mandate === "no" ? "no-mandate" : "listed";
  const hasBudget = held?.budget === "yes" || held?.budget === "no" ? held.budget : "unknown";
  return { serviceKind, stakeholder, ground, hasBudget };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
