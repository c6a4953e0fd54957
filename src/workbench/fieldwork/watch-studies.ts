// Fieldwork of every study whose folder this server knows; each is watched from when somebody first asks.
import type { Effects } from "../effect/effects.ts";
import type { StudyFolders } from "../study-files/study-folders.ts";
import { type FieldworkWatch, type WatchPlan, watchFieldwork } from "../watch-fieldwork.ts";

export interface StudiesPlan extends Omit<WatchPlan, "folder"> {
  readonly folders: Pick<StudyFolders, "of">;
}

export function watchStudies(effects: Effects, { folders, ...plan }: StudiesPlan): FieldworkWatch {
  const watches = new Map<string, FieldworkWatch>();
  const watchOf = async (study: string): Promise<FieldworkWatch | undefined> => {
    const folder = await folders.of(study);
    if (folder === undefined) return undefined;
    const known = watches.get(folder) ?? watchFieldwork(effects, { ...plan, folder });
    watches.set(folder, known);
    return known;
  };
  return {
    read: async (study) => (await watchOf(study))?.read(study),
    draw: async (study, wanted) => (await watchOf(study))?.draw(study, wanted),
    close: async () => {
      await Promise.all([...watches.values()].map((watch) => watch.close()));
    },
  };
}
