// A file that people read: whole or not there.
import { isNoRoom, writeDurably } from "#store/durable-file";
import { nameHalf } from "./name-half.ts";
import { diskIsFull, pathIsNotWritable } from "./problems.ts";

/** Throws `workbench/disk-is-full`, `workbench/path-is-not-writable`; what stood there before is then unchanged. */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeDurably({ path, temporary: nameHalf(path), folders: 1 }, bytes);
  } catch (cause) {
    throw isNoRoom(cause) ? diskIsFull(path, cause) : pathIsNotWritable(path, cause);
  }
}
