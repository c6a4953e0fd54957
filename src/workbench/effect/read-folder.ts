// A folder of the disk as a map of path → bytes.
import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Issue } from "#base/issue";
import { readBytes } from "#store/read-bytes";
import type { ReadFolder } from "./effects.ts";
import { folderIsMissing } from "./problems.ts";
import {
  cannotBeRead,
  fileIsTooLarge,
  folderIsNamedAsFile,
  isSkipped,
  LARGEST_FILE_BYTES,
  linkLeadsOut,
  namesFile,
  noFile,
} from "./skipped-paths.ts";

interface Walk {
  /** With its links resolved. */
  readonly root: string;
  readonly files: Map<string, Uint8Array>;
  readonly issues: Issue[];
}

/** Throws `workbench/folder-is-missing`. */
export async function readFolder(folder: string): Promise<ReadFolder> {
  const walk: Walk = { root: await findRoot(folder), files: new Map(), issues: [] };
  await walkFolder(walk, "");
  return { files: new Map([...walk.files].sort(([a], [b]) => (a < b ? -1 : 1))), issues: walk.issues };
}

async function findRoot(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    await readdir(root);
    return root;
  } catch (cause) {
    throw folderIsMissing(folder, cause);
  }
}

async function walkFolder(walk: Walk, folder: string): Promise<void> {
  const entries = await entriesOf(walk, folder);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isSkipped(entry.name)) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (namesFile(entry.name)) walk.issues.push(folderIsNamedAsFile(path));
      else await walkFolder(walk, path);
    } else if (entry.isSymbolicLink()) await readLink(walk, path);
    else if (entry.isFile()) await readOne(walk, path);
    else walk.issues.push(noFile(path));
  }
}

async function entriesOf(walk: Walk, folder: string): Promise<Dirent[]> {
  try {
    return await readdir(join(walk.root, folder), { withFileTypes: true });
  } catch {
    walk.issues.push(cannotBeRead(folder));
    return [];
  }
}

/** Only to files: a link to a folder could lead round in a circle. */
async function readLink(walk: Walk, path: string): Promise<void> {
  const target = await realpath(join(walk.root, path)).catch(() => "");
  const inside = target.startsWith(walk.root + sep) && (await stat(target)).isFile();
  if (inside) await readOne(walk, path);
  else walk.issues.push(linkLeadsOut(path));
}

async function readOne(walk: Walk, path: string): Promise<void> {
  const full = join(walk.root, path);
  try {
    const { size } = await stat(full);
    if (size > LARGEST_FILE_BYTES) walk.issues.push(fileIsTooLarge(path, size));
    else walk.files.set(path, await readBytes(full));
  } catch {
    walk.issues.push(cannotBeRead(path));
  }
}
