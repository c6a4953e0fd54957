// A new embedded database with the tables of the store, packed when the program is built. Making one from nothing takes six seconds of
// work and twice the memory of using one, which the process then keeps; unpacking one takes neither.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync, type Zippable, zipSync } from "fflate";
import { digestValue } from "#base/digest";
import { MIGRATIONS } from "./migrations.ts";

/**
 * With the compiled program, from sources too once it was built. The data of one release of PGlite are opened by no other, and the
 * tables in it are those of this program's migrations alone.
 */
export function templatePath(): string {
  const name = `template-${releaseOfPglite()}-${digestValue(MIGRATIONS).slice(0, 12)}.zip`;
  return fileURLToPath(new URL(`../../../dist/store/database/${name}`, import.meta.url));
}

/** Its manifest is not among what the package exports. */
function releaseOfPglite(): string {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const manifest = readFileSync(join(dirname(entry), "..", "package.json"), "utf8");
  return /"version":\s*"([^"]+)"/.exec(manifest)?.[1] ?? "unknown";
}

/** Whether there is a template and `folder` could be made from it: there is nothing at its place yet. */
export function canUnpack(folder: string, template: string): boolean {
  return existsSync(template) && !existsSync(folder);
}

/** The folder appears whole or not at all. In one go: the database's thread starts sooner than if a thousand files took turns. */
export function unpackTemplate(folder: string, template: string): void {
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  const entries = Object.entries(unzipSync(readFileSync(template)));
  const folders = entries.map(([path]) => (path.endsWith("/") ? join(making, path) : dirname(join(making, path))));
  for (const made of new Set(folders)) mkdirSync(made, { recursive: true, mode: PRIVATE });
  for (const [path, bytes] of entries) {
    if (!path.endsWith("/")) writeFileSync(join(making, path), bytes, { mode: 0o600 });
  }
  renameSync(making, folder);
}

/** As PostgreSQL keeps its data: for nobody else. */
const PRIVATE = 0o700;

/** Packs the folder of a closed database. Folders end with `/`; some must be there though they are empty. */
export async function packTemplate(folder: string, template: string): Promise<void> {
  const packed: Zippable = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll("\\", "/");
    if (entry.isDirectory()) packed[`${name}/`] = new Uint8Array();
    else packed[name] = await readFile(path);
  }
  await writeFile(`${template}.tmp`, zipSync(packed, { level: 6 }));
  await rename(`${template}.tmp`, template);
}
