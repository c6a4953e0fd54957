// The parts of topojson-server and topojson-simplify used here; both packages come without types.
declare module "topojson-server" {
  import type { FeatureCollection } from "geojson";
  import type { Topology } from "topojson-specification";
  export function topology(objects: Readonly<Record<string, FeatureCollection>>, quantization?: number): Topology;
}

declare module "topojson-simplify" {
  import type { Topology } from "topojson-specification";

  type RingFilter = (ring: unknown, interior: boolean) => boolean;
  export function presimplify(topology: Topology): Topology;
  export function simplify(topology: Topology, minimumWeight: number): Topology;
  export function filter(topology: Topology, keeps: RingFilter): Topology;
  export function filterWeight(topology: Topology, minimumWeight: number): RingFilter;
}
