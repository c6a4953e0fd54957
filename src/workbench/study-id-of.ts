// The id of the study in a folder, from study.yaml alone.
import { join } from "node:path";
import { readYaml } from "#base/read-yaml";
import { checkStudy } from "./check-study.ts";
import type { Effects } from "./effect/effects.ts";
import { StudyFolderProblem } from "./problems.ts";
import { STUDY_FILE } from "./study-files.ts";

/** Undefined when there is no such file, or it names none. */
export async function studyIdOf(effects: Effects, folder: string): Promise<string | undefined> {
  const bytes = await effects.files.read(join(folder, STUDY_FILE));
  if (bytes === undefined) return undefined;
  const { node } = readYaml(new TextDecoder().decode(bytes), { file: STUDY_FILE });
  const id = node?.kind === "record" ? node.entries.get("id") : undefined;
  return id?.kind === "scalar" ? id.source : undefined;
}

/** Throws `workbench/study-folder-has-errors`, with all that is wrong with the folder, where it names no study. */
export async function requiredStudyId(effects: Effects, folder: string): Promise<string> {
  const id = await studyIdOf(effects, folder);
  if (id !== undefined) return id;
  const { issues } = await checkStudy(effects, folder);
  throw new StudyFolderProblem(folder, issues);
}
