// The files of a directory on disk: a package as a folder, or one file.
import { basename, extname } from "node:path";
import type { Effects } from "./effect/effects.ts";
import { readFileOf } from "./file-problems.ts";

const FILES = [".json", ".zip", ".csv"];

/** By path inside the folder, or by its own name. Throws `workbench/file-is-missing`, `workbench/folder-is-missing`. */
export async function openServices(effects: Effects, path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!FILES.includes(extname(path).toLowerCase())) return (await effects.files.readFolder(path)).files;
  return new Map([[basename(path), await readFileOf(effects, path)]]);
}
