// Country outlines from world-atlas and the first administrative level from the study's own TopoJSON.
import { geoArea } from "d3-geo";
import type { Feature, FeatureCollection, Geometry, MultiLineString, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryObject, Objects, Topology } from "topojson-specification";
import { COUNTRY_NUMBERS } from "./country-numbers.ts";
import { boxOfGeometry, type DegreeBox, meets } from "./degree-box.ts";
import type { WorldAtlas } from "./world-atlas.ts";

export interface MapLand {
  readonly here: FeatureCollection<Geometry>;
  /** Countries whose box touches that of `here`. */
  readonly near: FeatureCollection<Geometry>;
  /** Between the areas of the first administrative level of one country. */
  readonly borders: MultiLineString;
}

interface WorldCountry {
  readonly id: string;
  readonly box: DegreeBox;
  /** Undefined where the atlas has lost it. */
  readonly outline: () => Feature<Geometry> | undefined;
}

export interface MapSources {
  readonly world?: WorldAtlas | undefined;
  readonly areas?: string;
}

/** The same countries of the same sources are the same value, so that what is drawn from it can be kept. */
export function readMapLand(countries: readonly string[], sources: MapSources): MapLand {
  const key = JSON.stringify(countries);
  if (kept.world !== sources.world || kept.areas !== sources.areas) kept = { ...sources, lands: new Map() };
  const known = kept.lands.get(key) ?? findLand(countries, sources);
  kept.lands.set(key, known);
  return known;
}

let kept: MapSources & { readonly lands: Map<string, MapLand> } = { lands: new Map() };

function findLand(countries: readonly string[], sources: MapSources): MapLand {
  const world = readWorld(sources.world);
  const numbers = new Set(countries.map((code) => COUNTRY_NUMBERS.get(code) ?? code));
  const here = world.filter(({ id }) => numbers.has(id));
  const near = world.filter((country) => !here.includes(country) && here.some((other) => touches(country, other)));
  return {
    here: collect(here.flatMap(({ outline }) => outline() ?? [])),
    near: collect(near.flatMap(({ outline }) => outline() ?? [])),
    borders: readBorders(sources.areas ?? "", countries),
  };
}

const worlds = new WeakMap<WorldAtlas, readonly WorldCountry[]>();

/** Of each country its box stays, and its outline once a map asked for it. */
function readWorld(world: WorldAtlas | undefined): readonly WorldCountry[] {
  if (world === undefined) return [];
  const known = worlds.get(world) ?? listCountries(world);
  worlds.set(world, known);
  return known;
}

function listCountries(world: WorldAtlas): readonly WorldCountry[] {
  return readOutlines(world).flatMap((read, at) => {
    const first = read();
    return first === undefined ? [] : [describeCountry(first, () => readOutlines(world)[at]?.())];
  });
}

/** `find` gives the country once more: what is handed in is not kept. */
function describeCountry({ id, geometry }: Feature<Geometry>, find: () => Feature<Geometry> | undefined): WorldCountry {
  let outline: Feature<Geometry> | undefined;
  const outlineOnce = () => {
    outline ??= find();
    return outline;
  };
  return { id: String(id), box: boxOfGeometry(geometry), outline: outlineOnce };
}

/** In the order of the atlas, each converted when it is asked for; undefined what is no country. */
function readOutlines(world: WorldAtlas): readonly (() => Feature<Geometry> | undefined)[] {
  const topology = world.read();
  const countries = isTopology(topology) ? topology.objects.countries : undefined;
  if (!isTopology(topology) || countries?.type !== "GeometryCollection") return [];
  return countries.geometries.map((country) => () => {
    const found = feature(topology, country);
    return found.type === "Feature" ? dropInsideOut(found) : undefined;
  });
}

let lastAreas: { readonly text: string; readonly topology: unknown } = { text: "", topology: undefined };

function readBorders(text: string, countries: readonly string[]): MultiLineString {
  if (text !== lastAreas.text) lastAreas = { text, topology: JSON.parse(text) };
  const { topology } = lastAreas;
  const areas = isTopology(topology) ? topology.objects.admin1 : undefined;
  if (!isTopology(topology) || areas?.type !== "GeometryCollection")
    return { type: "MultiLineString", coordinates: [] };
  return mesh(topology, areas, (one, other) => {
    const country = countryOf(one);
    return one !== other && country === countryOf(other) && countries.includes(country);
  });
}

function countryOf({ properties }: GeometryObject): string {
  return String(Object(properties).country);
}

function isTopology(value: unknown): value is Topology<Objects<Record<string, unknown>>> {
  return (
    typeof value === "object" && value !== null && "type" in value && value.type === "Topology" && "objects" in value
  );
}

function collect(features: readonly Feature<Geometry>[]): FeatureCollection<Geometry> {
  return { type: "FeatureCollection", features: [...features] };
}

// Rounding makes some islets wind the wrong way, and on a sphere such a polygon is the whole world but the islet.
function dropInsideOut(country: Feature<Geometry>): Feature<Geometry> {
  if (country.geometry?.type !== "MultiPolygon") return country;
  const coordinates = country.geometry.coordinates.filter((polygon) => !isInsideOut(polygon));
  return { ...country, geometry: { type: "MultiPolygon", coordinates } };
}

const ISLET_POINTS = 12;

function isInsideOut(polygon: Position[][]): boolean {
  if ((polygon[0]?.length ?? 0) > ISLET_POINTS) return false;
  return geoArea({ type: "Polygon", coordinates: polygon }) > 2 * Math.PI;
}

const MARGIN_DEGREES = 2;

function touches({ box: a }: WorldCountry, { box: b }: WorldCountry): boolean {
  return meets(a, b, MARGIN_DEGREES);
}
