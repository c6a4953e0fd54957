// What became of the questions of a form from version to version, as far as it shows: for somebody to accept before an export.
import { type ProposedChange, proposeAllRenames } from "#intake/versions/propose-changes";
import type { Desk } from "../act-head.ts";
import { readFormVersions } from "./read-form-versions.ts";

export interface FormChanges {
  /** The oldest first. */
  readonly versions: readonly string[];
  /** Questions that are gone and what they may be called now. */
  readonly proposed: readonly ProposedChange[];
}

/** Throws `workbench/form-is-not-here`, `store/blob-is-missing`. */
export async function listFormChanges(
  { store }: Pick<Desk, "store">,
  study: string,
  formId: string,
): Promise<FormChanges> {
  const { tables } = await readFormVersions(store, study, formId);
  return { versions: tables.map(({ version }) => version), proposed: proposeAllRenames(tables, {}) };
}
