// A person takes a part of the consent back: the place, the photo, a quotation, a kind of publication. What shows it leaves, the story stays.
import { basename, join } from "node:path";
import { UNCHECKED_IDS } from "#base/known-ids";
import type { CaseStudy } from "#cases/case-study";
import { PHOTO_FOLDER } from "#cases/photo/read-photos";
import { readCase } from "#cases/read-case";
import { permittedUses } from "#cases/told-uses";
import type { Desk } from "../act-head.ts";
import type { Following, WholeFile } from "../study-files/change-whole.ts";
import type { OfStudy } from "./edit-codebook.ts";
import { takeBack } from "./forget-told.ts";
import type { TakenFile } from "./told-outputs.ts";
import { goneOfStory } from "./what-is-gone.ts";

export interface StoryChange {
  readonly before: CaseStudy;
  readonly now: CaseStudy;
}

export interface Narrowing {
  /** Photos that go with the file of the story. */
  readonly photos: readonly WholeFile[];
  /** Absent where nothing was taken back. */
  readonly following?: Following & { readonly act: () => Promise<unknown> };
  /** Publications that were taken away, once it is done. */
  readonly taken: () => readonly TakenFile[];
}

export const NARROW_STORY = "narrow-story";

/** Belongs to the writing of the file of the story. */
export function narrowing(desk: Desk, of: OfStudy, { before, now }: StoryChange): Narrowing {
  const isNarrower = goneOfStory(now)({ cases: [now.id], uses: permittedUses(before) }).length > 0;
  if (!isNarrower) return { photos: [], taken: () => [] };
  const isHidden = before.photo !== undefined && now.photo === undefined;
  let taken: readonly TakenFile[] = [];
  const act = async () => {
    taken = await narrowStory(desk, of.study, now);
  };
  return {
    photos: isHidden ? [{ path: PHOTO_FOLDER + basename(before.photo?.file ?? "") }] : [],
    following: { kind: NARROW_STORY, body: { file: now.file }, act },
    taken: () => taken,
  };
}

/** For whoever finds it begun: the story as its file tells it now. */
export async function narrowStoryOf(desk: Desk, of: OfStudy, { file }: { readonly file: string }): Promise<void> {
  const bytes = await desk.effects.files.read(join(of.folder, file));
  const { story } = readCase(new TextDecoder().decode(bytes), file, UNCHECKED_IDS);
  if (story !== undefined) await narrowStory(desk, of.study, story);
}

async function narrowStory(desk: Desk, study: string, now: CaseStudy): Promise<readonly TakenFile[]> {
  await desk.store.records.forget(study, "case", now.id);
  await desk.store.wipe();
  return takeBack(desk, study, goneOfStory(now));
}
