// The files of a new study, however it begins: from the template, as a copy of the included study, or out of a zip. The same for the
// browser and the command line.
import type { Effects } from "../effect/effects.ts";
import { StudyFolderProblem } from "../problems.ts";
import { readStudyFolder } from "../read-study-folder.ts";
import { STUDY_FILE } from "../study-files.ts";
import type { StudyFolder } from "../study-folder.ts";
import { checkHead, checkWish } from "./check-wish.ts";
import type { FolderFiles } from "./folder-files.ts";
import { fromTemplate } from "./from-template.ts";
import { readIncludedStudy } from "./included-study.ts";
import { offerOf } from "./offered-places.ts";
import { readStudyZip } from "./read-study-zip.ts";
import type { StudyHead, StudyWish } from "./study-wish.ts";
import { type HeadChange, renameStudyFile } from "./write-study-file.ts";

export type StudyBeginning =
  | { readonly from: "template"; readonly wish: StudyWish }
  | { readonly from: "included"; readonly head: StudyHead }
  | { readonly from: "zip"; readonly bytes: Uint8Array; readonly id?: string | undefined };

export interface ComposedStudy {
  readonly files: FolderFiles;
  readonly folder: StudyFolder;
}

/**
 * Throws `workbench/study-folder-has-errors` with everything that is wrong, and what `checkWish` and `readStudyZip` throw.
 */
export async function composeStudy(effects: Effects, beginning: StudyBeginning): Promise<ComposedStudy> {
  const files = await filesOf(effects, beginning);
  const { folder, issues } = await readStudyFolder(files);
  if (folder === undefined) throw new StudyFolderProblem(nameOf(beginning), issues);
  return { files, folder };
}

async function filesOf(effects: Effects, beginning: StudyBeginning): Promise<FolderFiles> {
  if (beginning.from === "zip") return withStudy(readStudyZip(beginning.bytes), { id: beginning.id });
  const included = await readIncludedStudy(effects);
  if (beginning.from === "template") {
    checkWish(beginning.wish, offerOf(included));
    return fromTemplate(included, beginning.wish);
  }
  checkHead(beginning.head);
  return withStudy(included, beginning.head);
}

function withStudy(files: FolderFiles, head: HeadChange): FolderFiles {
  const text = new TextDecoder().decode(files.get(STUDY_FILE));
  return new Map([...files, [STUDY_FILE, new TextEncoder().encode(renameStudyFile(text, head))]]);
}

function nameOf(beginning: StudyBeginning): string {
  return beginning.from === "zip" ? "zip" : beginning.from === "template" ? beginning.wish.id : beginning.head.id;
}
