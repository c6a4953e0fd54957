// A new folder with all that belongs into it: whole or not there.
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Problem } from "#base/problem";
import { isNoRoom, syncFolder } from "#store/durable-file";
import { codeOf } from "#store/process-identity";
import { diskIsFull, folderIsTaken, pathIsNotWritable } from "./problems.ts";

/** Backups leave these names out. */
const MAKING = ".making";
const STALE_MILLISECONDS = 3_600_000;

/**
 * Paths inside the folder, with `/`. Throws `workbench/folder-is-taken`, `workbench/disk-is-full`, `workbench/path-is-not-writable`;
 * nothing of it is there then.
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const making = `${folder}.${randomUUID()}${MAKING}`;
  try {
    await mkdir(dirname(folder), { recursive: true });
    await sweepMaking(dirname(folder));
    if (await isTaken(folder)) throw folderIsTaken(folder);
    for (const [path, bytes] of files) await writeInside(making, path, bytes);
    await rename(making, folder);
    await syncFolder(dirname(folder));
  } catch (cause) {
    await rm(making, { recursive: true, force: true }).catch(() => {});
    throw problemOf(folder, cause);
  }
}

/** Out of the way, to be swept later; nothing where there is no such folder. */
export async function setAside(folder: string): Promise<void> {
  try {
    await rename(folder, `${folder}.${randomUUID()}${MAKING}`);
  } catch (cause) {
    if (codeOf(cause) !== "ENOENT") throw problemOf(folder, cause);
  }
}

async function writeInside(making: string, path: string, bytes: Uint8Array): Promise<void> {
  const full = join(making, ...path.split("/"));
  await mkdir(dirname(full), { recursive: true });
  const file = await open(full, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** An empty folder is taken by nobody. */
async function isTaken(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return false;
    throw codeOf(cause) === "ENOTDIR" ? folderIsTaken(folder) : cause;
  }
}

/** What processes left that ended in the midst of it: an hour later nobody writes there any more. */
export async function sweepMaking(beside: string): Promise<void> {
  const names = (await readdir(beside).catch(() => [])).filter((name) => name.endsWith(MAKING));
  for (const name of names) {
    const path = join(beside, name);
    const mtimeMs = (await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - mtimeMs > STALE_MILLISECONDS) await rm(path, { recursive: true, force: true });
  }
}

function problemOf(folder: string, cause: unknown): unknown {
  if (cause instanceof Problem) return cause;
  if (isNoRoom(cause)) return diskIsFull(folder, cause);
  if (["ENOTEMPTY", "EEXIST"].includes(codeOf(cause))) return folderIsTaken(folder);
  return codeOf(cause) === "" ? cause : pathIsNotWritable(folder, cause);
}
