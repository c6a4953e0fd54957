// Outlines of the countries of a new study, out of those of the template; arcs that nobody draws any more go.

interface Geometry {
  readonly type: string;
  readonly arcs?: unknown;
  readonly properties?: { readonly country?: string };
}

interface Topology {
  readonly arcs: readonly unknown[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
}

/** Undefined where none of the countries is drawn. `text` is TopoJSON with an object `admin1`. */
export function generalAreas(text: string, countries: readonly string[]): string | undefined {
  // Written by the tools of the template, and read by the check of the folder before.
  const topology = JSON.parse(text) as Topology;
  const admin1 = topology.objects.admin1;
  const kept = admin1?.geometries.filter(({ properties }) => countries.includes(properties?.country ?? "")) ?? [];
  if (kept.length === 0) return undefined;
  const numbers = new Map<number, number>();
  // A negative number is the same arc, walked the other way (TopoJSON 1.0, section 2.1.4).
  const renumber = (arcs: unknown): unknown => {
    if (Array.isArray(arcs)) return arcs.map(renumber);
    const old = Number(arcs);
    const arc = old < 0 ? ~old : old;
    const now = numbers.get(arc) ?? numbers.size;
    numbers.set(arc, now);
    return old < 0 ? ~now : now;
  };
  const geometries = kept.map((geometry) => ({ ...geometry, arcs: renumber(geometry.arcs) }));
  const arcs = [...numbers.keys()].map((arc) => topology.arcs[arc]);
  return JSON.stringify({ ...topology, objects: { admin1: { ...admin1, geometries } }, arcs });
}
