// The study that comes with the program: the template of new ones, and one that can be copied whole.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Effects } from "../effect/effects.ts";
import type { FolderFiles } from "./folder-files.ts";

const FOLDER = join(fileURLToPath(import.meta.url), "..", "..", "..", "..", "studies", "retorno-y-ciudades");

/** Throws `workbench/folder-is-missing` where the program was installed without it. */
export async function readIncludedStudy({ files }: Pick<Effects, "files">): Promise<FolderFiles> {
  return (await files.readFolder(FOLDER)).files;
}
