// Digest of all that a build is made from: the sources, how they are built, and the packages in their exact versions.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const BESIDE = ["package-lock.json", "tsconfig.json"];

/** `root`: folder of the package. SHA-256 in lower-case hexadecimal; tests are not part of a build. */
export function digestSources(root: string): string {
  const files = [...filesBelow(root, "src"), ...filesBelow(root, "vite"), ...BESIDE];
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

function filesBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/").replace(/^\//, ""))
    .sort();
}
