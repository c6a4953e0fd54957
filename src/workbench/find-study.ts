// Which study the store keeps. Today one data folder keeps one study.
import type { Kept } from "#store/kept";
import { noStudyKept } from "./problems.ts";

/** Throws `workbench/no-study-is-kept`. */
export async function findStudy(kept: Kept): Promise<string> {
  const id = (await kept.ledger.studies()).at(-1);
  if (id === undefined) throw noStudyKept();
  return id;
}
