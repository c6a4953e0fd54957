// The box round an outline, in degrees. Outlines across the 180th meridian get the box of the whole round, which is never too small.
import type { Geometry, Position } from "geojson";

export interface DegreeBox {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

export function boxOfGeometry(geometry: Geometry): DegreeBox {
  if (geometry?.type === "Polygon") return boxOf(geometry.coordinates.flat());
  if (geometry?.type === "MultiPolygon") return boxOf(geometry.coordinates.flat(2));
  return boxOf([]);
}

export function boxOf(positions: readonly Position[]): DegreeBox {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [longitude = 0, latitude = 0] of positions) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return { west, east, south, north };
}

export function meets(a: DegreeBox, b: DegreeBox, marginDegrees: number): boolean {
  const sideBySide = a.west <= b.east + marginDegrees && b.west <= a.east + marginDegrees;
  return sideBySide && a.south <= b.north + marginDegrees && b.south <= a.north + marginDegrees;
}
