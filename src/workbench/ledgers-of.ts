// What is done to the installation stands in the journal; what studies must know of stands in their ledgers too, by the digest of the
// act whose reason the journal keeps.
import type { Desk } from "./act-head.ts";

/** Of the studies that it touches, those that have a ledger; none named means all. */
export async function ledgersOf(
  { store }: Pick<Desk, "store">,
  studies: readonly string[],
): Promise<readonly string[]> {
  const known = await store.ledger.studies();
  return studies.length === 0 ? known : known.filter((study) => studies.includes(study));
}
