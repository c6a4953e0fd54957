// Bytes in their place at once: under another name, synced, renamed, and the folders synced. What is there can be read after a
// power cut; what fails leaves nothing behind.
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf } from "./process-identity.ts";

export interface DurableFile {
  readonly path: string;
  /** Name used until the bytes are whole; on the same disk as `path`. */
  readonly temporary: string;
  /** How many folders above the file may be new. */
  readonly folders: number;
}

/** Throws what the disk throws; what stood at `path` before is then unchanged. */
export async function writeDurably({ path, temporary, folders }: DurableFile, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeSynced(temporary, bytes);
    await rename(temporary, path);
    let folder = path;
    for (let level = 0; level < folders; level += 1) {
      folder = dirname(folder);
      await syncFolder(folder);
    }
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    throw cause;
  }
}

/** Folders that are on the disk with their names: the one that holds them, and `names` in it. */
export async function makeFoldersDurably(folder: string, names: readonly string[]): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  for (const name of names) await mkdir(join(folder, name), { recursive: true });
  for (const name of names) await syncFolder(dirname(join(folder, name)));
  for (let each = folder; made !== undefined && each.length >= made.length; each = dirname(each))
    await syncFolder(dirname(each));
}

/** Whether the device, the person's share of it, or the largest permitted file is full. */
export function isNoRoom(cause: unknown): boolean {
  return NO_ROOM.has(codeOf(cause));
}

const NO_ROOM: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows cannot open a folder to sync it, and keeps names safe by other means. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
