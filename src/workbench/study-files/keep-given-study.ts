// The study of the folder that a server was given: it stands among the studies before anybody has run it.
import type { Desk } from "../act-head.ts";
import { checkStudy } from "../check-study.ts";
import { keepStudy } from "../keep-study.ts";
import { StudyFolderProblem } from "../problems.ts";
import { studyIdOf } from "../study-id-of.ts";

/** What is kept already is left to the next run. Throws `workbench/study-folder-has-errors`, with all that is wrong. */
export async function keepGivenStudy(desk: Desk, path: string): Promise<void> {
  const id = await studyIdOf(desk.effects, path);
  if (id !== undefined && (await desk.store.ledger.studies()).includes(id)) return;
  const { folder, issues } = await checkStudy(desk.effects, path);
  if (folder === undefined) throw new StudyFolderProblem(path, issues);
  await keepStudy({ ...desk, progress: () => {} }, folder);
}
