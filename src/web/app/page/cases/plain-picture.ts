// A photo as a phone takes it into one that may be published: turned upright, in colours of every screen (sRGB), not wider than reports need.
// Nothing that the camera wrote comes along: only the picture is drawn again.

/** Pixels of the longer side. */
const LONGEST = 1600;
/** The server takes no more than 1.5 MB. */
const MOST_BYTES = 1_400_000;
const QUALITIES = [0.9, 0.8, 0.7, 0.5] as const;

/** JPEG. Undefined where this browser cannot read the file as a picture. */
export async function plainPicture(file: Blob): Promise<File | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => undefined);
  if (picture === undefined) return undefined;
  const canvas = draw(picture);
  picture.close();
  for (const quality of QUALITIES) {
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
    if (made !== null && made.size <= MOST_BYTES) return new File([made], "photo.jpg", { type: made.type });
  }
  return undefined;
}

function draw(picture: ImageBitmap): HTMLCanvasElement {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d", { colorSpace: "srgb" });
  if (context === null) return canvas;
  // JPEG knows no transparency: what was seen through is white.
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
