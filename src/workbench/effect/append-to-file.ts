// Bytes put behind a file by the system itself, so that a command and a server that write at once both keep theirs.
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { isNoRoom } from "#store/durable-file";
import { diskIsFull, pathIsNotWritable } from "./problems.ts";

export async function appendToFile(path: string, bytes: Uint8Array, beginning: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await begin(path, beginning);
    const file = await open(path, "a");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw isNoRoom(cause) ? diskIsFull(path, cause) : pathIsNotWritable(path, cause);
  }
}

/** Only one of all processes makes the file. */
async function begin(path: string, beginning: Uint8Array): Promise<void> {
  const file = await open(path, "wx").catch((cause: unknown) => {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return undefined;
    throw cause;
  });
  if (file === undefined) return;
  try {
    await file.writeFile(beginning);
  } finally {
    await file.close();
  }
}
