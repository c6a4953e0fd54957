// Changes of a study folder that a process which is gone had begun: it left a hidden file that says what was to be done.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { halfOf, nameHalf } from "./name-half.ts";

const NAME = "begun-change";

export function nameBegun(folder: string): string {
  return nameHalf(join(folder, NAME));
}

/** Path → what stands in it, in no order. None where the folder is not there. What a living process began stays its own. */
export async function listLeftBegun(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith(`.${NAME}.`) && halfOf(name)?.isLeft === true);
  const paths = left.map((name) => join(folder, name));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path, "utf8")] as const)));
}
