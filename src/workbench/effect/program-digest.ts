// Digest of the running program's own files: when it changes, what it wrote before is made anew.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Digest } from "#base/digest";

/** Folder of all rooms: `dist` when compiled, `src` from sources. */
const PROGRAM = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

let known: Promise<Digest> | undefined;

/** Read once: a running program stays what it was when it began. */
export function programDigest(): Promise<Digest> {
  known ??= readDigest();
  return known;
}

async function readDigest(): Promise<Digest> {
  const names = await readdir(PROGRAM, { recursive: true });
  const files = names.filter((name) => /(?<!\.test|\.d)\.[jt]s$/.test(name)).sort();
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(await readFile(join(PROGRAM, file)));
  return hash.digest("hex");
}
