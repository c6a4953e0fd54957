// Where the folders of studies are: the one that the server was given, and those that were made in the browser, below the data folder.
import { join } from "node:path";
import type { Effects } from "../effect/effects.ts";
import { studyIdOf } from "../study-id-of.ts";

export interface StudyFolders {
  /** Undefined when no folder of this server holds the study. */
  readonly of: (study: string) => Promise<string | undefined>;
  /** Where a study made in the browser stands. */
  readonly place: (study: string) => string;
}

export interface StudyFoldersPlan {
  /** `serve --study`. */
  readonly given?: string | undefined;
  /** Data folder. */
  readonly data: string;
}

export function openStudyFolders(effects: Effects, plan: StudyFoldersPlan): StudyFolders {
  const { given, data } = plan;
  const place = (study: string) => join(data, "studies", encodeURIComponent(study));
  const holds = async (folder: string, study: string) => (await studyIdOf(effects, folder)) === study;
  return {
    place,
    of: async (study) => {
      if (given !== undefined && (await holds(given, study))) return given;
      return (await holds(place(study), study)) ? place(study) : undefined;
    },
  };
}
