// What tells of somebody whose story is not told any more leaves: what the store remembers of publications, and files in output folders.
import { join } from "node:path";
import { digestFile } from "#store/digest-file";
import type { Store } from "#store/open-store";
import type { Desk } from "../act-head.ts";
import type { Files } from "../effect/effects.ts";
import { forgetWork, readWorks, type WorksBefore } from "../render/remember-work.ts";
import { keepToldOutputs, listToldOutputs, type TakenFile, type ToldFile, type ToldOutputs } from "./told-outputs.ts";
import type { FindGone } from "./what-is-gone.ts";

/** Documents, rendered files and search texts that tell what may not be told any more. Gives what is left. */
export async function forgetWorksOf(store: Store, study: string, findGone: FindGone): Promise<WorksBefore> {
  const left = new Map(await readWorks(store, study));
  for (const [input, work] of left) {
    if (findGone(work.made).length === 0) continue;
    await forgetWork(store, study, { input, ...work });
    left.delete(input);
  }
  return left;
}

/** What tells it leaves every output folder and the store. Gives the files that were taken away. */
export async function takeBack(
  { store, effects }: Pick<Desk, "store" | "effects">,
  study: string,
  findGone: FindGone,
): Promise<readonly TakenFile[]> {
  await forgetWorksOf(store, study, findGone);
  const on = effects.clock.now().toISOString().slice(0, 10);
  const taken: TakenFile[] = [];
  for (const told of await listToldOutputs(store, study)) {
    const settled = await takeBackFiles(told, { files: effects.files, findGone, on });
    const fresh = settled.taken.slice(told.taken.length);
    if (fresh.length > 0) await keepToldOutputs(store, study, settled);
    taken.push(...fresh);
  }
  return taken;
}

interface Settled {
  readonly files: Files;
  readonly findGone: FindGone;
  /** ISO date. */
  readonly on: string;
}

/** Removes the files that tell what may not be told any more, as long as they lie there as they were written. */
export async function takeBackFiles(told: ToldOutputs, { files, findGone, on }: Settled): Promise<ToldOutputs> {
  const left: ToldFile[] = [];
  const taken: TakenFile[] = [];
  for (const file of told.files) {
    const gone = findGone(file);
    if (gone.length === 0) left.push(file);
    else {
      const { path, digest, edition } = file;
      if (await stillLies(files, told.out, file)) await files.remove(join(told.out, path));
      taken.push(...gone.map((id) => ({ path, digest, edition, case: id, on })));
    }
  }
  return { ...told, files: left, taken: [...told.taken, ...taken] };
}

/** Whether the file lies there with the bytes that were written. */
export async function stillLies(
  files: Files,
  out: string,
  { path, digest }: Pick<ToldFile, "path" | "digest">,
): Promise<boolean> {
  const bytes = await files.read(join(out, path));
  return bytes !== undefined && digestFile(bytes) === digest;
}
