// What takes long to work out of a directory is worked out when it changed, so that nobody who asks waits for it.
import type { Desk } from "../act-head.ts";
import { listProposedMerges } from "./propose-merges.ts";
import { listServices, todayOf } from "./read-directory.ts";

/** A piece of work for `keepDoing`: reads every directory that changed since it was done last, and says how many. */
export function openReadAhead(desk: Desk): () => Promise<number> {
  const { store, effects } = desk;
  const versions = new Map<string, number>();
  return async () => {
    let count = 0;
    for (const study of await store.services.studies()) {
      const version = await store.services.version(study);
      if (versions.get(study) === version) continue;
      listServices(await store.services.list(study), todayOf(effects));
      await listProposedMerges(desk, study);
      versions.set(study, version);
      count += 1;
    }
    return count;
  };
}
