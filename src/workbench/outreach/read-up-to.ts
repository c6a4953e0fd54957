// A file that somebody names, refused by its size before any of it is read.
import { basename } from "node:path";
import type { Effects } from "../effect/effects.ts";
import { readFileOf } from "../file-problems.ts";
import { attachmentIsTooLarge } from "./problems.ts";

/** Throws `workbench/file-is-missing`, `workbench/attachment-is-too-large`. */
export async function readUpTo(effects: Effects, path: string, megabytes: number): Promise<Uint8Array> {
  if (((await effects.files.size(path)) ?? 0) > megabytes * 1_000_000)
    throw attachmentIsTooLarge(basename(path), megabytes);
  return readFileOf(effects, path);
}
