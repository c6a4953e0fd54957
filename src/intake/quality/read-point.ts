// ODK geopoints: `latitude longitude altitude accuracy`.
import type { Point } from "./field-record.ts";

/** Undefined for what is no place on Earth; 0 0 is what a telephone without a fix writes. */
export function readPoint(text: string): Point | undefined {
  const [latitude = Number.NaN, longitude = Number.NaN, , accuracy = 0] = text
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return undefined;
  if (latitude === 0 && longitude === 0) return undefined;
  return { latitude, longitude, ...(accuracy > 0 ? { accuracyMetres: accuracy } : {}) };
}
