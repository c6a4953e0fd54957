// What is done to the installation stands in the journal; what studies must know of stands in their ledgers too, by the digest of the
// act whose reason the journal keeps.
import { digestValue } from "#base/digest";
import type { ActHead } from "#store/acts/act";
import type { Desk } from "./act-head.ts";

/** `studies`: those that it touches; none named means all. */
export async function noteInLedgers(
  { store }: Pick<Desk, "store">,
  act: ActHead & { readonly verb: string },
  studies: readonly string[],
): Promise<void> {
  const { verb, at, actor } = act;
  for (const study of await store.ledger.studies())
    if (studies.length === 0 || studies.includes(study))
      await store.ledger.add(study, { verb, at, actor, inputs: [], outputs: [digestValue(act)] });
}
