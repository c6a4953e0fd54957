// The study that the public sees where an address names none: the last one worked on of which something was published.
import type { Store } from "#store/open-store";
import { findStudy } from "./find-study.ts";

/** Throws `workbench/no-study-is-kept`. */
export async function findPublicStudy(store: Store): Promise<string> {
  for (const study of [...(await store.ledger.studies())].reverse())
    if ((await store.publications.list(study)).length > 0) return study;
  return findStudy(store);
}
