// A file that people read: whole or not there.
import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { isNoRoom, writeDurably } from "#store/durable-file";
import { diskIsFull, pathIsNotWritable } from "./problems.ts";

/** Throws `workbench/disk-is-full`, `workbench/path-is-not-writable`; what stood there before is then unchanged. */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeDurably({ path, temporary, folders: 1 }, bytes);
  } catch (cause) {
    throw isNoRoom(cause) ? diskIsFull(path, cause) : pathIsNotWritable(path, cause);
  }
}
