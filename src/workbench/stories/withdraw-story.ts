// A person takes back the consent to a story: words, quotations, transcript and codings are destroyed; that there was one stays.
import { join } from "node:path";
import { readCsv } from "#base/read-csv";
import { forgetCase } from "#cases/write-case";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import type { Effects } from "../effect/effects.ts";
import { caseIsUnknown } from "../evidence-problems.ts";
import { readFileOf } from "../file-problems.ts";
import { inTurn } from "../keep-in-turn.ts";
import { changeStudyFile } from "../study-files/change-study-file.ts";
import { TABLES } from "../study-files.ts";
import { writeCsv } from "../write-csv.ts";
import type { OfStudy } from "./edit-codebook.ts";
import { takeBack } from "./forget-told.ts";
import { openCases } from "./open-cases.ts";
import { photoPath } from "./photo-path.ts";
import type { TakenFile } from "./told-outputs.ts";
import { goneWhole } from "./what-is-gone.ts";

/**
 * The story last: who is interrupted finds it still there, and asks again. Gives the publications that told it: they are taken away where
 * they were written, and the store remembers nothing of them. Throws `workbench/case-is-unknown`.
 */
export function withdrawStory(desk: Desk, { study, folder }: OfStudy, id: string): Promise<readonly TakenFile[]> {
  return inTurn(join(folder, "cases", id), async () => {
    const story = (await openCases(desk.effects, folder)).cases.find((one) => one.id === id);
    if (story === undefined) throw caseIsUnknown(id);
    const present = await readFileOf(desk.effects, join(folder, story.file));
    const text = forgetCase(new TextDecoder().decode(present), desk.effects.clock.now().toISOString().slice(0, 10));
    if (text === undefined) throw caseIsUnknown(id);
    await desk.store.records.forget(study, "case", id);
    await dropRows(desk.effects, join(folder, TABLES.codings), { column: "transcript", id });
    await dropRows(desk.effects, join(folder, TABLES.interviews), { column: "case", id });
    await desk.effects.files.remove(join(folder, "cases", "transcripts", `${id}.txt`));
    if (story.photo !== undefined) await desk.effects.files.remove(photoPath(folder, story.photo.file));
    const taken = await takeBack(desk, study, goneWhole(id));
    const seen = digestFile(present);
    await changeStudyFile(desk, {
      ...{ folder, study, path: story.file, text, seen },
      ...{ verb: "withdraw-story", isForgettable: true },
    });
    await desk.store.wipe();
    return taken;
  });
}

/** Before the transcript: a coding without its text would be a mistake of the folder. */
function dropRows(
  effects: Effects,
  path: string,
  { column, id }: { readonly column: string; readonly id: string },
): Promise<void> {
  return inTurn(path, async () => {
    const bytes = await effects.files.read(path);
    if (bytes === undefined) return;
    const { head, rows } = readCsv(bytes, path).sheet;
    const at = head.indexOf(column);
    const kept = rows.filter(({ cells }) => cells[at] !== id).map(({ cells }) => cells);
    if (kept.length === rows.length) return;
    await effects.files.writeAtomically(path, new TextEncoder().encode(writeCsv([head, ...kept])));
  });
}
