// A publication that was taken away since somebody took consent back, or a part of it.
import { z } from "zod";
import type { TakenFile } from "#workbench/stories/told-outputs";

export const takenShape = z.object({
  path: z.string().describe("inside the folder of publications"),
  digest: z.string(),
  edition: z.string().describe("day of publication"),
  on: z.string().describe("day when consent was taken back"),
});

/** Not whose story it was: that may tell who they are. */
export function toldTaken({ path, digest, edition, on }: TakenFile) {
  return { path, digest, edition, on };
}
