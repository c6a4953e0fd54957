// Files of `cases/photos` into the stories that name them; a photo that no story tells of should not lie there.
import type { Issue } from "#base/issue";
import type { CaseStudy } from "../case-study.ts";
import {
  largePhotoIssue,
  lonelyPhotoIssue,
  missingPhotoIssue,
  turnedPhotoIssue,
  unreadablePhotoIssue,
} from "./photo-issues.ts";
import type { PhotoPicture, StoryPhoto } from "./story-photo.ts";
import { type PlainPhoto, stripPhoto } from "./strip-photo.ts";

export const PHOTO_FOLDER = "cases/photos/";

/** A report holds it in every format. */
const LARGEST_BYTES = 1_500_000;

interface ReadPhotos {
  readonly cases: readonly CaseStudy[];
  readonly issues: readonly Issue[];
}

/** `files` by path inside the study folder. */
export function readPhotos(cases: readonly CaseStudy[], files: ReadonlyMap<string, Uint8Array>): ReadPhotos {
  const issues: Issue[] = [];
  const read = cases.map((one): CaseStudy => {
    if (one.photo === undefined) return one;
    const found = readPhoto(one.photo, files);
    if ("issue" in found) issues.push(found.issue);
    return "issue" in found ? one : { ...one, photo: found.photo };
  });
  const named = new Set(cases.flatMap(({ photo }) => (photo === undefined ? [] : [PHOTO_FOLDER + photo.file])));
  const lonely = [...files.keys()].filter((path) => path.startsWith(PHOTO_FOLDER) && !named.has(path));
  return { cases: read, issues: [...issues, ...lonely.map(lonelyPhotoIssue)] };
}

function readPhoto(
  photo: StoryPhoto,
  files: ReadonlyMap<string, Uint8Array>,
): { readonly photo: StoryPhoto } | { readonly issue: Issue } {
  const path = PHOTO_FOLDER + photo.file;
  const bytes = files.get(path);
  if (bytes === undefined) return { issue: missingPhotoIssue(path) };
  const judged = judgePhoto(bytes, path);
  return "issue" in judged ? judged : { photo: { ...photo, picture: pictureOf(judged.plain) } };
}

/** Whether a file may be published as a photo, and what of it. */
export function judgePhoto(
  bytes: Uint8Array,
  path: string,
): { readonly plain: PlainPhoto } | { readonly issue: Issue } {
  const plain = stripPhoto(bytes);
  if (plain === "unreadable") return { issue: unreadablePhotoIssue(path) };
  if (plain === "turned") return { issue: turnedPhotoIssue(path) };
  if (plain.bytes.length > LARGEST_BYTES) return { issue: largePhotoIssue(path, LARGEST_BYTES) };
  return { plain };
}

export function pictureOf({ type, bytes, width, height }: PlainPhoto): PhotoPicture {
  return { address: `data:${type};base64,${base64(bytes)}`, width, height };
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x6000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x6000)));
  return btoa(parts.join(""));
}
