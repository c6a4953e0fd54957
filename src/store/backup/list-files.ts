// The files of a data folder that a backup holds: all but the embedded database, locks, doors, what is half-written
// and what is only remembered of files that were read and figures that were drawn.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../process-identity.ts";

export interface FileToKeep {
  /** Inside the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
}

const LEFT_OUT =
  /^(?:pg(?:\..*)?(?:\/|$)|(?:drawings|readings)(?:\/|$)|owner\.lock|serve\.door$)|\.tmp$|\.making(?:\/|$)/u;

/** By path. Files below `from` alone. */
export async function listFiles(folder: string, from = ""): Promise<readonly FileToKeep[]> {
  const entries = await readdir(join(folder, from), { recursive: true, withFileTypes: true }).catch(nothing);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !LEFT_OUT.test(path))
    .sort();
  const sized = await Promise.all(paths.map(async (path) => ({ path, bytes: await sizeOf(join(folder, path)) })));
  return sized.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [{ path, bytes }]));
}

function nothing(cause: unknown): never[] {
  if (codeOf(cause) === "ENOENT") return [];
  throw cause;
}

/** Undefined when it went away: erased by a withdrawal, or a temporary file. */
async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw cause;
  }
}
