// A new key of the installation: what people hold is changed at once, and what is sealed from now on has a new key inside.
import type { Desk } from "./act-head.ts";

export interface RotatedKeys {
  /** Studies whose ledger tells of it. */
  readonly studies: readonly string[];
}

/**
 * Nothing is sealed anew: files and journal keep the keys that they have, which the new one opens. `next` is needed where the key
 * comes from the configuration. Killed at any moment, the key that lies there opens everything.
 * Throws `store/new-key-is-missing`, `store/key-is-unfit`.
 */
export async function rotateKeys({ store, effects, actor }: Desk, next?: string): Promise<RotatedKeys> {
  store.keyring.turn(next);
  const studies = await store.ledger.studies();
  const at = effects.clock.now().toISOString();
  for (const study of studies)
    await store.ledger.add(study, { verb: "rotate-vault-key", at, actor, inputs: [], outputs: [] });
  return { studies };
}
