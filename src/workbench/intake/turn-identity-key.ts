// A new key for the locked cupboard: everything is sealed again in one transaction, then the old key is forgotten.
import { identityToken } from "#intake/consent/identity-token";
import { personalKindOf } from "#intake/versions/personal";
import type { Desk } from "../act-head.ts";
import { identityCannotBeOpened } from "../care-problems.ts";

/** Killed half way, both keys stay and open everything. Throws `workbench/identity-cannot-be-opened`. */
export async function turnIdentityKey({ store, effects, actor }: Desk, studies: readonly string[]): Promise<number> {
  store.cupboard.turn();
  const count = await store.transaction(async (kept) => {
    let sealed = 0;
    for (const study of studies) {
      const values = (await kept.identities.listAll(study)).map(({ rootId, question, kind, sealed: before }) => {
        const text = store.cupboard.open({ study, rootId, question }, before);
        if (text === undefined) throw identityCannotBeOpened(rootId);
        const token = identityToken(personalKindOf(kind), text, store.cupboard.hash);
        return { rootId, question, token, sealed: store.cupboard.seal({ study, rootId, question }, text) };
      });
      await kept.identities.reseal(study, values);
      sealed += values.length;
      const at = effects.clock.now().toISOString();
      await kept.ledger.add(study, { verb: "turn-identity-key", at, actor, inputs: [], outputs: [] });
    }
    return sealed;
  });
  store.cupboard.forgetOld();
  return count;
}
