// The keys leave the data folder: from then on a copy of the data opens nothing.
import { moveKeys } from "#store/vault/move-keys";
import type { Desk } from "./act-head.ts";

/** Names of the files that were moved; the ledger of each study tells of it. Throws `store/key-is-missing`, `store/key-is-wrong`. */
export async function moveKeysOut({ store, effects, actor }: Desk, to: string): Promise<readonly string[]> {
  const moved = moveKeys(store.folder, to);
  const at = effects.clock.now().toISOString();
  for (const study of await store.ledger.studies())
    await store.ledger.add(study, { verb: "move-keys", at, actor, inputs: [], outputs: [] });
  return moved;
}
