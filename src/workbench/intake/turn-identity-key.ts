// A new key for the locked cupboard and for each person in it: everything is sealed again in one transaction, then the old keys are
// forgotten.
import { groupBy } from "#base/group-by";
import { identityToken } from "#intake/consent/identity-token";
import { personalKindOf } from "#intake/versions/personal";
import type { Kept } from "#store/kept";
import type { Person } from "#store/vault/cupboard";
import type { Desk } from "../act-head.ts";
import { identityCannotBeOpened } from "../care-problems.ts";

/** Killed half way, all keys stay and open everything. Throws `workbench/identity-cannot-be-opened`. */
export async function turnIdentityKey(desk: Desk, studies: readonly string[]): Promise<number> {
  const { cupboard, transaction } = desk.store;
  cupboard.turn();
  const renewed: Person[] = [];
  const count = await transaction(async (kept) => {
    let sealed = 0;
    for (const study of studies) sealed += await resealStudy(desk, kept, { study, renewed });
    return sealed;
  });
  await cupboard.forgetOld(renewed);
  return count;
}

interface Resealing {
  readonly study: string;
  /** Gathers whose keys are new. */
  readonly renewed: Person[];
}

async function resealStudy(
  { store, effects, actor }: Desk,
  kept: Kept,
  { study, renewed }: Resealing,
): Promise<number> {
  const { cupboard } = store;
  const values = await kept.identities.listAll(study);
  for (const [rootId, own] of groupBy(values, (value) => value.rootId)) {
    const person = { study, rootId };
    await cupboard.renew(person);
    renewed.push(person);
    const seal = await cupboard.sealerOf(person);
    const again = own.map(async ({ question, kind, sealed: before }) => {
      const text = await cupboard.open({ ...person, question }, before);
      if (text === undefined) throw identityCannotBeOpened(rootId);
      const token = identityToken(personalKindOf(kind), text, cupboard.hash);
      return { rootId, question, token, sealed: seal(question, text) };
    });
    await kept.identities.reseal(study, await Promise.all(again));
  }
  const at = effects.clock.now().toISOString();
  await kept.ledger.add(study, { verb: "turn-identity-key", at, actor, inputs: [], outputs: [] });
  return values.length;
}
