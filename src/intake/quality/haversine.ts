// Distance on the globe.
import type { Point } from "./field-record.ts";

/** Mean radius of the Earth (IUGG), metres. */
const RADIUS = 6_371_008.8;

/** Great-circle distance in metres, on a sphere: off by at most 0.6 %. Source: Sinnott 1984, haversine formula. */
export function haversineMetres(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const dLat = (b.latitude - a.latitude) * rad;
  const dLon = (b.longitude - a.longitude) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
