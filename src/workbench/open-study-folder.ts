// A study folder for a verb that needs all of it.

import { checkStudy } from "./check-study.ts";
import type { Effects } from "./effect/effects.ts";
import { StudyFolderProblem } from "./problems.ts";
import type { StudyFolder } from "./study-folder.ts";

/** Throws `workbench/study-folder-has-errors`, with everything that is wrong. */
export async function openStudyFolder(effects: Effects, path: string): Promise<StudyFolder> {
  const { folder, issues } = await checkStudy(effects, path);
  if (folder === undefined) throw new StudyFolderProblem(path, issues);
  return folder;
}
