// A person takes back the consent to a story: words, quotations, transcript and codings are destroyed; that there was one stays.
import { basename, join } from "node:path";
import { readCsv } from "#base/read-csv";
import { PHOTO_FOLDER } from "#cases/photo/read-photos";
import { forgetCase } from "#cases/write-case";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import type { Effects } from "../effect/effects.ts";
import { caseIsUnknown } from "../evidence-problems.ts";
import { readFileOf } from "../file-problems.ts";
import { inTurn } from "../keep-in-turn.ts";
import { changeStudyFiles } from "../study-files/change-study-file.ts";
import type { WholeFile } from "../study-files/change-whole.ts";
import { TABLES } from "../study-files.ts";
import { writeCsv } from "../write-csv.ts";
import type { OfStudy } from "./edit-codebook.ts";
import { takeBack } from "./forget-told.ts";
import { openCases } from "./open-cases.ts";
import type { TakenFile } from "./told-outputs.ts";
import { goneWhole } from "./what-is-gone.ts";

export const WITHDRAW_STORY = "withdraw-story";

/**
 * Gives the publications that told it: they are taken away where they were written, and the store remembers nothing of them.
 * Throws `workbench/case-is-unknown`.
 */
export function withdrawStory(desk: Desk, of: OfStudy, id: string): Promise<readonly TakenFile[]> {
  const { folder } = of;
  const [codings, interviews] = [join(folder, TABLES.codings), join(folder, TABLES.interviews)];
  const alone = (work: () => Promise<readonly TakenFile[]>) => inTurn(codings, () => inTurn(interviews, work));
  return inTurn(join(folder, "cases", id), () => alone(() => withdraw(desk, of, id)));
}

async function withdraw(desk: Desk, of: OfStudy, id: string): Promise<readonly TakenFile[]> {
  const { effects } = desk;
  const story = (await openCases(effects, of.folder)).cases.find((one) => one.id === id);
  if (story === undefined) throw caseIsUnknown(id);
  const present = await readFileOf(effects, join(of.folder, story.file));
  const text = forgetCase(new TextDecoder().decode(present), effects.clock.now().toISOString().slice(0, 10));
  if (text === undefined) throw caseIsUnknown(id);
  const others: readonly WholeFile[] = [
    ...(await withoutRows(effects, of.folder, { path: TABLES.codings, column: "transcript", id })),
    ...(await withoutRows(effects, of.folder, { path: TABLES.interviews, column: "case", id })),
    { path: `cases/transcripts/${id}.txt` },
    ...(story.photo === undefined ? [] : [{ path: PHOTO_FOLDER + basename(story.photo.file) }]),
  ];
  let taken: readonly TakenFile[] = [];
  const act = async () => {
    taken = await forgetStory(desk, of, { id });
  };
  const change = { path: story.file, text, seen: digestFile(present), verb: WITHDRAW_STORY, isForgettable: true };
  await changeStudyFiles(desk, of, [change], { others, following: { kind: WITHDRAW_STORY, body: { id }, act } });
  return taken;
}

/** What the store and publications tell of it. Doing it twice does no more. */
export async function forgetStory(
  desk: Desk,
  { study }: Pick<OfStudy, "study">,
  { id }: { readonly id: string },
): Promise<readonly TakenFile[]> {
  await desk.store.records.forget(study, "case", id);
  const taken = await takeBack(desk, study, goneWhole(id));
  await desk.store.wipe();
  return taken;
}

interface GoneRows {
  readonly path: string;
  readonly column: string;
  readonly id: string;
}

async function withoutRows(
  effects: Effects,
  folder: string,
  { path, column, id }: GoneRows,
): Promise<readonly WholeFile[]> {
  const bytes = await effects.files.read(join(folder, path));
  if (bytes === undefined) return [];
  const { head, rows } = readCsv(bytes, path).sheet;
  const at = head.indexOf(column);
  const kept = rows.filter(({ cells }) => cells[at] !== id).map(({ cells }) => cells);
  if (kept.length === rows.length) return [];
  return [{ path, bytes: new TextEncoder().encode(writeCsv([head, ...kept])) }];
}
