// Goes through the ledger of each study from its first entry: a change, a gap or another order shows at the first entry that does not fit.
import type { Digest } from "#base/digest";
import type { Store } from "#store/open-store";

export interface VerifiedLedger {
  readonly study: string;
  readonly entries: number;
  /** Digest of the last entry: print it and keep it, for a ledger cut off at its end shows only against it. */
  readonly head: Digest;
}

/** `study` undefined: all. Throws `store/ledger-is-damaged`. */
export async function verifyLedgers(
  { ledger }: Pick<Store, "ledger">,
  study?: string,
): Promise<readonly VerifiedLedger[]> {
  const studies = study === undefined ? [...(await ledger.studies())].sort() : [study];
  const verified: VerifiedLedger[] = [];
  for (const one of studies) verified.push({ study: one, ...(await ledger.verify(one)) });
  return verified;
}
