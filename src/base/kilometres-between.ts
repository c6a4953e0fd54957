// The great circle between two points, by the haversine formula on a sphere of the mean radius: within 0.6 % of the ellipsoid.

const EARTH_RADIUS_KILOMETRES = 6371.0088;
const RADIANS = Math.PI / 180;

/** Degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

export function kilometresBetween(a: Position, b: Position): number {
  const [latitudeA, latitudeB] = [a.latitude * RADIANS, b.latitude * RADIANS];
  const half = Math.sin((latitudeB - latitudeA) / 2);
  const side = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2);
  const square = half * half + Math.cos(latitudeA) * Math.cos(latitudeB) * side * side;
  return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(square)));
}
