// Country outlines from world-atlas and the first administrative level from the study's own TopoJSON.
import { geoBounds } from "d3-geo";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { COUNTRY_NUMBERS } from "./country-numbers.ts";

export interface MapLand {
  readonly here: FeatureCollection<Geometry>;
  /** Countries whose box touches that of `here`. */
  readonly near: FeatureCollection<Geometry>;
  readonly areas: FeatureCollection<Geometry>;
}

interface WorldCountry {
  readonly feature: Feature<Geometry>;
  readonly bounds: readonly [readonly [number, number], readonly [number, number]];
}

export interface MapSources {
  readonly world?: unknown;
  readonly areas?: string;
}

export function readMapLand(countries: readonly string[], sources: MapSources): MapLand {
  const world = readWorld(sources.world);
  const numbers = new Set(countries.map((code) => COUNTRY_NUMBERS.get(code) ?? code));
  const here = world.filter((country) => numbers.has(String(country.feature.id)));
  const near = world.filter((country) => !here.includes(country) && here.some((other) => touches(country, other)));
  return {
    here: collect(here.map((country) => country.feature)),
    near: collect(near.map((country) => country.feature)),
    areas: collect(
      readAreas(sources.areas ?? "").filter((area) => countries.includes(String(area.properties?.country))),
    ),
  };
}

const worlds = new WeakMap<object, readonly WorldCountry[]>();

function readWorld(world: unknown): readonly WorldCountry[] {
  if (!isTopology(world)) return [];
  const known = worlds.get(world);
  if (known !== undefined) return known;
  const countries = readCollection(world, "countries").map((country) => ({
    feature: country,
    bounds: geoBounds(country),
  }));
  worlds.set(world, countries);
  return countries;
}

let lastAreas: { readonly text: string; readonly areas: readonly Feature<Geometry>[] } = { text: "", areas: [] };

function readAreas(text: string): readonly Feature<Geometry>[] {
  if (text !== lastAreas.text) {
    const topology: unknown = JSON.parse(text);
    lastAreas = { text, areas: isTopology(topology) ? readCollection(topology, "admin1") : [] };
  }
  return lastAreas.areas;
}

function readCollection(topology: Topology, name: string): readonly Feature<Geometry>[] {
  const object = topology.objects[name];
  if (object?.type !== "GeometryCollection") return [];
  return feature<Record<string, unknown>>(topology, object as GeometryCollection<Record<string, unknown>>).features;
}

function isTopology(value: unknown): value is Topology {
  return (
    typeof value === "object" && value !== null && "type" in value && value.type === "Topology" && "objects" in value
  );
}

function collect(features: readonly Feature<Geometry>[]): FeatureCollection<Geometry> {
  return { type: "FeatureCollection", features: [...features] };
}

function touches(a: WorldCountry, b: WorldCountry): boolean {
  const [[aWest, aSouth], [aEast, aNorth]] = a.bounds;
  const [[bWest, bSouth], [bEast, bNorth]] = b.bounds;
  const margin = 2;
  const crosses = aWest > aEast || bWest > bEast;
  const sideBySide = crosses || (aWest <= bEast + margin && bWest <= aEast + margin);
  return sideBySide && aSouth <= bNorth + margin && bSouth <= aNorth + margin;
}
