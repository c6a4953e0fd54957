// Departments and states of the four countries as one light topology, object `admin1` (country, name, code).
// El Salvador, Guatemala and Honduras are dissolved from their municipalities; borders stay shared inside a country.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Polygon } from "geojson";
import { feature, merge } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";
import type * as Topo from "topojson-specification";
import { areasOfCodes } from "./area-codes.ts";
import { cleanArea } from "./rings.ts";
import { snapBorders } from "./snap-borders.ts";

export interface AreaProperties {
  readonly country: string;
  readonly name: string;
  readonly code: string;
}

type Area = Feature<Polygon | MultiPolygon, AreaProperties>;
type AreaTopology = Topo.Topology<{ areas: Topo.GeometryCollection<AreaProperties> }>;
type Piece<Properties> = (Topo.Polygon | Topo.MultiPolygon) & { readonly properties: Properties };

type Places = FeatureCollection<Polygon | MultiPolygon>;

/** Steps across the whole map: about 30 metres. */
const quantization = 1e5;
/** Degrees. Municipalities of Guatemala were thinned out one by one and leave gaps of up to 800 metres. */
const guatemalanGap = 0.008;
/** Smallest triangle that stays, in square degrees: about 1.5 km². */
const smallestTriangle = 0.00012;

export function compileAreas(folder: string): Topo.Topology {
  const countries = [
    departments(folder, "SLV", (code) => code.slice(3, 5)),
    departments(folder, "GTM", (code) => code.slice(2, 4)),
    departments(folder, "HND", (code) => code.slice(3, 5)),
    states(folder),
  ].map((areas) => light(areas).map(wound));
  const features = countries.flat().sort((a, b) => a.properties.code.localeCompare(b.properties.code));
  return topology({ admin1: collection(features) }, quantization);
}

/** Municipalities → departments by the two digits of the department in their code. */
function departments(folder: string, country: string, departmentOf: (code: string) => string): readonly Area[] {
  const places = readJson(join(folder, `${country.toLowerCase()}_adm2.geojson`)) as Places;
  const features = country === "GTM" ? snapBorders(places.features, guatemalanGap) : places.features;
  const whole: Places = { type: "FeatureCollection", features };
  const shared = topology({ whole }, quantization);
  const pieces = piecesOf<{ adm2_source_code: string }>(shared.objects.whole);
  return [...(areasOfCodes[country] ?? [])].map(([digits, names]) => {
    const own = pieces.filter((place) => departmentOf(place.properties.adm2_source_code) === digits);
    return { type: "Feature", properties: { country, ...names }, geometry: cleanArea(merge(shared, own)) };
  });
}

function states(folder: string): readonly Area[] {
  const source = readJson(join(folder, "mex_adm1.topojson")) as Topo.Topology;
  return piecesOf<{ id: string }>(source.objects.state).map((state) => {
    const names = areasOfCodes.MEX?.get(state.properties.id);
    if (names === undefined) throw new Error(`The state ${state.properties.id} has no ISO code.`);
    return {
      type: "Feature",
      properties: { country: "MEX", ...names },
      geometry: cleanArea(shapeOf(source, state)),
    };
  });
}

function piecesOf<Properties>(object: Topo.GeometryObject<GeoJsonProperties> | undefined): Piece<Properties>[] {
  if (object?.type !== "GeometryCollection") throw new Error("The boundary file holds no collection of areas.");
  return object.geometries as Piece<Properties>[];
}

function shapeOf(source: Topo.Topology, piece: Topo.Polygon | Topo.MultiPolygon): Polygon | MultiPolygon {
  return piece.type === "Polygon" ? feature(source, piece).geometry : feature(source, piece).geometry;
}

/** Fewer points, the same on both sides of a border; islands too small to see go. */
function light(areas: readonly Area[]): readonly Area[] {
  const whole = topology({ areas: collection(areas) }, quantization) as AreaTopology;
  const simplified = simplify(presimplify(whole), smallestTriangle);
  const seen = filter(simplified, filterWeight(simplified, smallestTriangle)) as AreaTopology;
  return (feature(seen, seen.objects.areas) as FeatureCollection).features as Area[];
}

/** The topology turns rings as it joins them: back to clockwise at the end. */
function wound(area: Area): Area {
  return { ...area, geometry: cleanArea(area.geometry) };
}

function collection(areas: readonly Area[]): FeatureCollection {
  return { type: "FeatureCollection", features: [...areas] };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
