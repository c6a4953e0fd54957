// What tells of somebody whose story is not told any more leaves: what the store remembers of publications, and files in output folders.
import { join } from "node:path";
import { digestFile } from "#store/digest-file";
import type { Store } from "#store/open-store";
import type { Files } from "../effect/effects.ts";
import { forgetWork, readMadeWorks } from "../render/remember-work.ts";
import type { TakenFile, ToldFile, ToldOutputs } from "./told-outputs.ts";

export type IsGone = (id: string) => boolean;

/** Documents, rendered files and search texts that tell of a case which is gone. */
export async function forgetWorksOf(store: Store, study: string, isGone: IsGone): Promise<void> {
  for (const [input, { digest, made }] of await readMadeWorks(store, study))
    if (made.cases.some(isGone)) await forgetWork(store, study, { input, digest, made });
}

interface Settled {
  readonly files: Files;
  readonly isGone: IsGone;
  /** ISO date. */
  readonly on: string;
}

/** Removes the files that tell of a case which is gone, as long as they lie there as they were written. */
export async function takeBackFiles(told: ToldOutputs, { files, isGone, on }: Settled): Promise<ToldOutputs> {
  const left: ToldFile[] = [];
  const taken: TakenFile[] = [];
  for (const file of told.files) {
    const gone = file.cases.filter(isGone);
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
