// The registry as people look at it: each institution with the engagement that follows from influence and interest, and how many
// people there are on record and agreed to be written to. Who they are is not told.
import { type Engagement, engagementOf } from "#dissemination/stakeholder/engagement";
import type { Stakeholder } from "#findings/stakeholder";
import type { Desk } from "../act-head.ts";
import { listStakeholders } from "./export-stakeholders.ts";

export interface RegistryRow {
  readonly stakeholder: Stakeholder;
  readonly engagement: Engagement;
  readonly contacts: number;
  /** Of these, those that agreed. */
  readonly willing: number;
}

/** In the order of the ids. */
export async function listRegistry(desk: Pick<Desk, "store">, study: string): Promise<readonly RegistryRow[]> {
  const [known, contacts] = await Promise.all([listStakeholders(desk, study), desk.store.contacts.list(study)]);
  const [all, willing] = [new Map<string, number>(), new Map<string, number>()];
  for (const { stakeholder, consent } of contacts) {
    all.set(stakeholder, (all.get(stakeholder) ?? 0) + 1);
    if (consent === "yes") willing.set(stakeholder, (willing.get(stakeholder) ?? 0) + 1);
  }
  return known.map((stakeholder) => ({
    stakeholder,
    engagement: engagementOf(stakeholder),
    contacts: all.get(stakeholder.id) ?? 0,
    willing: willing.get(stakeholder.id) ?? 0,
  }));
}
