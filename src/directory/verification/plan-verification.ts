// Whom to call or visit next: old entries of services that matter to many people first.
import type { KnownService } from "./verification-action.ts";
import { OLD_DAYS, type TrustedService, trustOf } from "./verification-status.ts";

export interface ServiceToVerify {
  readonly id: string;
  readonly service: KnownService;
  /** People who need its kind where it works; 1 where nobody knows. */
  readonly importance: number;
}

export interface PlannedVerification extends TrustedService {
  readonly id: string;
  readonly urgency: number;
  readonly by: "call" | "visit";
}

/** Urgency = age in years (two where nobody ever looked) × importance, doubled by each flag. Closed services are left out. */
export function planVerification(
  services: readonly ServiceToVerify[],
  today: string,
  most: number,
): readonly PlannedVerification[] {
  const planned = services.flatMap(({ id, service, importance }): PlannedVerification[] => {
    const trust = trustOf(service, today);
    if (trust.status === "closed" && !trust.flags.includes("sources-differ")) return [];
    const years = (trust.ageDays ?? 2 * OLD_DAYS) / OLD_DAYS;
    const urgency = years * importance * 2 ** trust.flags.length;
    return [{ id, ...trust, urgency, by: (service.cells.phone ?? "") === "" ? "visit" : "call" }];
  });
  return planned.toSorted((a, b) => b.urgency - a.urgency || a.id.localeCompare(b.id)).slice(0, most);
}
