// Work that one of several processes does at a time: whoever dies loses it after half a minute, and another may go on.
import type { Desk } from "./act-head.ts";

const LEASE_SECONDS = 30;
const RENEWAL_MILLISECONDS = 10_000;

export interface LeasedWork {
  readonly study: string;
  readonly job: string;
  readonly holder: string;
}

export interface HeldLease {
  /** False once somebody else has it: this process was away for too long. */
  readonly isOurs: () => Promise<boolean>;
  /** Ends the renewals, and lets others have it. */
  readonly giveUp: () => Promise<void>;
}

/** Undefined where another has it. `renewed` is called at each renewal. */
export async function holdLease(
  { store }: Pick<Desk, "store">,
  work: LeasedWork,
  renewed: () => Promise<void> = async () => {},
): Promise<HeldLease | undefined> {
  const isOurs = () => store.leases.take(work, LEASE_SECONDS);
  if (!(await isOurs())) return undefined;
  // A step may take longer than the lease lasts. What fails here is asked again at the next renewal.
  const renewal = setInterval(() => {
    isOurs()
      .then(renewed)
      .catch(() => {});
  }, RENEWAL_MILLISECONDS);
  return {
    isOurs,
    giveUp: async () => {
      clearInterval(renewal);
      await store.leases.giveUp(work);
    },
  };
}
