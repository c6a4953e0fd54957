// A study made in the browser: its folder below the data folder, and its records kept, so that every page has something to show.
import type { Desk } from "../act-head.ts";
import { keepStudy } from "../keep-study.ts";
import { permit } from "../rights/permit.ts";
import { isOutsideYourCountries } from "../rights/rights-problems.ts";
import type { Who } from "../rights/who.ts";
import { openStudyFolders } from "../study-files/study-folders.ts";
import { checkHead } from "./check-wish.ts";
import { composeStudy, type StudyBeginning } from "./compose-study.ts";
import { studyIsThere } from "./problems.ts";

/**
 * The id of the study. Throws `workbench/study-is-there`, `workbench/rights-are-missing`, `workbench/study-is-out-of-reach`,
 * `workbench/is-outside-your-countries`, and what `composeStudy` and the disk throw; nothing is made then.
 */
export async function makeStudy(desk: Desk, who: Who, beginning: StudyBeginning): Promise<string> {
  permit(who, "set-up", undefined);
  const { files, folder } = await composeStudy(desk.effects, beginning);
  const { id, titles, publisher, countries } = folder.study;
  checkHead({ id, titles, publisher });
  permit(who, "set-up", id);
  if (who.countries.length > 0 && countries.some(({ code }) => !who.countries.includes(code)))
    throw isOutsideYourCountries(who.countries);
  const folders = openStudyFolders(desk.effects, { data: desk.store.folder });
  if ((await desk.store.ledger.studies()).includes(id)) throw studyIsThere(id);
  // What stands there and is kept by nobody was left by a process that ended in the midst of making it.
  await desk.effects.files.setAside(folders.place(id));
  await desk.effects.files.writeFolder(folders.place(id), files);
  await keepStudy({ ...desk, progress: () => {} }, folder);
  return id;
}
