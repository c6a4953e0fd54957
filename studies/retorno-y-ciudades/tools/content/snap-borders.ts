// Makes neighbours share their border: points closer than the tolerance become one, and an edge takes up the points it passes.
// For boundary files whose areas were thinned out one by one, so that hairline gaps and overlaps lie between them.
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";

type Ring = readonly Position[];

/** Areas with snapped rings. Tolerance: degrees. Rings that shrink to less than a triangle go. */
export function snapBorders<P>(
  areas: readonly Feature<Polygon | MultiPolygon, P>[],
  tolerance: number,
): Feature<MultiPolygon, P>[] {
  const points = new PointGrid(tolerance);
  const moved = areas.map(({ geometry }) =>
    polygonsOf(geometry).map((rings) => rings.map((ring) => points.take(ring))),
  );
  return areas.map((area, index) => ({
    ...area,
    geometry: {
      type: "MultiPolygon",
      coordinates: (moved[index] ?? []).map((rings) => snapped(rings, points)).filter(holdsRing),
    },
  }));
}

function polygonsOf(geometry: Polygon | MultiPolygon): readonly (readonly Ring[])[] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function snapped(rings: readonly Ring[], points: PointGrid): Position[][] {
  return rings
    .map((ring) =>
      withoutSpikes(ring.flatMap((from, index) => [from, ...points.passed(from, ring[index + 1] ?? from)])),
    )
    .filter((ring) => ring.length > 3);
}

function holdsRing(rings: readonly Ring[]): boolean {
  return rings.length > 0;
}

/** There and back again along one edge encloses nothing. */
function withoutSpikes(ring: Ring): Position[] {
  const kept: Position[] = [];
  for (const point of ring) {
    if (same(kept.at(-1), point)) continue;
    if (same(kept.at(-2), point)) kept.pop();
    else kept.push(point);
  }
  return same(kept[0], kept.at(-1)) ? kept : [...kept, ...kept.slice(0, 1)];
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Points kept apart by the tolerance, found by the cell of a grid they lie in. */
class PointGrid {
  readonly #cells = new Map<string, Position[]>();
  readonly #tolerance: number;

  constructor(tolerance: number) {
    this.#tolerance = tolerance;
  }

  /** The ring on points of the grid; a point without a near one is added. */
  take(ring: Ring): Position[] {
    return ring.map(
      (point) => this.#near(point, point).find((other) => distance(other, point) < this.#tolerance) ?? this.#add(point),
    );
  }

  /** Points of the grid that the edge passes within the tolerance, in the order it passes them. */
  passed(from: Position, to: Position): Position[] {
    return this.#near(from, to)
      .map((point) => ({ point, ...alongEdge(point, from, to) }))
      .filter(({ along, away }) => along > 0 && along < 1 && away < this.#tolerance)
      .filter(({ point }) => !same(point, from) && !same(point, to))
      .sort((a, b) => a.along - b.along)
      .map(({ point }) => point);
  }

  #near(from: Position, to: Position): Position[] {
    const [left = 0, right = 0] = [from, to].map(([x = 0]) => this.#cell(x)).sort((a, b) => a - b);
    const [low = 0, high = 0] = [from, to].map(([, y = 0]) => this.#cell(y)).sort((a, b) => a - b);
    const near: Position[] = [];
    for (let x = left - 1; x <= right + 1; x++)
      for (let y = low - 1; y <= high + 1; y++) near.push(...(this.#cells.get(`${x} ${y}`) ?? []));
    return near;
  }

  #add(point: Position): Position {
    const key = point.map((coordinate) => this.#cell(coordinate)).join(" ");
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), point]);
    return point;
  }

  #cell(coordinate: number): number {
    return Math.floor(coordinate / this.#tolerance);
  }
}

function alongEdge([x = 0, y = 0]: Position, [fromX = 0, fromY = 0]: Position, [toX = 0, toY = 0]: Position) {
  const [edgeX, edgeY] = [toX - fromX, toY - fromY];
  const along = ((x - fromX) * edgeX + (y - fromY) * edgeY) / (edgeX ** 2 + edgeY ** 2 || 1);
  return { along, away: Math.hypot(x - fromX - along * edgeX, y - fromY - along * edgeY) };
}

function distance([x = 0, y = 0]: Position, [otherX = 0, otherY = 0]: Position): number {
  return Math.hypot(x - otherX, y - otherY);
}
