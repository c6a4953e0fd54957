// Sealed files that no act names: left by a process that was killed between the file and the act. What the journal names stays,
// whatever the database says, since the database can be made again from it.
import type { Digest } from "#base/digest";
import type { Desk } from "./act-head.ts";

export interface SweptVault {
  /** Sealed files that lie there since more than a day. */
  readonly files: number;
  readonly unnamed: readonly Digest[];
  readonly removed: boolean;
}

/** A parcel that is coming in may have its files and not its act yet. */
const A_DAY_MS = 86_400_000;

const DIGEST = /\b[0-9a-f]{64}\b/gu;

/** Throws `store/journal-is-damaged`: then nothing is removed. */
export async function sweepVault(
  { store, effects }: Desk,
  { remove }: { readonly remove: boolean },
): Promise<SweptVault> {
  const named = new Set<Digest>();
  const before = new Date(effects.clock.now().getTime() - A_DAY_MS);
  for (const act of await store.journal.read())
    for (const [digest] of JSON.stringify(act).matchAll(DIGEST)) named.add(digest);
  const unnamed: Digest[] = [];
  let files = 0;
  for await (const digest of store.vault.list(before)) {
    files++;
    if (!named.has(digest)) unnamed.push(digest);
  }
  if (remove) for (const digest of unnamed) await store.vault.remove(digest);
  return { files, unnamed: unnamed.sort(), removed: remove };
}
