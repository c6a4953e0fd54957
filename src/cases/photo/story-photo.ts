// The photo of a story: only of who agreed to be shown, with words for those who do not see it, and nothing but the picture in its file.
import { maybe, record, texts, words } from "#base/shape";
import type { Texts } from "#base/text";

export const PHOTO_SHAPE = record({ file: words(), alternatives: texts(), credit: maybe(words()) });

export interface StoryPhoto {
  /** Name of a file in `cases/photos`. */
  readonly file: string;
  /** What is to be seen, for those who do not see it; it stands above the photo too. */
  readonly alternatives: Texts;
  readonly credit?: string;
  /** Absent until its file was read. */
  readonly picture?: PhotoPicture;
}

export interface PhotoPicture {
  /** `data:` address of the picture without what cameras write beside it. */
  readonly address: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}
