// A story under a pseudonym, with the consent of the person: written in the browser, judged as a file of the study is, kept in its folder.
import { join } from "node:path";
import type { Digest } from "#base/digest";
import { type CaseStudy, type Consent, coversQuotations } from "#cases/case-study";
import { checkConsents } from "#cases/check-consents";
import { decideQuotation } from "#cases/quotation/write-quotation";
import { readCase } from "#cases/read-case";
import { type WrittenCase, writeCase } from "#cases/write-case";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import type { Effects } from "../effect/effects.ts";
import { interviewIdIsUnfit } from "../evidence-problems.ts";
import { InputFileProblem, readFileOf, refuseErrors } from "../file-problems.ts";
import { inTurn } from "../keep-in-turn.ts";
import { changeStudyFiles } from "../study-files/change-study-file.ts";
import { studyFileChanged } from "../study-files/problems.ts";
import { TABLES } from "../study-files.ts";
import type { OfStudy } from "./edit-codebook.ts";
import { FIT_ID } from "./keep-transcript.ts";
import { knownIds } from "./known-ids.ts";
import { narrowing } from "./narrow-story.ts";
import { openCases } from "./open-cases.ts";
import type { TakenFile } from "./told-outputs.ts";

export { PUBLICATIONS, SCOPES } from "#cases/case-study";

export interface StoryWish extends WrittenCase {
  /** Of the file that the person saw; empty for a new story. */
  readonly seen: Digest;
}

/**
 * Gives the publications that were taken away since they show more than the consent covers now. Throws
 * `workbench/interview-id-is-unfit`, `workbench/input-file-has-errors` with every issue of the file or where it claims more than the
 * person's form of consent says, `workbench/study-file-changed` where somebody else wrote meanwhile or the id is taken.
 */
export function keepStory(
  desk: Desk,
  { study, folder }: OfStudy,
  { seen, ...written }: StoryWish,
): Promise<readonly TakenFile[]> {
  const { id } = written.head;
  if (!FIT_ID.test(id)) throw interviewIdIsUnfit(id);
  return inTurn(join(folder, "cases", id), async () => {
    const { cases, qualitative } = await openCases(desk.effects, folder);
    const known = cases.find((one) => one.id === id);
    // A new one is named by its id.
    const path = known?.file ?? `cases/${id}.md`;
    const present = await desk.effects.files.read(join(folder, path));
    if ((present === undefined ? "" : digestFile(present)) !== seen) throw studyFileChanged(path);
    const consented = { consent: written.head.consent, known };
    const text = withinConsent(desk, consented, writeCase(written, new TextDecoder().decode(present)));
    const { story, issues } = readCase(text, path, await knownIds(desk.effects, folder));
    refuseErrors(path, issues);
    if (story === undefined) throw new InputFileProblem(path, issues);
    refuseErrors(path, checkConsents([story], qualitative.consents ?? [], TABLES.consents));
    const of = { study, folder };
    const { photos, following, taken } = narrowing(desk, of, { before: known ?? story, now: story });
    await changeStudyFiles(desk, of, [{ path, text, seen, verb: "edit-story", isForgettable: true }], {
      others: photos,
      ...(following && { following }),
    });
    return taken();
  });
}

/** With the consent to be quoted, the approval of each quotation is taken back. */
function withinConsent({ effects, actor }: Desk, { consent, known }: Consented, text: string): string {
  if (coversQuotations(consent) || known === undefined) return text;
  const on = effects.clock.now().toISOString().slice(0, 10);
  const approved = known.notedQuotations.filter(({ state }) => state === "approved");
  return approved.reduce(
    (written, { number }) => decideQuotation(written, { number, state: "withdrawn", on, by: actor }) ?? written,
    text,
  );
}

interface Consented {
  readonly consent: Consent;
  readonly known: CaseStudy | undefined;
}

/** Of the file of a story. Throws `workbench/file-is-missing`. */
export async function digestOfStory(effects: Effects, folder: string, file: string): Promise<Digest> {
  return digestFile(await readFileOf(effects, join(folder, file)));
}
