// Reads a study folder and says all that is wrong with it. Keeps nothing.
import type { Issue } from "#base/issue";
import type { Effects, ReadFolder } from "./effect/effects.ts";
import { type ReadingMemory, readStudyFolder } from "./read-study-folder.ts";
import type { StudyFolder } from "./study-folder.ts";

export interface CheckedStudy {
  /** Undefined when there is any error. */
  readonly folder?: StudyFolder;
  readonly issues: readonly Issue[];
}

export async function checkStudy(effects: Effects, path: string): Promise<CheckedStudy> {
  return checkFiles(await effects.files.readFolder(path));
}

/** `memory`: __Default value:__ everything is read anew. */
export async function checkFiles(found: ReadFolder, memory?: ReadingMemory): Promise<CheckedStudy> {
  const read = await readStudyFolder(found.files, memory);
  return { ...read, issues: errorsFirst([...found.issues, ...read.issues]) };
}

/** What stops a run stands above what does not. */
function errorsFirst(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
}
