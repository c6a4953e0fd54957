// Where the photo of a story lies, whatever its head says: never outside the folder of photos.
import { basename, join } from "node:path";
import { PHOTO_FOLDER } from "#cases/photo/read-photos";

export function photoPath(folder: string, file: string): string {
  return join(folder, `${PHOTO_FOLDER}${basename(file)}`);
}
