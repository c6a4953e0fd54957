// Of several processes, one sends a campaign at a time.
import type { Desk } from "../act-head.ts";
import { type HeldLease, holdLease } from "../hold-lease.ts";
import { campaignIsBeingSent } from "./problems.ts";

export type Held = Pick<HeldLease, "isOurs">;

/** Throws `workbench/campaign-is-being-sent`. */
export async function holdCampaign<Result>(
  { store, effects }: Pick<Desk, "store" | "effects">,
  { study, campaign }: { readonly study: string; readonly campaign: string },
  work: (held: Held) => Promise<Result>,
): Promise<Result> {
  const held = await holdLease({ store }, { study, job: `send ${campaign}`, holder: effects.ids.next() });
  if (held === undefined) throw campaignIsBeingSent(campaign);
  try {
    return await work(held);
  } finally {
    await held.giveUp();
  }
}
