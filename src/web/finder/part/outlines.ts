// Areas of the study (TopoJSON) → rings of longitude and latitude. Source: TopoJSON format specification 1.0.

export type Position = readonly [longitude: number, latitude: number];

export interface Outline {
  readonly rings: readonly (readonly Position[])[];
}

interface Topology {
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly transform?: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  readonly objects: Readonly<Record<string, { readonly geometries?: readonly Geometry[] }>>;
}

interface Geometry {
  readonly type: string;
  readonly arcs?: readonly unknown[];
}

/** Polygons alone; anything else gives none. */
export function readOutlines(value: unknown): readonly Outline[] {
  const topology = value as Partial<Topology> | null;
  if (topology?.arcs === undefined || topology.objects === undefined) return [];
  const arcs = topology.arcs.map((arc) => positionsOf(arc, topology.transform));
  const geometries = Object.values(topology.objects).flatMap((object) => object.geometries ?? []);
  return geometries.map(({ type, arcs: own = [] }) => {
    const polygons = type === "MultiPolygon" ? own : type === "Polygon" ? [own] : [];
    const rings = polygons.flatMap((polygon) => (Array.isArray(polygon) ? polygon : []));
    return { rings: rings.map((ring: readonly number[]) => ringOf(ring, arcs)) };
  });
}

function positionsOf(arc: readonly (readonly number[])[], transform: Topology["transform"]): readonly Position[] {
  let [x, y] = [0, 0];
  return arc.map(([a = 0, b = 0]) => {
    if (transform === undefined) return [a, b] as const;
    x += a;
    y += b;
    const [scaleX = 1, scaleY = 1] = transform.scale;
    const [left = 0, top = 0] = transform.translate;
    return [x * scaleX + left, y * scaleY + top] as const;
  });
}

/** A negative number is the arc of its complement, backwards; neighbours share their ends. */
function ringOf(ring: readonly number[], arcs: readonly (readonly Position[])[]): readonly Position[] {
  return ring.flatMap((number, at) => {
    const arc = number >= 0 ? (arcs[number] ?? []) : (arcs[~number] ?? []).toReversed();
    return at === 0 ? arc : arc.slice(1);
  });
}
