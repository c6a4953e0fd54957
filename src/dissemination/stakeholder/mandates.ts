// Who has the mandate for what: functions of the registry beside what the institution matrix says of mandate, budget and staff.
import type { Stakeholder } from "#findings/stakeholder";

/** One row of the institution matrix, as far as it is needed here. */
export interface HeldCapacity {
  readonly institutionId: string;
  readonly serviceKind: string;
  readonly held: { readonly mandate: string; readonly budget: string };
  readonly sourceAddresses?: readonly string[];
}

/**
 * `listed`: the registry says that it works on it; the matrix does not know the mandate. `disputed`: sources contradict each other.
 */
export const GROUNDS = ["mandate", "partial", "disputed", "listed", "no-mandate"] as const;

export type MandateGround = (typeof GROUNDS)[number];

export interface Mandate {
  readonly serviceKind: string;
  readonly stakeholder: string;
  readonly ground: MandateGround;
  readonly hasBudget: "yes" | "no" | "unknown";
  /** Addresses of what says so. */
  readonly sources: readonly string[];
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
      GROUNDS.indexOf(a.ground) - GROUNDS.indexOf(b.ground) ||
      compare(a.stakeholder, b.stakeholder),
  );
}

function mandateOf(stakeholder: string, serviceKind: string, own: readonly HeldCapacity[]): Mandate {
  const rows = own.filter((capacity) => capacity.serviceKind === serviceKind);
  const stating = rows.filter(({ held }) => STATED.includes(held.mandate));
  const hasBudget = rows.map(({ held }) => held.budget).find((held) => held === "yes" || held === "no") ?? "unknown";
  return {
    serviceKind,
    stakeholder,
    ground: groundOf(stating.map(({ held }) => held.mandate)),
    hasBudget: hasBudget === "yes" || hasBudget === "no" ? hasBudget : "unknown",
    sources: [...new Set(stating.flatMap(({ sourceAddresses = [] }) => sourceAddresses))],
  };
}

const STATED: readonly string[] = ["yes", "partial", "no"];

function groundOf(stated: readonly string[]): MandateGround {
  if (stated.length === 0) return "listed";
  if (stated.includes("yes") && stated.includes("no")) return "disputed";
  if (stated.includes("yes")) return "mandate";
  return stated.includes("partial") ? "partial" : "no-mandate";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A recommendation and one whom it is addressed to. */
export interface AddresseeCheck {
  readonly recommendation: string;
  readonly serviceKind: string;
  readonly stakeholder: string;
  /** `none`: neither registry nor matrix connects it with the function. */
  readonly ground: MandateGround | "none";
  /** Others of the same country that have the mandate on record. */
  readonly instead: readonly string[];
}

export interface AddressedAction {
  readonly id: string;
  readonly subject: string;
  readonly addressees: readonly string[];
}

/** In the order given. What is not about one service kind asks for no mandate, and is left out. */
export function checkAddressees(
  recommendations: readonly AddressedAction[],
  mandates: readonly Mandate[],
  {
    serviceKinds,
    countryOf,
  }: { readonly serviceKinds: ReadonlySet<string>; readonly countryOf: (id: string) => string },
): readonly AddresseeCheck[] {
  return recommendations
    .filter(({ subject }) => serviceKinds.has(subject))
    .flatMap(({ id, subject, addressees }) => {
      const own = mandates.filter(({ serviceKind }) => serviceKind === subject);
      return addressees.map((stakeholder): AddresseeCheck => {
        const ground = own.find((mandate) => mandate.stakeholder === stakeholder)?.ground ?? "none";
        const others = own.filter(
          (mandate) => mandate.ground === "mandate" && countryOf(mandate.stakeholder) === countryOf(stakeholder),
        );
        const instead = ground === "mandate" ? [] : others.map((mandate) => mandate.stakeholder);
        return { recommendation: id, serviceKind: subject, stakeholder, ground, instead };
      });
    });
}
