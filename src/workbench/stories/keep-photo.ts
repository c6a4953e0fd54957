// The photo of a story: brought, described, replaced and taken away; only of who agreed to be shown, and nothing but the picture is kept.
import { basename, join } from "node:path";
import { UNCHECKED_IDS } from "#base/known-ids";
import type { Texts } from "#base/text";
import type { CaseStudy } from "#cases/case-study";
import { missingPhotoIssue } from "#cases/photo/photo-issues";
import { judgePhoto, PHOTO_FOLDER, pictureOf } from "#cases/photo/read-photos";
import type { PlainPhoto } from "#cases/photo/strip-photo";
import { readCase } from "#cases/read-case";
import { writePhoto } from "#cases/write-case";
import type { Effects } from "../effect/effects.ts";
import { caseIsUnknown } from "../evidence-problems.ts";
import { InputFileProblem, readFileOf, refuseErrors } from "../file-problems.ts";
import { inTurn } from "../keep-in-turn.ts";
import type { WholeFile } from "../study-files/change-whole.ts";
import { openCases } from "./open-cases.ts";

export interface PhotoWish {
  readonly case: string;
  /** A JPEG or PNG file. Absent: the photo that is there, with other words. */
  readonly bytes?: Uint8Array | undefined;
  /** What is to be seen, for those who do not see it. */
  readonly alternatives: Texts;
  /** Who took it; empty: not said. */
  readonly credit: string;
}

/** A story before and after, for whoever writes it. */
export interface StoryText {
  /** Inside the study folder. */
  readonly path: string;
  readonly before: Uint8Array;
  readonly text: string;
  /** Of photos that come or go with it. */
  readonly photos: readonly WholeFile[];
}

export interface PhotoPlan {
  readonly effects: Effects;
  readonly folder: string;
  /** Writes the file of the story, and its photos. */
  readonly write: (story: StoryText) => Promise<void>;
  /** Throws where the person saw another file. __Default value:__ anything goes */
  readonly check?: (before: Uint8Array, path: string) => void;
}

/** Throws `workbench/case-is-unknown`, `workbench/input-file-has-errors` with what is wrong with the photo or the consent. */
export function keepPhoto(plan: PhotoPlan, wish: PhotoWish): Promise<void> {
  const { folder } = plan;
  return inTurn(join(folder, "cases", wish.case), async () => {
    const { story, before } = await openStory(plan, wish.case);
    const plain = plainPhoto(wish, story);
    const file = plain === undefined ? (story.photo?.file ?? "") : `${story.id}.${ENDINGS[plain.type]}`;
    const { alternatives, credit } = wish;
    const text = writePhoto(decode(before), { file, alternatives, ...(credit === "" ? {} : { credit }) });
    if (text === undefined) throw caseIsUnknown(wish.case);
    refuseErrors(story.file, readCase(text, story.file, UNCHECKED_IDS).issues);
    const former = story.photo?.file;
    const photos: readonly WholeFile[] = [
      ...(plain === undefined ? [] : [{ path: PHOTO_FOLDER + basename(file), bytes: plain.bytes }]),
      ...(former === undefined || former === file ? [] : [{ path: PHOTO_FOLDER + basename(former) }]),
    ];
    await plan.write({ path: story.file, before, text, photos });
  });
}

/** Nothing happens where there is none. Throws `workbench/case-is-unknown`. */
export function removePhoto(plan: PhotoPlan, id: string): Promise<void> {
  const { folder } = plan;
  return inTurn(join(folder, "cases", id), async () => {
    const { story, before } = await openStory(plan, id);
    if (story.photo === undefined) return;
    const text = writePhoto(decode(before), undefined);
    if (text === undefined) throw caseIsUnknown(id);
    const photos = [{ path: PHOTO_FOLDER + basename(story.photo.file) }];
    await plan.write({ path: story.file, before, text, photos });
  });
}

export interface ShownPhoto {
  readonly alternatives: Texts;
  readonly credit: string;
  /** `data:`; empty where its file is missing or broken. */
  readonly address: string;
}

/** As publications show it. */
export async function showPhoto(
  effects: Effects,
  folder: string,
  { photo }: CaseStudy,
): Promise<ShownPhoto | undefined> {
  if (photo === undefined) return undefined;
  const path = PHOTO_FOLDER + basename(photo.file);
  const bytes = await effects.files.read(join(folder, path));
  const judged = bytes === undefined ? undefined : judgePhoto(bytes, path);
  const address = judged !== undefined && "plain" in judged ? pictureOf(judged.plain).address : "";
  return { alternatives: photo.alternatives, credit: photo.credit ?? "", address };
}

const ENDINGS = { "image/jpeg": "jpg", "image/png": "png" } as const;

async function openStory({ effects, folder, check }: PhotoPlan, id: string) {
  const story = (await openCases(effects, folder)).cases.find((one) => one.id === id);
  if (story === undefined) throw caseIsUnknown(id);
  const before = await readFileOf(effects, join(folder, story.file));
  check?.(before, story.file);
  return { story, before };
}

function plainPhoto({ bytes }: PhotoWish, { id, photo }: CaseStudy): PlainPhoto | undefined {
  const path = `${PHOTO_FOLDER}${photo?.file ?? id}`;
  if (bytes === undefined) {
    if (photo === undefined) throw new InputFileProblem(path, [missingPhotoIssue(path)]);
    return undefined;
  }
  const judged = judgePhoto(bytes, path);
  if ("issue" in judged) throw new InputFileProblem(path, [judged.issue]);
  return judged.plain;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
