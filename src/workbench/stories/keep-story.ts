// A story under a pseudonym, with the consent of the person: written in the browser, judged as a file of the study is, kept in its folder.
import { join } from "node:path";
import type { Digest } from "#base/digest";
import { readCase } from "#cases/read-case";
import { type WrittenCase, writeCase } from "#cases/write-case";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import type { Effects } from "../effect/effects.ts";
import { interviewIdIsUnfit } from "../evidence-problems.ts";
import { InputFileProblem, readFileOf, refuseErrors } from "../file-problems.ts";
import { inTurn } from "../keep-in-turn.ts";
import { changeStudyFile } from "../study-files/change-study-file.ts";
import type { OfStudy } from "./edit-codebook.ts";
import { FIT_ID } from "./keep-transcript.ts";
import { knownIds } from "./known-ids.ts";
import { openCases } from "./open-cases.ts";

export { SCOPES } from "#cases/case-study";

export interface StoryWish extends WrittenCase {
  /** Of the file that the person saw; empty for a new story. */
  readonly seen: Digest;
}

/**
 * Throws `workbench/interview-id-is-unfit`, `workbench/input-file-has-errors` with every issue of the file, `workbench/study-file-changed`
 * where somebody else wrote meanwhile or there is a story of that id already.
 */
export function keepStory(desk: Desk, { study, folder }: OfStudy, { seen, ...written }: StoryWish): Promise<void> {
  const { id } = written.head;
  if (!FIT_ID.test(id)) throw interviewIdIsUnfit(id);
  return inTurn(join(folder, "cases", id), async () => {
    const path = await fileOf(desk.effects, folder, id);
    const present = await desk.effects.files.read(join(folder, path));
    const text = writeCase(written, present === undefined ? "" : new TextDecoder().decode(present));
    const { story, issues } = readCase(text, path, await knownIds(desk.effects, folder));
    refuseErrors(path, issues);
    if (story === undefined) throw new InputFileProblem(path, issues);
    await changeStudyFile(desk, { folder, study, path, text, seen, verb: "edit-story", isForgettable: true });
  });
}

/** Where a story lies, by the id in its head; a new one is named by its id. */
async function fileOf(effects: Effects, folder: string, id: string): Promise<string> {
  const found = (await openCases(effects, folder)).cases.find((one) => one.id === id);
  return found?.file ?? `cases/${id}.md`;
}

/** Of the file of a story. Throws `workbench/file-is-missing`. */
export async function digestOfStory(effects: Effects, folder: string, file: string): Promise<Digest> {
  return digestFile(await readFileOf(effects, join(folder, file)));
}
