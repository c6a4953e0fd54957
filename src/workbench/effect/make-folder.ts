// A folder for what is still to be made: whether it can be written in is known before any work is done.
import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { pathIsNotWritable } from "./problems.ts";

/** Throws `workbench/path-is-not-writable`. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw pathIsNotWritable(folder, cause);
  }
}
