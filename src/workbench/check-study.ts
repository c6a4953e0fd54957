// Reads a study folder and says all that is wrong with it. Keeps nothing.
import type { Issue } from "#base/issue";
import type { Effects } from "./effect/effects.ts";
import { readStudyFolder } from "./read-study-folder.ts";
import type { StudyFolder } from "./study-folder.ts";

export interface CheckedStudy {
  /** Undefined when there is any error. */
  readonly folder?: StudyFolder;
  readonly issues: readonly Issue[];
}

export async function checkStudy(effects: Effects, path: string): Promise<CheckedStudy> {
  const found = await effects.files.readFolder(path);
  const read = await readStudyFolder(found.files);
  return { ...read, issues: [...found.issues, ...read.issues] };
}
