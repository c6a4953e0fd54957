// The photo of a story at the workbench: nobody overwrites what they have not seen, and a photo that leaves takes its publications along.
import { UNCHECKED_IDS } from "#base/known-ids";
import { readCase } from "#cases/read-case";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import { changeStudyFile } from "../study-files/change-study-file.ts";
import { studyFileChanged } from "../study-files/problems.ts";
import type { OfStudy } from "./edit-codebook.ts";
import { keepPhoto, type PhotoPlan, type PhotoWish, removePhoto, type StoryText } from "./keep-photo.ts";
import { narrowStory } from "./narrow-story.ts";
import type { TakenFile } from "./told-outputs.ts";

export interface SeenPhotoWish extends PhotoWish {
  /** Digest of the file of the story as the person saw it. */
  readonly seen: string;
}

/** Throws what `keepPhoto` throws, and `workbench/study-file-changed`. */
export function editPhoto(desk: Desk, of: OfStudy, { seen, ...wish }: SeenPhotoWish): Promise<void> {
  const check = (before: Uint8Array, path: string) => {
    if (digestFile(before) !== seen) throw studyFileChanged(path);
  };
  return keepPhoto({ ...planOf(desk, of, "edit-photo"), check }, wish);
}

/** Gives the publications that showed it: they are taken away. Throws `workbench/case-is-unknown`. */
export async function takePhotoAway(desk: Desk, of: OfStudy, id: string): Promise<readonly TakenFile[]> {
  const plan = planOf(desk, of, "remove-photo");
  let taken: readonly TakenFile[] = [];
  await removePhoto(
    {
      ...plan,
      write: async (change) => {
        taken = await narrow(desk, of, change);
        await plan.write(change);
      },
    },
    id,
  );
  return taken;
}

function planOf(desk: Desk, { study, folder }: OfStudy, verb: string): PhotoPlan {
  const write = async ({ path, text, before }: StoryText) => {
    await changeStudyFile(desk, { folder, study, path, text, seen: digestFile(before), verb, isForgettable: true });
  };
  return { effects: desk.effects, folder, write };
}

async function narrow(desk: Desk, of: OfStudy, { path, before, text }: StoryText): Promise<readonly TakenFile[]> {
  const read = (words: string) => readCase(words, path, UNCHECKED_IDS).story;
  const [was, now] = [read(new TextDecoder().decode(before)), read(text)];
  return was === undefined || now === undefined ? [] : narrowStory(desk, of, { before: was, now });
}
