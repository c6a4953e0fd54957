// The bytes of a file of the disk.
import { readFile } from "node:fs/promises";

/** As the bytes that were read, not as a copy of them: files are many megabytes. Throws what the system says. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
}
