// Rings of boundary files made clean: dissolved municipalities leave hairline gaps and overlaps, some states are one ring per part.
import type { MultiPolygon, Polygon, Position } from "geojson";

type Ring = readonly Position[];

/** Square degrees; an island of this size is about 3 km². */
const smallestRing = 0.00025;
/** A circle has 1, a hairline nearly 0. */
const thinnestRing = 0.12;
/** Square degrees; a thin ring above this size is a coast or a sand bar, not a hairline. */
const largestHairline = 0.004;

/**
 * Area without holes and hairlines; rings clockwise, as d3-geo and Vega draw outlines on the sphere (RFC 7946 has it the other way).
 * No department or state of the four countries lies inside another. A ring is a hole only when it lies inside a larger one:
 * boundary files and dissolving both list parts that touch at a point among the holes.
 */
export function cleanArea(geometry: Polygon | MultiPolygon): MultiPolygon {
  const rings: Ring[] = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  const [largest, ...others] = rings.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (largest === undefined) return { type: "MultiPolygon", coordinates: [] };
  const kept = [largest];
  for (const ring of others) {
    if (!isHairline(ring) && !kept.some((larger) => holds(larger, ring))) kept.push(ring);
  }
  return { type: "MultiPolygon", coordinates: kept.map((ring) => [clockwise(ring)]) };
}

function clockwise(ring: Ring): Position[] {
  return signedSize(ring) > 0 ? [...ring] : ring.toReversed();
}

function isHairline(ring: Ring): boolean {
  const size = sizeOf(ring);
  const compactness = (4 * Math.PI * size) / lengthOf(ring) ** 2;
  return size < smallestRing || (size < largestHairline && compactness < thinnestRing);
}

function sizeOf(ring: Ring): number {
  return Math.abs(signedSize(ring));
}

/** Square degrees, positive when clockwise. */
function signedSize(ring: Ring): number {
  return pairs(ring).reduce((sum, [[x = 0, y = 0], [nextX = 0, nextY = 0]]) => sum + (nextX - x) * (nextY + y), 0) / 2;
}

function lengthOf(ring: Ring): number {
  return pairs(ring).reduce(
    (sum, [[x = 0, y = 0], [nextX = 0, nextY = 0]]) => sum + Math.hypot(nextX - x, nextY - y),
    0,
  );
}

function pairs(ring: Ring): (readonly [Position, Position])[] {
  return ring.map((point, index) => [point, ring[(index + 1) % ring.length] ?? point]);
}

/** Whether most edges of a ring have their middle inside the other. */
function holds(larger: Ring, ring: Ring): boolean {
  const inside = pairs(ring).filter(([[x = 0, y = 0], [nextX = 0, nextY = 0]]) =>
    isInside([(x + nextX) / 2, (y + nextY) / 2], larger),
  );
  return inside.length > ring.length / 2;
}

function isInside([x = 0, y = 0]: Position, ring: Ring): boolean {
  const crossings = pairs(ring).filter(
    ([[fromX = 0, fromY = 0], [toX = 0, toY = 0]]) =>
      fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX,
  );
  return crossings.length % 2 === 1;
}
