// The folder of a study as one zip, as `tornaviaje run` reads it again after unpacking.
import { zipSync } from "fflate";
import type { Effects } from "../effect/effects.ts";

/** Workbooks and other zips are stored as they are. Throws `workbench/folder-is-missing`. */
export async function zipStudy({ files }: Pick<Effects, "files">, folder: string): Promise<Uint8Array> {
  const found = await files.readFolder(folder);
  return zipSync(
    Object.fromEntries(
      [...found.files].map(([path, bytes]) => [
        path,
        [bytes, { level: /\.(xlsx|ods|docx|zip|png|jpg)$/.test(path) ? 0 : 6 }],
      ]),
    ),
  );
}
