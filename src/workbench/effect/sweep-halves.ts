// What a process that was killed in the midst of writing leaves beside the files of a study: it is hidden, nobody reads it, and the next
// server takes it away.
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { halfOf } from "./name-half.ts";

/** Of the folders and everything below them; a folder that is not there has none. What a living process writes stays. `isDeep`: also below. */
export async function sweepHalves(folders: readonly string[], { isDeep = true } = {}): Promise<void> {
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: isDeep }).catch(() => []);
    for (const name of names) if (halfOf(name)?.isLeft === true) await rm(join(folder, name), { force: true });
  }
}
