// The cases of a study folder with their transcripts and codes, without the rest of the folder: reading them takes milliseconds.
import { join } from "node:path";
import { hasErrors } from "#base/issue";
import { UNCHECKED_IDS } from "#base/known-ids";
import type { CaseStudy } from "#cases/case-study";
import type { Qualitative } from "#cases/qualitative";
import { readCase } from "#cases/read-case";
import type { Effects } from "../effect/effects.ts";
import { type FolderReader, remark, textAt } from "../folder-reader.ts";
import { StudyFolderProblem } from "../problems.ts";
import { readFolderQualitative } from "../read-folder-qualitative.ts";
import { isCase } from "../study-files.ts";

export interface OpenCases {
  /** Those with consent that was not withdrawn. */
  readonly cases: readonly CaseStudy[];
  readonly qualitative: Qualitative;
}

/** Whether cities and kinds exist is not asked here. Throws `workbench/study-folder-has-errors`. */
export async function openCases(effects: Effects, study: string): Promise<OpenCases> {
  const found = await effects.files.readFolder(join(study, "cases"));
  const files = new Map([...found.files].map(([path, bytes]) => [`cases/${path}`, bytes] as const));
  const reader: FolderReader = { files, issues: [...found.issues] };
  const cases = [...files.keys()].filter(isCase).flatMap((file) => {
    const { story, issues } = readCase(textAt(reader, file) ?? "", file, UNCHECKED_IDS);
    remark(reader, issues);
    return story === undefined ? [] : [story];
  });
  const qualitative = readFolderQualitative(reader, { known: UNCHECKED_IDS, analysis: undefined });
  if (hasErrors(reader.issues)) throw new StudyFolderProblem(study, reader.issues);
  return { cases, qualitative };
}
