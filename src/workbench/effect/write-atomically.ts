// A file that people read: whole or not there.
import { mkdir, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { isNoRoom, syncFolder, writeDurably } from "#store/durable-file";
import { codeOf } from "#store/process-identity";
import { nameHalf } from "./name-half.ts";
import { diskIsFull, pathIsNotWritable } from "./problems.ts";

/** Throws `workbench/disk-is-full`, `workbench/path-is-not-writable`; what stood there before is then unchanged. */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  await telling(path, () => writeDurably({ path, temporary: nameHalf(path), folders: 1 }, bytes));
}

/** Of several files that are to be there together, the first step. Throws as `writeAtomically`. */
export async function writeHalf(path: string, bytes: Uint8Array): Promise<string> {
  const half = nameHalf(path);
  await telling(path, () => writeDurably({ path: half, temporary: nameHalf(path), folders: 1 }, bytes));
  return half;
}

/** The second step: takes no room any more. Throws `workbench/path-is-not-writable`. */
export async function finishHalf(half: string, path: string): Promise<void> {
  await telling(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await rename(half, path).catch((cause: unknown) => {
      if (codeOf(cause) !== "ENOENT") throw cause;
    });
    await syncFolder(dirname(path));
  });
}

async function telling(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw isNoRoom(cause) ? diskIsFull(path, cause) : pathIsNotWritable(path, cause);
  }
}
