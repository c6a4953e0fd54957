// Changes of a study folder that a killed process had begun, by the hidden file that it left: where the store has the act with which they
// hold, or where they need none, the rest is done; else nothing of them was.
import { join } from "node:path";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import { listLeftBegun } from "../effect/begun-changes.ts";
import { RENEW_INSTITUTIONS, renewInstitutions } from "../outreach/renew-institutions.ts";
import { NARROW_STORY, narrowStoryOf } from "../stories/narrow-story.ts";
import { forgetStory, WITHDRAW_STORY } from "../stories/withdraw-story.ts";
import { END_UNDOING, endUndoing } from "../table-imports/undo-table-import.ts";
import { type BegunChange, type FileStep, type LedgerWords, place } from "./change-whole.ts";
import { RENEW_STUDY, renewStudy } from "./renew-study.ts";

interface OfStudy {
  readonly study: string;
  readonly folder: string;
}

type Follow = (desk: Desk, of: OfStudy, body: never) => Promise<unknown>;

const FOLLOWS: Readonly<Record<string, Follow>> = {
  [RENEW_STUDY]: (desk, _of, body) => renewStudy(desk, body),
  [RENEW_INSTITUTIONS]: renewInstitutions,
  [END_UNDOING]: endUndoing,
  [NARROW_STORY]: narrowStoryOf,
  [WITHDRAW_STORY]: forgetStory,
};

/** Throws what writing to the store and the folder throws. */
export async function settleChanges(desk: Desk, of: OfStudy): Promise<void> {
  for (const [path, text] of await listLeftBegun(of.folder)) {
    // What `changeFiles` wrote, whole.
    await settle(desk, of, JSON.parse(text) as BegunChange);
    await desk.effects.files.remove(path);
  }
}

async function settle(desk: Desk, of: OfStudy, { files, act, following, ledger }: BegunChange): Promise<void> {
  if (act !== undefined && !(await isDone(desk, of.study, act))) return;
  for (const step of files) if (await isAsBefore(desk, of.folder, step)) await place(desk.effects, of.folder, step);
  // Its body is what the verb gave along with that name.
  if (following !== undefined) await FOLLOWS[following.kind]?.(desk, of, following.body as never);
  await noteMissing(desk, of.study, ledger);
}

async function isDone({ store }: Desk, study: string, act: string): Promise<boolean> {
  return (await store.acts.list(study)).some(({ id }) => id === act);
}

/** What somebody wrote since stays. */
async function isAsBefore({ effects }: Desk, folder: string, { path, before }: FileStep): Promise<boolean> {
  const present = await effects.files.read(join(folder, path));
  return (present === undefined ? "" : digestFile(present)) === before;
}

/** Of several alike – one text in two languages – as many as there are to be. */
async function noteMissing({ store }: Desk, study: string, wanted: readonly LedgerWords[]): Promise<void> {
  const present = (await store.ledger.list(study)).map(keyOf);
  for (const entry of wanted) {
    const at = present.indexOf(keyOf(entry));
    if (at === -1) await store.ledger.add(study, entry);
    else present.splice(at, 1);
  }
}

function keyOf({ verb, at, outputs }: LedgerWords): string {
  return [verb, at, ...outputs].join(" ");
}
