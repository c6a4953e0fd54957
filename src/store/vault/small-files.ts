// Small files that are there whole or not at all, on the disk before the next step: keys.
import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "../process-identity.ts";

/** What stands there in the end: of several processes that come at once, one makes it and all read the same. */
export function createOnce(path: string, text: string): string {
  const temporary = writeTemporary(path, text);
  try {
    linkSync(temporary, path);
    syncFolderOf(path);
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw cause;
  } finally {
    rmSync(temporary);
  }
  return readFileSync(path, "utf8");
}

export function replaceFile(path: string, text: string): void {
  renameSync(writeTemporary(path, text), path);
  syncFolderOf(path);
}

export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw cause;
  }
}

function writeTemporary(path: string, text: string): string {
  const temporary = `${path}.${randomUUID()}.tmp`;
  const file = openSync(temporary, "wx", 0o600);
  writeFileSync(file, text);
  fsyncSync(file);
  closeSync(file);
  return temporary;
}

/** Windows cannot open a folder to sync it. */
function syncFolderOf(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(dirname(path), "r");
  fsyncSync(folder);
  closeSync(folder);
}
