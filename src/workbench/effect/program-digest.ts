// Digest of the running program: when it changes, what it wrote before is made anew.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Digest } from "#base/digest";

/** Digest of the sources and packages, written in by the build (`vite/program-config.ts`); not there in sources and compiled files. */
declare const BUILT_FROM: Digest | undefined;

/** Folder of all rooms: `dist` when compiled, `src` from sources. */
const PROGRAM = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

let known: Promise<Digest> | undefined;

/** Found once: a running program stays what it was when it began. */
export function programDigest(): Promise<Digest> {
  known ??= typeof BUILT_FROM === "string" ? Promise.resolve(BUILT_FROM) : readDigest();
  return known;
}

/** Of the program's own files. */
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
