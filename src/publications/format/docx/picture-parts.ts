// The files of the pictures in a Word package, and the names by which its parts call them.

export type PictureKind = "svg" | "png";

/** `number` counts the drawings of the document from 1. */
export function pictureRelation(number: number, kind: PictureKind): string {
  return `rId${kind === "svg" ? "Svg" : "Png"}${number}`;
}

/** Path below the folder `word`. */
export function picturePath(number: number, kind: PictureKind): string {
  return `media/image${number}.${kind}`;
}
