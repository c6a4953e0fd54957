// A new embedded database, packed when the program is built. Making one from nothing takes five seconds of work and twice the memory
// of using one, which the process then keeps; unpacking one takes neither.
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync, type Zippable, zipSync } from "fflate";

/** Beside the compiled program; from sources there is none. The data of one release of PGlite are opened by no other. */
export function templatePath(): string {
  return fileURLToPath(new URL(`./template-${releaseOfPglite()}.zip`, import.meta.url));
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

/** The folder appears whole or not at all. */
export async function unpackTemplate(folder: string, template: string): Promise<void> {
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  for (const [path, bytes] of Object.entries(unzipSync(await readFile(template)))) {
    await mkdir(dirname(join(making, path)), { recursive: true, mode: PRIVATE });
    if (path.endsWith("/")) await mkdir(join(making, path), { recursive: true, mode: PRIVATE });
    else await writeFile(join(making, path), bytes, { mode: 0o600 });
  }
  await rename(making, folder);
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
