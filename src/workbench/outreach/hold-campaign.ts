// Of several processes, one sends a campaign at a time. Whoever dies loses it after half a minute, and another goes on.
import type { Desk } from "../act-head.ts";
import { campaignIsBeingSent } from "./problems.ts";

const LEASE_SECONDS = 30;
const RENEWAL_MILLISECONDS = 10_000;

export interface Held {
  /** False once somebody else has it: this process was away for too long, and sends nothing more. */
  readonly isOurs: () => Promise<boolean>;
}

/** Throws `workbench/campaign-is-being-sent`. */
export async function holdCampaign<Result>(
  { store, effects }: Pick<Desk, "store" | "effects">,
  { study, campaign }: { readonly study: string; readonly campaign: string },
  work: (held: Held) => Promise<Result>,
): Promise<Result> {
  const lease = { study, job: `send ${campaign}`, holder: effects.ids.next() };
  const isOurs = () => store.leases.take(lease, LEASE_SECONDS);
  if (!(await isOurs())) throw campaignIsBeingSent(campaign);
  // A slow mail server may take longer over a few messages than the lease lasts. What fails here is asked again before the next.
  const renewal = setInterval(() => void isOurs().catch(() => {}), RENEWAL_MILLISECONDS);
  try {
    return await work({ isOurs });
  } finally {
    clearInterval(renewal);
    await store.leases.giveUp(lease);
  }
}
