// A person takes a part of the consent back: the place, the photo, a quotation, a kind of publication. What shows it leaves, the story stays.
import type { CaseStudy } from "#cases/case-study";
import { permittedUses } from "#cases/told-uses";
import type { Desk } from "../act-head.ts";
import type { OfStudy } from "./edit-codebook.ts";
import { takeBack } from "./forget-told.ts";
import { photoPath } from "./photo-path.ts";
import type { TakenFile } from "./told-outputs.ts";
import { goneOfStory } from "./what-is-gone.ts";

export interface StoryChange {
  readonly before: CaseStudy;
  readonly now: CaseStudy;
}

/** Before the file of the story is written. Gives the publications that were taken away; none where nothing was taken back. */
export async function narrowStory(
  desk: Desk,
  { study, folder }: OfStudy,
  { before, now }: StoryChange,
): Promise<readonly TakenFile[]> {
  const findGone = goneOfStory(now);
  if (findGone({ cases: [now.id], uses: permittedUses(before) }).length === 0) return [];
  await desk.store.records.forget(study, "case", now.id);
  if (before.photo !== undefined && now.photo === undefined)
    await desk.effects.files.remove(photoPath(folder, before.photo.file));
  await desk.store.wipe();
  return takeBack(desk, study, findGone);
}
