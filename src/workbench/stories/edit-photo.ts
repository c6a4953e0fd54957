// The photo of a story at the workbench: nobody overwrites what they have not seen, and a photo that leaves takes its publications along.
import { UNCHECKED_IDS } from "#base/known-ids";
import { readCase } from "#cases/read-case";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import { changeStudyFiles } from "../study-files/change-study-file.ts";
import { studyFileChanged } from "../study-files/problems.ts";
import type { OfStudy } from "./edit-codebook.ts";
import { keepPhoto, type PhotoPlan, type PhotoWish, removePhoto, type StoryText } from "./keep-photo.ts";
import { type Narrowing, narrowing } from "./narrow-story.ts";
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
  let taken: () => readonly TakenFile[] = () => [];
  const write = async (change: StoryText) => {
    const narrowed = narrowingOf(desk, of, change);
    taken = narrowed?.taken ?? taken;
    await keepStoryText(desk, of, change, { verb: "remove-photo", following: narrowed?.following });
  };
  await removePhoto({ effects: desk.effects, folder: of.folder, write }, id);
  return taken();
}

function planOf(desk: Desk, of: OfStudy, verb: string): PhotoPlan {
  return { effects: desk.effects, folder: of.folder, write: (change) => keepStoryText(desk, of, change, { verb }) };
}

interface Keeping {
  readonly verb: string;
  readonly following?: Narrowing["following"] | undefined;
}

/** With its photos, and what follows. */
async function keepStoryText(
  desk: Desk,
  of: OfStudy,
  { path, text, before, photos }: StoryText,
  { verb, following }: Keeping,
): Promise<void> {
  const change = { path, text, seen: digestFile(before), verb, isForgettable: true };
  await changeStudyFiles(desk, of, [change], { others: photos, ...(following && { following }) });
}

function narrowingOf(desk: Desk, of: OfStudy, { path, before, text }: StoryText): Narrowing | undefined {
  const read = (words: string) => readCase(words, path, UNCHECKED_IDS).story;
  const [was, now] = [read(new TextDecoder().decode(before)), read(text)];
  return was === undefined || now === undefined ? undefined : narrowing(desk, of, { before: was, now });
}
