// Pictures of a Word document go round the library, which would hash and pack each of them: it gets their names instead,
// and the package gets the pictures when it is settled.
import { strFromU8, strToU8 } from "fflate";
import type { Picture } from "./docx-writing.ts";

/** Name → the picture's bytes. */
export type PictureFiles = ReadonlyMap<string, Uint8Array>;

const SIGN = "tornaviaje-picture:";

/** What the library packs in place of the picture of this name. */
export function standIn(name: string): Uint8Array {
  return strToU8(SIGN + name);
}

export function pictureFiles(pictures: ReadonlyMap<string, Picture>): PictureFiles {
  return new Map(
    [...pictures].flatMap(([id, { svg, png }]): [string, Uint8Array][] => [
      [`${id}.svg`, strToU8(svg)],
      [`${id}.png`, png],
    ]),
  );
}

/** The picture that these bytes stand for; the bytes themselves when they stand for none. */
export function pictureFor(bytes: Uint8Array, files: PictureFiles): Uint8Array {
  const text = strFromU8(bytes.subarray(0, 400));
  return text.startsWith(SIGN) ? (files.get(text.slice(SIGN.length)) ?? bytes) : bytes;
}
