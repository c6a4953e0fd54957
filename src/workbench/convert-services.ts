// A directory in any form and version of HSDS → HSDS 3 as a zipped package of tables or as JSON.
import { basename } from "node:path";
import type { Issue } from "#base/issue";
import { openDirectory } from "#directory/hsds/open-directory";
import { writeDirectory } from "#directory/hsds/write-directory";
import type { Effects } from "./effect/effects.ts";
import { refuseErrors } from "./file-problems.ts";
import { openServices } from "./open-services.ts";

export interface ConvertedDirectory {
  readonly path: string;
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
}

/** The ending of `to` says the form. Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`. */
export async function convertServices(effects: Effects, from: string, to: string): Promise<ConvertedDirectory> {
  const { dataset, issues } = openDirectory(await openServices(effects, from));
  refuseErrors(basename(from), issues);
  await effects.files.writeAtomically(to, writeDirectory(dataset, to.toLowerCase().endsWith(".json") ? "json" : "zip"));
  const counts = Object.fromEntries([...dataset.tables].map(([name, { rows }]) => [name, rows.length]));
  return { path: to, counts, issues };
}
